import type { DutyRecord, DutyState } from '../model/duty-record.ts';
import type { Obligation } from '../model/obligation.ts';
import type { Language, Text } from '../model/text.ts';
import { renderCsv } from './render-csv.ts';

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '义务编码',
    '义务名称',
    '单位编码',
    '单位名称',
    '对象',
    '窗口起',
    '窗口止',
    '截止日期',
    '应履行',
    '实履行',
    '履行日期',
    '状态',
    '无有效报表',
  ],
  en: [
    'Obligation',
    'Name',
    'Unit code',
    'Unit',
    'Subject',
    'From',
    'To',
    'Due on',
    'Needed',
    'Done',
    'Done on',
    'State',
    'No return',
  ],
};

export const DUTY_STATES: Readonly<Record<DutyState, Text>> = {
  met: { zh: '已履行', en: 'met' },
  late: { zh: '逾期履行', en: 'late' },
  missing: { zh: '未履行', en: 'missing' },
  pending: { zh: '未到期', en: 'pending' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
};
const YES: Readonly<Record<Language, string>> = { zh: '是', en: 'yes' };

/** `duties.csv`: one line per obligation, unit, actor or row, and window. */
export function* renderDutiesCsv(
  duties: {
    readonly records: Iterable<DutyRecord>;
    readonly obligations: readonly Obligation[];
    readonly nameOf: (unit: string) => string;
  },
  language: Language = 'zh',
): Generator<string> {
  const names = new Map(duties.obligations.map((one) => [one.code, one.name[language]]));
  yield* renderCsv(HEADERS[language], rows());

  function* rows(): Generator<(string | null)[]> {
    for (const one of duties.records)
      yield [
        one.obligation,
        names.get(one.obligation) ?? null,
        one.unit,
        duties.nameOf(one.unit),
        one.subject,
        one.from,
        one.to,
        one.due,
        one.need === null ? null : String(one.need),
        one.done === null ? null : String(one.done),
        one.doneOn,
        DUTY_STATES[one.state][language],
        one.noReturn ? YES[language] : null,
      ];
  }
}
