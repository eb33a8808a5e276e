import type { Finding, Severity } from '../model/finding.ts';
import { RESULT_AUTHOR, RESULT_COLUMNS } from '../model/result-sheet.ts';
import type { Language } from '../model/text.ts';
import type { FindingGroup } from './annotate-groups.ts';
import { groupFindings } from './annotate-groups.ts';
import type { AnnotationInput } from './annotate-input.ts';
import { clip } from './annotate-note.ts';
import type { ResultLook } from './annotate-result-styles.ts';
import { ALL_EXPLAINED, SEVERITY_MEANINGS, SEVERITY_NAMES, VERDICT_TITLES, WORDS } from './annotate-words.ts';

/** A row of the result sheet. A cell without text continues the one to its left (they are merged). */
export interface ResultRow {
  readonly cells: readonly ResultCell[];
  /** Least height in points. */
  readonly height: number;
}

export interface ResultCell {
  readonly text: string;
  readonly look: ResultLook;
  /** Columns it spans. */
  readonly span: number;
  /** Where a click leads. @example "'会议台账'!D7" */
  readonly link?: string;
}

export const RESULT_WIDTHS = [8, 22, 20, 44, 36, 30, 8] as const;
const MAX_REPEATS = 20;
const MAX_OTHERS = 300;
const MAX_VALUE = 120;

/** Names of the workbook's sheets; hidden ones cannot be jumped to. */
export type SheetVisibility = ReadonlyMap<string, { readonly hidden: boolean }>;

export function layoutResult(input: AnnotationInput, sheets: SheetVisibility, rebuilt: boolean): ResultRow[] {
  const language = input.language ?? 'zh';
  const groups = groupFindings(input.findings, language);
  const headings = Object.entries(RESULT_COLUMNS).map(([key, heading]) => {
    const note = key === 'explanation' ? WORDS.explanationNote[language] : '';
    return cell(heading[language] + note, 'header');
  });
  return [
    ...summaryRows(input, language, rebuilt),
    ...(groups.length === 0 ? [] : [{ cells: headings, height: 22 }]),
    ...groups.flatMap((group, i) => groupRows(group, groups[i - 1], sheets, language)),
  ];
}

function summaryRows(input: AnnotationInput, language: Language, rebuilt: boolean): ResultRow[] {
  const { context, verdict, findings } = input;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const fact = (label: string, value: string | null) =>
    `${label}${language === 'zh' ? '：' : ': '}${value ?? WORDS.unknown[language]}`;
  const legend = (severity: Severity, look: ResultLook, span = 1) => {
    const n = language === 'zh' ? `${count(severity)} 处` : String(count(severity));
    const words = `${SEVERITY_NAMES[severity][language]} ${n}`;
    if (count(severity) === 0) return cell(words, 'label', span);
    return cell(`${words} — ${SEVERITY_MEANINGS[severity][language]}`, look, span);
  };
  const open = findings.filter(isOpenWarning).length;
  const explained = verdict === 'accepted-with-warnings' && open === 0;
  const good = verdict === 'accepted' || explained;
  const look = good ? 'good' : verdict === 'accepted-with-warnings' ? 'doubtful' : 'bad';
  const guides = { good: WORDS.howExplained, doubtful: WORDS.howWarnings, bad: WORDS.howErrors };
  const guide =
    findings.length === 0 ? WORDS.howNothing : verdict === 'accepted' ? WORDS.howWarnings : guides[look];
  const verdictTitle = explained ? ALL_EXPLAINED : VERDICT_TITLES[verdict];
  const title = `${WORDS.title[language]} · ${RESULT_AUTHOR}`;
  return [
    { cells: [cell(title, 'title', 7)], height: 32 },
    {
      cells: [
        cell(
          verdictTitle[language] + counted(count('error'), open, count('warning') - open, language),
          look,
          7,
        ),
      ],
      height: 32,
    },
    ...(rebuilt ? [{ cells: [cell(WORDS.rebuilt[language], 'guide', 7)], height: 20 }] : []),
    { cells: [cell(guide[language], 'guide', 7)], height: 20 },
    {
      cells: [
        cell(fact(WORDS.file[language], context.fileName), 'fact', 3),
        cell(fact(WORDS.unit[language], context.unit), 'fact'),
        cell(fact(WORDS.form[language], context.form), 'fact'),
        cell(fact(WORDS.period[language], context.period), 'fact', 2),
      ],
      height: 20,
    },
    {
      cells: [
        legend('error', 'legendError', 3),
        legend('warning', 'legendWarning'),
        legend('info', 'legendInfo'),
        cell(fact(WORDS.checkedAt[language], context.checkedAt), 'label', 2),
      ],
      height: 20,
    },
  ];
}

function isOpenWarning({ severity, explanation }: Finding): boolean {
  return severity === 'warning' && explanation === undefined;
}

/** What is to be done, in figures, after the verdict. */
function counted(errors: number, open: number, explained: number, language: Language): string {
  const parts: readonly (readonly [number, string, string])[] = [
    [errors, `${errors} 处错误要改`, `errors: ${errors}`],
    [open, `${open} 处警告请核对`, `warnings: ${open}`],
    [explained, `${explained} 处警告已说明`, `explained: ${explained}`],
  ];
  const words = parts.flatMap(([n, zh, en]) => (n === 0 ? [] : [language === 'zh' ? zh : en]));
  if (words.length === 0) return '';
  return language === 'zh' ? `（${words.join('，')}）` : ` (${words.join(', ')})`;
}

function groupRows(
  group: FindingGroup,
  before: FindingGroup | undefined,
  sheets: SheetVisibility,
  language: Language,
): ResultRow[] {
  const limit = group.kind === 'cause' ? MAX_REPEATS : MAX_OTHERS;
  const shown = group.findings.slice(0, limit);
  const rest = group.findings.length - shown.length;
  const cause = group.kind === 'cause';
  const heading: ResultRow = {
    cells: [
      cell(headingText(group, before, language), 'group', 5),
      cell('', cause && group.severity === 'warning' ? 'explain' : 'group'),
      cell(cause ? (group.findings[0]?.code ?? '') : '', 'groupCode'),
    ],
    height: 20,
  };
  const more =
    language === 'zh'
      ? `另有 ${rest} 处没有逐一列出，已在各自的单元格标色。`
      : `${rest} more are not listed here; their cells are coloured.`;
  return [
    heading,
    ...shown.map((finding) => findingRow(finding, sheets, language)),
    ...(rest > 0 ? [{ cells: [cell(more, 'more', 7)], height: 18 }] : []),
  ];
}

function headingText(group: FindingGroup, before: FindingGroup | undefined, language: Language): string {
  const n = group.findings.length;
  const severity = SEVERITY_NAMES[group.severity][language];
  if (group.kind === 'cause') {
    // The words of the first stand for all only where they are the same.
    const isFirst = group.findings[0]?.message[language] === group.wording;
    if (isFirst && group.findings.some(({ message }) => message[language] !== group.wording)) {
      return language === 'zh'
        ? `同类问题（${severity}，共 ${n} 处）`
        : `Of one kind (${severity}, ${n} times)`;
    }
    return language === 'zh'
      ? `${clip(group.wording, 120)}（${severity}，共 ${n} 处）`
      : `${clip(group.wording, 120)} (${severity}, ${n} times)`;
  }
  const general = group.kind === 'general';
  if (language === 'en')
    return `${severity}: ${general ? 'whole file or whole sheet' : 'single cells'} (${n})`;
  const other = before?.severity === group.severity ? '其他单个' : '单个';
  return `${general ? '整个文件或整张表的' : other}${severity}（共 ${n} 处）`;
}

function findingRow(finding: Finding, sheets: SheetVisibility, language: Language): ResultRow {
  const { severity, sheet, value } = finding;
  const hint = finding.hint ?? (severity === 'warning' ? WORDS.warningHint : undefined);
  const blank = finding.cell === null ? '' : WORDS.blank[language];
  return {
    cells: [
      cell(SEVERITY_NAMES[severity][language], severity),
      placeCell(finding, sheet === null ? undefined : sheets.get(sheet), language),
      cell(value === null || value === '' ? blank : clip(value, MAX_VALUE), 'value'),
      cell(clip(finding.message[language], 1000), 'text'),
      cell(clip(hint?.[language] ?? '', 1000), 'text'),
      cell(finding.explanation ?? '', severity === 'warning' ? 'explain' : 'text'),
      cell(finding.code, 'code'),
    ],
    height: 18,
  };
}

function placeCell(finding: Finding, sheet: { hidden: boolean } | undefined, language: Language): ResultCell {
  if (finding.sheet === null) return cell(WORDS.wholeFile[language], 'text');
  const place = finding.cell === null ? `（${WORDS.wholeSheet[language]}）` : `!${finding.cell}`;
  const text = `${finding.sheet}${place}`;
  if (sheet === undefined) return cell(text, 'text');
  if (sheet.hidden) return cell(`${text}（${WORDS.hiddenSheet[language]}）`, 'text');
  const link = `'${finding.sheet.replaceAll("'", "''")}'!${finding.cell ?? 'A1'}`;
  return { ...cell(text, 'link'), link };
}

function cell(text: string, look: ResultLook, span = 1): ResultCell {
  return { text, look, span };
}
