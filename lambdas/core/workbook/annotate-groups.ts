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
      wording: commonWording(cause.map((finding) => finding.message[language])),
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

/** The message with its value, numbers and cell addresses taken out. */
function messageShape(finding: Finding, language: Language): string {
  const message = finding.message[language];
  const masked = finding.value ? message.replaceAll(finding.value, '…') : message;
  return masked.replace(/[A-Z]{1,3}\d{1,7}|[\d０-９][\d０-９.,，．\-/年月日:]*/g, '…');
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
