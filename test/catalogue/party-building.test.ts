import { describe, expect, it } from 'vitest';
import { loadCatalogue, readCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { formatProblem } from '../../lambdas/core/catalogue/catalogue-problem.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Fold, Indicator } from '../../lambdas/core/model/indicator.ts';
import {
  DOMAIN_IS_THERE,
  readIndicatorRows,
  readLedgerCodes,
  readLedgerColumns,
  readRuleRows,
} from './domain-tables.ts';

const DIRECTORY = 'catalogue/party-building';
const index = await loadCatalogue(DIRECTORY);

/** Where the catalogue says something else than the table, and why. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  'MTG-018 overTime': 'appraisals are held once a year: added up over it, over the members at its end',
  'PUB-008 overTime': 'books are handed out in lots: last would keep only the final month',
  'TRN-024 overTime': 'classes arrive once, in their month: last would keep only the final month',
  'AWD-003 zh': 'collectives and persons are two numbers: AWD-003 and AWD-003a',
  'AWD-003 en': 'collectives and persons are two numbers: AWD-003 and AWD-003a',
  'AWD-003 unit': 'collectives and persons are two numbers: AWD-003 and AWD-003a',
  'DSC-019 overTime': 'events arrive once: last would keep only those of the final quarter',
  'INS-015 overTime':
    'one report is one, whichever months and units name it: numbers are united over time too',
  'INS-021 overTime':
    'the mean of months is no ratio of sums: branches checked at least once in the time asked for',
  'INS-022 overTime': 'events arrive once: last would keep only those of the final month',
  'DSC-020 overTime': 'the best-attended event of the time asked for, over the head count at its end',
  'IDE-005 overTime': 'events arrive once: last would keep only those of the final month',
  'ASM-003 overTime': 'the list of the year is sent whole: added up it would count rows again',
  'ASM-005 zh':
    'the best score and the best rank on the own list: ASM-005 and ASM-005b; huibao rank has them all',
  'ASM-005 en':
    'the best score and the best rank on the own list: ASM-005 and ASM-005b; huibao rank has them all',
  'ASM-005 unit': 'the best score and the best rank on the own list: ASM-005 and ASM-005b',
  'DUE-009 zh': 'money and times are two numbers: DUE-009 and DUE-009b',
  'DUE-009 unit': 'money and times are two numbers: DUE-009 and DUE-009b',
  'DUE-010 overTime': 'the mean of months is no ratio of sums: payers over those who owe, of all months',
  'ECO-016 overUnits': 'recomputed from sums is a ratio of sums',
  'ECO-018 zh': 'projects and money are two numbers, of every industry: ECO-018a to ECO-018j',
  'ECO-018 unit': 'projects and money are two numbers, of every industry: ECO-018a to ECO-018j',
  'SUB-003 zh': 'errors and warnings are two numbers: SUB-003 and SUB-003b',
  'SUB-003 en': 'errors and warnings are two numbers: SUB-003 and SUB-003b',
};

describe('the party-building catalogue', () => {
  it('loads without a problem', async () => {
    const { problems } = await readCatalogue(DIRECTORY);
    expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([]);
    expect(index.version).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has these forms, each with a summary sheet', () => {
    const carried = [...index.forms.values()].map(({ code, cadence, ledgers }) => [
      code,
      `${cadence} ${ledgers.join(' ')}`,
    ]);
    expect(Object.fromEntries(carried)).toEqual({
      meetings: 'month L10 L11 L12 L13 L14 L15 L26 S03',
      training: 'month L20 L21 L22 L23 L24 L25 S03',
      rectification: 'month L30 L31 L32 L33 L34 L35 L36 L37 S03',
      organisation: 'quarter L01 L02 L03 L40 L41 L42 L43 L44 L45 S03',
      development: 'quarter L50 L51 S03',
      dues: 'month L60 L61 L62 S03',
      discipline: 'quarter L70 L71 L72 L73 L74 L75 L76 L77 S03',
      ideology: 'month L80 L81 L82 S03',
      union: 'quarter L90 L91 L92 L93 S03',
      tasks: 'month L95 L96 S03',
      assessment: 'year L97 L98 S03',
      economy: 'month E01 E02 E03 S03',
      summary: 'quarter S03',
    });
  });

  it('asks for nothing that identifies a person', () => {
    for (const ledger of index.ledgers.values())
      for (const { label } of ledger.columns) expect(label.zh).not.toMatch(/姓名|身份证|手机|电话|工资/);
  });

  it('marks every default that the sources do not give as external', () => {
    for (const name of [
      'dueDaysMonth',
      'dueDaysQuarter',
      'termCommittee',
      'termBranch',
      'duesBands',
      'electionQuorum',
    ])
      expect(index.source.parameters[name]?.external, name).toBe(true);
    const form = (code: string) => String(index.forms.get(code)?.dueDays);
    expect(form('meetings')).toBe(index.source.parameters.dueDaysMonth?.value);
    expect(form('organisation')).toBe(index.source.parameters.dueDaysQuarter?.value);
  });

  it('types only indicators that a submission can carry', () => {
    for (const form of index.forms.values())
      for (const code of form.summary) expect(index.indicators.get(code)?.form, code).toBe(form.code);
  });
});

describe.skipIf(!DOMAIN_IS_THERE)('compared with the table of indicators', () => {
  const rows = new Map(readIndicatorRows().map((row) => [row.code, row]));

  it('reads the whole table', () => {
    expect(rows.size).toBe(280);
  });

  it('has parts with letters only of what is there', () => {
    const parts = [...index.indicators.keys()].filter((code) => /[a-z]$/.test(code));
    expect(parts.filter((code) => !rows.has(code.slice(0, -1)))).toEqual([]);
  });

  const whole = [...index.indicators.values()].filter(({ code }) => !/[a-z]$/.test(code));
  it.each(whole.map((indicator) => [indicator.code, indicator] as const))(
    '%s is named, measured and folded as there',
    (code, indicator) => {
      const row = rows.get(code);
      if (!row) throw new Error(`${code} is not in the table`);
      const differences = Object.entries(saidOf(indicator)).filter(([field, value]) => {
        const expected = row[field as keyof typeof row];
        if (field === 'overUnits' && expected === 'sum(days)/sum(n)') return value !== 'ratio of sums';
        return value !== expected;
      });
      const unexplained = differences
        .map(([field, value]) => `${code} ${field}: ${value}`)
        .filter((text) => !(`${text.split(':')[0]}` in DEVIATIONS));
      expect(unexplained).toEqual([]);
    },
  );

  it('uses every deviation it declares', () => {
    for (const deviation of Object.keys(DEVIATIONS)) {
      const [code = '', field = ''] = deviation.split(' ');
      const row = rows.get(code);
      const indicator = index.indicators.get(code);
      if (!row || !indicator) throw new Error(`${code} is not there`);
      expect(saidOf(indicator)[field], deviation).not.toBe(row[field as keyof typeof row]);
    }
  });

  it('defines every indicator of the table', () => {
    expect(whole.map(({ code }) => code).toSorted()).toEqual([...rows.keys()].toSorted());
  });
});

describe.skipIf(!DOMAIN_IS_THERE)('compared with the list of rules', () => {
  const severity = { E: 'error', W: 'warning', I: 'info' };
  /** Rules that are not as severe as the list says, and why. */
  const milder: Readonly<Record<string, string>> = {
    V207: 'its own message says the rows are left out: listing them is not a fault',
  };
  const listed = new Map(readRuleRows().map((row) => [row.code, row.severity]));

  it('reads the whole list', () => {
    expect(listed.size).toBe(86);
  });

  it.each([...listed])('%s is there, as severe as listed (%s)', (code, letter) => {
    const rules = index.rules.filter((rule) => rule.code === code);
    expect(rules.length).toBeGreaterThan(0);
    if (code in milder) return;
    expect(rules.map((rule) => rule.severity)).toContain(severity[letter as keyof typeof severity]);
  });

  it('gives its own codes only to what the list has none for', () => {
    const own = index.rules.map((rule) => rule.code).filter((code) => !listed.has(code));
    for (const code of own) expect(code).toMatch(/^V02\d$/);
  });
});

describe.skipIf(!DOMAIN_IS_THERE)('compared with the ledgers of the systems', () => {
  const columns = readLedgerColumns(
    [...index.ledgers.values()].filter(({ kind }) => kind !== 'system').map(({ code }) => code),
  );
  /** Required there, not here: the cover carries them, or a rule asks for them where they apply. */
  const optional: Readonly<Record<string, string>> = {
    所属单位编码: 'blank means the reporting unit',
    主办单位: 'blank means the reporting unit',
    责任单位: 'blank means the reporting unit',
    单位编码: 'blank means the reporting unit',
    期间: 'blank means the reporting period',
    '地区/片区': 'a small group has none',
    'L95 责任部门': 'required by V952',
    'L95 完成时限': 'required by V952',
    'L96 完成时限': 'required by V952',
    实训人数: 'required of classes held, not of plans, by V002',
    实训人次: 'required of classes held, not of plans, by V002',
  };

  it('reads the column lists', () => {
    expect(columns.length).toBeGreaterThan(350);
  });

  it('has the 61 ledgers of the index', () => {
    expect([...index.ledgers.keys()].toSorted()).toEqual(readLedgerCodes().toSorted());
    expect(index.ledgers.size).toBe(61);
  });

  it.each(columns.map((column) => [`${column.ledger} ${column.label}`, column] as const))(
    'has %s',
    (_, listed) => {
      const column = index.ledgers.get(listed.ledger)?.columns.find((one) => one.label.zh === listed.label);
      expect(column).toBeDefined();
      const excused = listed.label in optional || `${listed.ledger} ${listed.label}` in optional;
      if (listed.required && !excused) expect(column?.required).toBe(true);
      const values = column?.values?.map((choice) => choice.value) ?? [];
      if (listed.values.length > 0) expect(values).toEqual(listed.values);
    },
  );
});

/** What the table says too. */
function saidOf(indicator: Indicator): Readonly<Record<string, string>> {
  const { name, tier, unit } = indicator;
  return { zh: name.zh, en: name.en, tier, unit, ...(foldsOf(indicator, index) ?? {}) };
}

/** Folds of a number, or of the terms of a ratio in the words of the table; null for system numbers. */
function foldsOf(indicator: Indicator, { parts, termParts }: CatalogueIndex) {
  if (!('ratio' in indicator.computation)) {
    const part = parts.get(indicator.code)?.part;
    return part ? { overUnits: part.overUnits, overTime: part.overTime } : null;
  }
  const terms = ['n', 'd'].map((term) => parts.get(termParts.get(`${indicator.code}/${term}`) ?? '')?.part);
  const over = (fold: (part: NonNullable<(typeof terms)[number]>) => Fold) =>
    sayFolds(terms.map((part) => (part ? fold(part) : 'none')));
  return { overUnits: over((part) => part.overUnits), overTime: over((part) => part.overTime) };
}

/** The table says how terms add up; that one of them holds distinct heads is said by its source. */
function sayFolds(folds: readonly Fold[]): string {
  const adding = new Set(folds.filter((fold) => fold !== 'distinct'));
  const said = [...adding].join('/') || 'distinct';
  return said === 'sum' ? 'ratio of sums' : said;
}
