import type { Finding } from '../../lambdas/core/model/finding.ts';
import type { Session } from './session.ts';

const LABELS = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
} as const;
const MOST_OF_ONE = 5;

/** Findings for people, one line each with its place; repeats of one code beyond a few are counted. */
export function sayFindings(session: Session, findings: readonly Finding[], indent = ''): void {
  const { language } = session;
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const seen = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, seen);
    if (seen > MOST_OF_ONE) continue;
    const place = [finding.sheet, finding.cell].filter((part) => part !== null).join('!');
    const hint = finding.hint ? ` ${finding.hint[language]}` : '';
    session.say(
      `${indent}${LABELS[finding.severity][language]} ${finding.code}${place ? ` ${place}` : ''}  ${finding.message[language]}${hint}`,
    );
  }
  for (const [code, count] of counts) {
    if (count <= MOST_OF_ONE) continue;
    const more = count - MOST_OF_ONE;
    session.say({ zh: `${indent}…… ${code} 另有 ${more} 处`, en: `${indent}… ${more} more of ${code}` });
  }
}
