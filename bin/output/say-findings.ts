import type { Finding } from '../../lambdas/core/model/finding.ts';
import type { Language } from '../../lambdas/core/model/text.ts';
import { type FindingGroup, groupFindings } from '../../lambdas/core/workbook/annotate-groups.ts';
import type { Session } from './session.ts';

const LABELS = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
} as const;
const MOST_PLACES = 5;
const MOST_LINES = 40;

/**
 * Findings for people: errors first, one line each with its place; several of one cause are told once, with where they
 * stand.
 */
export function sayFindings(session: Session, findings: readonly Finding[], indent = ''): void {
  const { language } = session;
  for (const group of groupFindings(findings, language)) {
    const label = LABELS[group.severity][language];
    if (group.kind === 'cause') {
      sayCause(session, group, `${indent}${label}`, indent);
      continue;
    }
    for (const finding of group.findings.slice(0, MOST_LINES)) {
      const place = placeOf(finding);
      const start = `${indent}${label} ${finding.code}${place ? ` ${place}` : ''}`;
      session.say(`${start}  ${finding.message[language]}${hintOf(finding, language)}`);
      sayExplanation(session, finding, indent);
    }
    sayMore(session, group.findings.length - MOST_LINES, indent);
  }
}

function sayCause(session: Session, group: FindingGroup, start: string, indent: string): void {
  const { language } = session;
  const { findings, wording } = group;
  const [first] = findings;
  if (!first) return;
  const count = language === 'zh' ? `（共 ${findings.length} 处）` : ` (${findings.length} times)`;
  const hints = new Set(findings.map((finding) => hintOf(finding, language)));
  const hint = hints.size === 1 ? hintOf(first, language) : '';
  const alike = wording.includes('…');
  session.say(`${start} ${first.code}  ${alike ? wording : ''}${count}${hint}`);
  if (alike && hints.size === 1 && findings.every((finding) => finding.explanation === undefined)) {
    const shown = findings.slice(0, MOST_PLACES * 2).map((finding) => placeWithValue(finding, findings));
    const rest = findings.length - shown.length;
    const more = language === 'zh' ? ` …… 另有 ${rest} 处` : ` … ${rest} more`;
    session.say(`${indent}    ${shown.join(language === 'zh' ? '、' : ', ')}${rest > 0 ? more : ''}`);
    return;
  }
  for (const finding of findings.slice(0, MOST_PLACES)) {
    const own = hints.size === 1 ? '' : hintOf(finding, language);
    session.say(`${indent}    ${placeOf(finding)}  ${finding.message[language]}${own}`);
    sayExplanation(session, finding, `${indent}    `);
  }
  sayMore(session, findings.length - MOST_PLACES, `${indent}    `);
}

function sayMore(session: Session, more: number, indent: string): void {
  if (more > 0) session.say({ zh: `${indent}…… 另有 ${more} 处`, en: `${indent}… ${more} more` });
}

function sayExplanation(session: Session, { explanation }: Finding, indent: string): void {
  if (explanation === undefined) return;
  session.say({ zh: `${indent}  已说明：${explanation}`, en: `${indent}  explained: ${explanation}` });
}

function placeOf({ sheet, cell }: Finding): string {
  return [sheet, cell].filter((part) => part !== null).join('!');
}

/** The value too, where it is not the same everywhere. */
function placeWithValue(finding: Finding, all: readonly Finding[]): string {
  const { value } = finding;
  const differs = all.some((other) => other.value !== value);
  return placeOf(finding) + (differs && value ? `“${value.slice(0, 20)}”` : '');
}

function hintOf({ hint }: Finding, language: Language): string {
  return hint ? ` ${hint[language]}` : '';
}
