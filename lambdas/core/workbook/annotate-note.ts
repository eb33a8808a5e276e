import type { Finding } from '../model/finding.ts';
import { RESULT_AUTHOR, RESULT_SHEET_NAME } from '../model/result-sheet.ts';
import type { Language } from '../model/text.ts';
import { SEVERITIES, SEVERITY_NAMES, WORDS } from './annotate-words.ts';
import { encodeText } from './patch-text.ts';

/** A stretch of a comment's text; `strong` in bold, coloured by severity. */
export interface NoteRun {
  readonly text: string;
  readonly strong?: Finding['severity'];
}

const MAX_PER_NOTE = 4;
const MAX_CHARACTERS = 400;
const COLOURS: Record<Finding['severity'], string> = {
  error: 'FFC00000',
  warning: 'FF9C5700',
  info: 'FF1F4E79',
};

/** What the comment on a cell says: each finding with what to do, the gravest first, and who says so. */
export function noteRuns(findings: readonly Finding[], language: Language): NoteRun[] {
  const sorted = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const runs = sorted.slice(0, MAX_PER_NOTE).flatMap((finding): NoteRun[] => {
    const name = SEVERITY_NAMES[finding.severity][language];
    const label = language === 'zh' ? `【${name}】` : `[${name}] `;
    const hint = finding.hint
      ? `\n${WORDS.hint[language]}${clip(finding.hint[language], MAX_CHARACTERS)}`
      : '';
    return [
      { text: label, strong: finding.severity },
      { text: `${clip(finding.message[language], MAX_CHARACTERS)}${hint}\n` },
    ];
  });
  const rest = sorted.length - MAX_PER_NOTE;
  if (rest > 0) {
    const more = WORDS.more[language].replace('{n}', String(rest));
    runs.push({ text: `${more.replace('{sheet}', RESULT_SHEET_NAME[language])}\n` });
  }
  const codes = [...new Set(sorted.slice(0, MAX_PER_NOTE).map((finding) => finding.code))].join(' ');
  return [...runs, { text: `—— ${RESULT_AUTHOR} ${codes}` }];
}

export function clip(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The runs as rich text of a comments part. */
export function runsXml(runs: readonly NoteRun[], prefix: string): string {
  return runs
    .map(({ text, strong }) => {
      const colour = strong ? `<${prefix}color rgb="${COLOURS[strong]}"/>` : `<${prefix}color indexed="81"/>`;
      const font = `<${prefix}sz val="9"/>${colour}<${prefix}rFont val="${FONT}"/><${prefix}charset val="134"/>`;
      const properties = `<${prefix}rPr>${strong ? `<${prefix}b/>` : ''}${font}</${prefix}rPr>`;
      return `<${prefix}r>${properties}<${prefix}t xml:space="preserve">${encodeText(text)}</${prefix}t></${prefix}r>`;
    })
    .join('');
}

const FONT = encodeText('宋体');
