import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/text.ts';
import { SEVERITIES } from './annotate-words.ts';

/** Findings with one cause: the same rule, worded the same way but for the values in it. */
export interface FindingGroup {
  readonly severity: Finding['severity'];
  /** `general`: about the file or a whole sheet; `cause`: several of one cause; `single`: all causes met once. */
  readonly kind: 'general' | 'cause' | 'single';
  /** The words the messages have in common, `…` for what differs. Only for `cause`. */
  readonly wording: string;
  readonly findings: readonly Finding[];
}

/**
 * Groups for reading: errors first; within a severity what concerns the whole file or a sheet, then the causes
 * met most often, then those met once. Within a group the order given is kept.
 */
export function groupFindings(findings: readonly Finding[], language: Language): FindingGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const general = own.filter((finding) => finding.cell === null);
    const causes = groupByCause(own, language);
    const repeated = causes.filter((cause) => cause.length > 1);
    repeated.sort((a, b) => b.length - a.length);
    const once = causes.filter((cause) => cause.length === 1).flat();
    const groups: FindingGroup[] = repeated.map((cause) => ({
      severity,
      kind: 'cause',
      wording: causeWording(cause, language),
      findings: cause,
    }));
    if (general.length > 0) groups.unshift({ severity, kind: 'general', wording: '', findings: general });
    if (once.length > 0) groups.push({ severity, kind: 'single', wording: '', findings: once });
    return groups;
  });
}

/** By code and shape of the message; messages of one code that all differ (3 or more) are one cause too. */
function groupByCause(findings: readonly Finding[], language: Language): Finding[][] {
  const marked = findings.filter((finding) => finding.cell !== null);
  const byShape = collect(marked, (finding) => `${finding.code} ${messageShape(finding, language)}`);
  const loners = collect(byShape.filter((cause) => cause.length === 1).flat(), (finding) => finding.code);
  return [
    ...byShape.filter((cause) => cause.length > 1),
    ...loners.flatMap((cause) => (cause.length >= 3 ? [cause] : cause.map((finding) => [finding]))),
  ];
}

function collect<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

const VARIABLE = /([A-Z]{1,3}\d{1,7}|[\d０-９][\d０-９.,，．\-/年月日:]*)/;

/** The message cut up: every second piece is its value, a number, a date or a cell address. */
function messagePieces(finding: Finding, language: Language): string[] {
  const message = finding.message[language];
  if (!finding.value) return message.split(VARIABLE);
  const [first = '', ...rest] = message.split(finding.value);
  const value = finding.value;
  return [...first.split(VARIABLE), ...rest.flatMap((part) => [value, ...part.split(VARIABLE)])];
}

function messageShape(finding: Finding, language: Language): string {
  return messagePieces(finding, language)
    .map((piece, i) => (i % 2 === 0 ? piece : '…'))
    .join('');
}

/** The words of a cause: `…` for what differs from message to message. */
function causeWording(cause: readonly Finding[], language: Language): string {
  const messages = cause.map((finding) => messagePieces(finding, language));
  const first = messages[0] ?? [];
  const alike = messages.every(
    (pieces) =>
      pieces.length === first.length && pieces.every((piece, i) => i % 2 === 1 || piece === first[i]),
  );
  if (!alike) return commonWording(cause.map((finding) => finding.message[language]));
  return first.map((piece, i) => (messages.every((pieces) => pieces[i] === piece) ? piece : '…')).join('');
}

/** Common start and end of the messages with `…` between; the first message when they share too little. */
export function commonWording(messages: readonly string[]): string {
  const first = messages[0] ?? '';
  let head = first.length;
  let tail = first.length;
  for (const message of messages) {
    let same = 0;
    while (same < head && message[same] === first[same]) same++;
    head = same;
    let back = 0;
    while (back < tail && message.at(-1 - back) === first.at(-1 - back) && back < message.length) back++;
    tail = back;
  }
  if (head === first.length && tail === first.length) return first;
  const start = first.slice(0, head).replace(/[\w.，,\ud800-\udbff]+$/, '');
  const end = first.slice(Math.max(first.length - tail, head)).replace(/^[\w.，,\udc00-\udfff]+/, '');
  return start.length + end.length < 6 ? first : `${start}…${end}`;
}
