import type { Form } from '../model/form.ts';
import type { Ledger } from '../model/ledger.ts';
import { COVER_LABELS, COVER_SHEET, ZERO_REPORT_PREFIX } from '../model/template-meta.ts';
import type { CellContent, CellDocument, RowDocument, SheetDocument, Validation } from './document-xlsx.ts';
import type { Style } from './style-xlsx.ts';
import { coverInstructions } from './template-instructions.ts';
import { ledgerSheetName } from './template-layout.ts';
import { CAPTION, COLORS, SECTION, TITLE } from './template-theme.ts';
import { wrappedHeight } from './text-width-xlsx.ts';

const WIDTHS = [30, 40, 50] as const;
const LABEL: Style = { border: COLORS.line, fill: COLORS.band, bold: true, indent: 1 };
const FIXED: Style = { border: COLORS.line, format: '@', wrap: true, indent: 1 };
const ANSWER: Style = { border: COLORS.line, fill: COLORS.input, open: true };
const HELP: Style = { border: COLORS.line, color: COLORS.muted, size: 9, wrap: true, indent: 1 };
const LINK: Style = { border: COLORS.line, color: COLORS.link, underline: true, indent: 1 };
const RULE: Style = { wrap: true, vertical: 'top' };

/** What the cover shows. `filledBy`, `filledOn` and `zeroReports` are empty in a template nobody has touched. */
export interface CoverInput {
  readonly form: Form;
  readonly ledgers: readonly Ledger[];
  readonly unitName: string;
  readonly unitCode: string;
  readonly period: string;
  readonly dueDay: string;
  readonly organisationName?: string;
  readonly filledBy?: CellContent;
  readonly filledOn?: CellContent;
  /** Codes of ledgers answered with 是. */
  readonly zeroReports?: readonly string[];
}

/** First sheet: whose report this is, zero reports, where to go, how to fill. Answers stand in column B. */
export function coverSheet(input: CoverInput): SheetDocument {
  const { form, ledgers } = input;
  const rows: RowDocument[] = [];
  const merges: string[] = [];
  const links: { cell: string; sheet: string; tip: string }[] = [];
  const validations: Validation[] = [];
  const add = (cells: CellDocument[], height: number): number => {
    rows.push({ number: rows.length + 1, height, cells });
    return rows.length;
  };
  const wide = (text: string, style: Style, height: number) => {
    const number = add(triple([{ text }, null, null], [style, style, style]), height);
    merges.push(`A${number}:C${number}`);
  };
  const line = (label: string, answer: CellContent, style: Style, help: string): number =>
    add(
      triple([{ text: label }, answer, { text: help }], [LABEL, style, HELP]),
      Math.max(22, wrappedHeight(answer && 'text' in answer ? answer.text : '', WIDTHS[1])),
    );

  wide(`${form.name.zh}　填报说明`, TITLE, 36);
  wide([input.organisationName, input.period].filter(Boolean).join('　　'), CAPTION, 20);
  wide('一、基本信息（黄色格请填写，其余已填好）', SECTION, 24);
  line(
    COVER_LABELS.unit,
    { text: input.unitName },
    FIXED,
    '如与本单位不符，请不要填写，联系上级单位更换模板。',
  );
  line(COVER_LABELS.unitCode, { text: input.unitCode }, FIXED, '');
  line(COVER_LABELS.period, { text: input.period }, FIXED, '只填这个期间内发生的事项。');
  line(COVER_LABELS.form, { text: form.name.zh }, FIXED, `模板版本 ${form.templateVersion}`);
  line('报送截止日期', { text: chineseDay(input.dueDay) }, FIXED, '当天 24 时前报送；过后报送计为迟报。');
  line(
    COVER_LABELS.filledBy,
    input.filledBy ?? null,
    { ...ANSWER, format: '@', indent: 1 },
    '填岗位名称，不填姓名和电话。',
  );
  const filledOn = line(
    COVER_LABELS.filledOn,
    input.filledOn ?? null,
    { ...ANSWER, format: 'yyyy-mm-dd', align: 'left', indent: 1 },
    '例如 2022-04-02。',
  );
  validations.push({
    range: `B${filledOn}`,
    rule: { kind: 'date', from: '32874', to: '73050' },
    strictness: 'stop',
    error: '填报日期应为日期，例如 2022-04-02。',
  });

  const lists = ledgers.filter((ledger) => ledger.kind === 'event' || ledger.kind === 'register');
  if (lists.length > 0) {
    wide('二、零报告（没有记录的台账选“是”，有记录的选“否”或空着）', SECTION, 24);
    const zero = new Set(input.zeroReports ?? []);
    const numbers = lists.map((ledger) =>
      line(
        `${ZERO_REPORT_PREFIX}${ledger.name.zh}`,
        zero.has(ledger.code) ? { text: '是' } : null,
        { ...ANSWER, format: '@', align: 'center' },
        zeroHelp(ledger, form.optional?.includes(ledger.code) ?? false),
      ),
    );
    validations.push({
      range: `B${numbers[0]}:B${numbers.at(-1)}`,
      rule: { kind: 'list', formula: '"是,否"' },
      strictness: 'stop',
      error: '只能填“是”或“否”，请从下拉列表选择。',
    });
  }

  const section = numberSections(lists.length > 0 ? 2 : 1);
  wide(section('工作表（点名称可跳转）'), SECTION, 24);
  for (const ledger of ledgers) {
    const contents: CellContent[] = [
      { text: ledger.name.zh },
      { text: KINDS[ledger.kind] },
      { text: counts(ledger) },
    ];
    const number = add(triple(contents, [LINK, FIXED, HELP]), 22);
    links.push({ cell: `A${number}`, sheet: ledgerSheetName(ledger), tip: '点击跳转' });
  }

  const width = WIDTHS.reduce((sum, each) => sum + each, 0);
  const numbered = (texts: readonly string[]) => {
    texts.forEach((text, index) => {
      wide(`${index + 1}. ${text}`, RULE, wrappedHeight(`${index + 1}. ${text}`, width));
    });
  };
  if (form.instructions.length > 0) {
    wide(section('本报表的要求'), SECTION, 24);
    numbered(form.instructions.map((instruction) => instruction.zh));
  }
  wide(section('怎么填'), SECTION, 24);
  numbered(coverInstructions(form, ledgers));
  return {
    name: COVER_SHEET,
    tabColor: 'B7791F',
    columns: WIDTHS.map((columnWidth) => ({ width: columnWidth })),
    rows,
    merges,
    locked: true,
    validations,
    links,
    print: { paper: 'A4', landscape: false, pagesWide: 1, pagesHigh: 1 },
  };
}

function zeroHelp({ kind }: Ledger, optional: boolean): string {
  if (optional) return '选填的台账，没有的留空即可。';
  return kind === 'event' ? '本期确实没有发生时选“是”。' : '期末确实没有在册记录时选“是”。';
}

const ORDINALS = ['一', '二', '三', '四', '五'];

/** Headings numbered in order of call, after `used` earlier ones. */
function numberSections(used: number): (title: string) => string {
  let next = used;
  return (title) => `${ORDINALS[next++]}、${title}`;
}

const KINDS: Readonly<Record<Ledger['kind'], string>> = {
  event: '本期发生一项填一行',
  register: '期末在册的全部记录，一个一行',
  base: '期末人数等基础数，只填一行',
  summary: '每个指标填一个数',
  system: '由系统生成，不用填报',
};

function counts({ kind, columns }: Ledger): string {
  if (kind === 'summary') return '指标名称已列好，只填数字。';
  const required = columns.filter((column) => column.required).length;
  return `共 ${columns.length} 列，其中必填 ${required} 列。`;
}

function triple(contents: readonly CellContent[], styles: readonly Style[]): CellDocument[] {
  return contents.map((content, index) => ({ column: index + 1, content, style: styles[index] ?? {} }));
}

/** @example 2022-04-05 → 2022年4月5日 */
function chineseDay(day: string): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
