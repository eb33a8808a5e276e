import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { computeFacts } from '../../lambdas/core/facts/compute-facts.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { LedgerRows, Value } from '../../lambdas/core/model/value.ts';

const index = await loadCatalogue('catalogue/party-building');

type Cells = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Facts of one return of unit 0101; cells are given as their columns hold them. */
function factsOf(form: string, period: string, ledgers: Readonly<Record<string, readonly Cells[]>>) {
  const rows: LedgerRows = Object.fromEntries(
    Object.entries(ledgers).map(([ledger, list]) => [
      ledger,
      list.map((cells, i) => ({ sheet: ledger, row: i + 2, values: valuesOf(ledger, cells) })),
    ]),
  );
  const key = { unit: '0101', form, period: PeriodSchema.parse(period) };
  const { parts } = computeFacts(
    {
      key,
      templateVersion: null,
      rows,
      totals: [],
      placement: {},
      zeroReports: [],
      normalisations: [],
      findings: [],
    },
    index,
  );
  return (code: string): string | undefined => {
    const part = parts[index.termParts.get(code) ?? code];
    return part?.n ?? (part?.set === undefined ? undefined : String(part.set.length));
  };
}

function valuesOf(ledger: string, cells: Cells): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(cells).map(([column, cell]): [string, Value] => {
      const type = index.ledgers.get(ledger)?.columns.find((one) => one.key === column)?.type;
      if (type === undefined) throw new Error(`${ledger} has no column ${column}`);
      if (typeof cell === 'boolean') return [column, { bool: cell }];
      if (typeof cell !== 'string') return [column, { list: [...cell] }];
      if (type === 'date' || type === 'month') return [column, { date: cell }];
      return [
        column,
        ['count', 'decimal', 'percent', 'money'].includes(type) ? { number: cell } : { text: cell },
      ];
    }),
  );
}

describe('meetings', () => {
  const meeting = (no: string, type: string, more: Cells = {}): Cells => ({
    meetingNo: no,
    meetingType: type,
    date: '2022-03-05',
    title: `会议${no}`,
    ...more,
  });

  it('are counted by their host: no branch venue, no meeting of another unit', () => {
    const of = factsOf('meetings', '2022-03', {
      L10: [
        meeting('1', '党委会'),
        meeting('2', '党组会', { branchVenue: false, hostUnit: '0101' }),
        meeting('3', '党委会', { branchVenue: true }),
        meeting('4', '党委会', { hostUnit: '0000' }),
        meeting('5', '党政联席会'),
      ],
    });
    expect(of('MTG-001')).toBe('2');
    expect(of('MTG-003')).toBe('1');
  });

  it('with a first agenda item are never more than the meetings they are a share of', () => {
    const study = (no: string, content: string): Cells => ({
      meetingNo: no,
      content,
      date: '2022-03-05',
      category: '重要讲话',
    });
    const of = factsOf('meetings', '2022-03', {
      L10: [
        meeting('1', '党委会', { hasFirstAgenda: true }),
        meeting('2', '党委会', { hasFirstAgenda: false }),
        meeting('3', '党政联席会', { hasFirstAgenda: true }),
      ],
      L12: [study('1', '甲'), study('1', '乙'), study('3', '甲')],
    });
    expect(of('MTG-004')).toBe('3');
    expect(of('MTG-005')).toBe('2');
    expect([of('MTG-006/n'), of('MTG-006/d')]).toEqual(['1', '2']);
  });

  it('on one theme count once, whether by type or by any number of agenda items', () => {
    const item = (no: string, itemNo: string, categories: readonly string[]): Cells => ({
      meetingNo: no,
      itemNo,
      title: `议题${itemNo}`,
      categories,
    });
    const of = factsOf('meetings', '2022-03', {
      L10: [meeting('1', '全面从严治党专题会'), meeting('2', '党委会'), meeting('3', '党委会')],
      L11: [
        item('1', '1', ['全面从严治党']),
        item('2', '1', ['全面从严治党', '党风廉政']),
        item('2', '2', ['全面从严治党', '工会', '团青']),
        item('3', '1', ['工会']),
      ],
    });
    expect(of('MTG-019')).toBe('2');
    expect(of('MTG-020')).toBe('1');
    expect(of('MTG-028')).toBe('2');
    expect([of('MTG-028d'), of('MTG-028e')]).toEqual(['2', '1']);
  });

  it('that heard two kinds of mass-work reports count once', () => {
    const of = factsOf('meetings', '2022-03', {
      L10: [
        meeting('1', '联席会', { topics: ['工团汇报', '统战群团汇报'] }),
        meeting('2', '联席会', { topics: ['听取纪委汇报'] }),
      ],
    });
    expect([of('MTG-038'), of('MTG-039')]).toEqual(['1', '1']);
  });

  it('without both numbers stay out of the attendance rate', () => {
    const of = factsOf('meetings', '2022-03', {
      L10: [
        meeting('1', '中心组学习', { invited: '10', attended: '8' }),
        meeting('2', '中心组学习', { attended: '9' }),
        meeting('3', '党委会', { invited: '7', attended: '7' }),
      ],
    });
    expect([of('MTG-008/n'), of('MTG-008/d')]).toEqual(['8', '10']);
  });
});

describe('training', () => {
  const held = (no: string, more: Cells = {}): Cells => ({
    classNo: no,
    title: `班${no}`,
    categories: ['党务培训'],
    hostLevel: '本单位',
    stage: '实际',
    startOn: '2022-03-01',
    endOn: '2022-03-02',
    days: '2',
    hours: '7.5',
    people: '20',
    attendances: '30',
    ...more,
  });
  const of = factsOf('training', '2022-03', {
    L20: [
      held('1', { categories: ['党务培训', '支部书记', '二十大精神'], planNo: 'P1' }),
      held('2', { hostLevel: '上级' }),
      held('3', { hostUnit: '0000' }),
      held('P1', { stage: '计划' }),
      held('P2', { stage: '计划' }),
    ],
  });

  it('counts classes the unit held, not plans and not those of a superior', () => {
    expect([of('TRN-001'), of('TRN-002'), of('TRN-017')]).toEqual(['1', '30', '2']);
  });

  it('counts the attendances of a class in several categories once', () => {
    expect(of('TRN-014')).toBe('30');
  });

  it('multiplies course hours by attendances exactly', () => {
    expect([of('TRN-004'), of('TRN-005')]).toEqual(['225', '7.5']);
  });

  it('sets classes held against a plan against plans', () => {
    expect([of('TRN-024/n'), of('TRN-024/d')]).toEqual(['1', '2']);
  });
});

describe('problems, a list sent whole every month', () => {
  const problem = (no: string, foundOn: string, status: string, more: Cells = {}): Cells => ({
    problemNo: no,
    source: '巡察',
    category: '制度执行',
    foundOn,
    dueOn: '2022-03-15',
    status,
    ...more,
  });
  const list = [
    problem('1', '2022-01-10', '已销号', { closedOn: '2022-02-09' }),
    problem('2', '2022-02-01', '整改中'),
    problem('3', '2022-03-01', '已完成', { finishedOn: '2022-03-20' }),
    problem('4', '2022-03-02', '长期坚持'),
    problem('5', '2022-04-01', '整改中'),
    problem('6', '2022-03-03', '整改中', { responsibleUnit: '0102' }),
  ];
  const february = factsOf('rectification', '2022-02', { L30: list });
  const march = factsOf('rectification', '2022-03', { L30: list });

  it('counts a problem as found in one period only, though it is on every list', () => {
    expect([february('RCT-001'), march('RCT-001')]).toEqual(['1', '2']);
    expect([february('RCT-004'), march('RCT-004')]).toEqual(['1', '2']);
  });

  it('takes rectified and found of one cohort for the rate: what is on the list by the end of the period', () => {
    expect([march('RCT-003/n'), march('RCT-003/d')]).toEqual(['2', '4']);
    expect([march('RCT-005/n'), march('RCT-005/d')]).toEqual(['1', '4']);
    expect(march('RCT-002')).toBe('2');
  });

  it('calls overdue what was due before the end of the period and is still open', () => {
    expect([february('RCT-012'), march('RCT-012')]).toEqual(['0', '1']);
  });

  it('averages days over the problems written off in the period', () => {
    expect([february('RCT-016/n'), february('RCT-016/d')]).toEqual(['30', '1']);
    expect([march('RCT-016/n'), march('RCT-016/d')]).toEqual(['0', '0']);
  });

  it('counts a task in the period in which it was assigned', () => {
    const task = (no: string, assignedOn: string, status: string): Cells => ({
      taskNo: no,
      problemNo: '1',
      source: '以案促改',
      assignedOn,
      status,
    });
    const of = factsOf('rectification', '2022-03', {
      L31: [
        task('1', '2022-02-01', '已完成'),
        task('2', '2022-03-01', '进行中'),
        task('3', '2022-04-02', '未启动'),
      ],
    });
    expect([of('RCT-007'), of('RCT-011')]).toEqual(['1', '1']);
    expect([of('RCT-008/n'), of('RCT-008/d')]).toEqual(['1', '2']);
  });
});

describe('organisations', () => {
  const organisation = (no: string, type: string, more: Cells = {}): Cells => ({
    organisationNo: no,
    organisationName: `组织${no}`,
    organisationType: type,
    fullMembers: '10',
    probationaryMembers: '0',
    secretaryInPost: true,
    term: '3',
    ...more,
  });

  it('are complete with a secretary and no empty seat; groups and dissolved ones are no organisations', () => {
    const of = factsOf('organisation', '2022Q1', {
      L01: [
        organisation('1', '党委', { seats: '7', seated: '7' }),
        organisation('2', '党支部', { seats: '5', seated: '4' }),
        organisation('3', '党支部', { seats: '3', seated: '3', secretaryInPost: false }),
        organisation('4', '党小组'),
        organisation('5', '党支部', { dissolvedOn: '2022-02-01' }),
      ],
      L02: [{ staff: '100', members: '30', organisationsDue: '4' }],
    });
    expect(of('BAS-002')).toBe('3');
    expect([of('ORG-016/n'), of('ORG-016/d')]).toEqual(['1', '4']);
    expect([of('ORG-017/n'), of('ORG-017/d')]).toEqual(['2', '3']);
    expect([of('BAS-003'), of('BAS-004'), of('BAS-005')]).toEqual(['30', '100', undefined]);
  });
});
