import { foldName } from '../model/fold-name.ts';
import type { Form } from '../model/form.ts';
import type { Layout, LayoutPlace, LayoutTable } from '../model/layout.ts';
import type { Ledger } from '../model/ledger.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { checkLayoutColumns } from './check-layout-columns.ts';
import { checkLayoutRows } from './check-layout-rows.ts';
import { unknownLedger } from './check-measure.ts';
import { type Fault, fault, listSome } from './fault.ts';

/** Its form, ledgers, columns and indicators exist, and it says enough to be recognised and read without guessing. */
export function checkLayout(names: CatalogueNames, layout: Layout): Fault[] {
  const form = names.forms.get(layout.form);
  if (!form) {
    const known = listSome([...names.forms.keys()]);
    return [
      fault(
        'form',
        `没有报表 ${layout.form}；现有：${known}`,
        `there is no form ${layout.form}; there are ${known}`,
      ),
    ];
  }
  return [
    ...checkUnit(layout),
    ...checkPlace(layout.period, 'period', true),
    ...layout.tables.flatMap((table, i) => checkTable(names, form, table, `tables[${i}]`)),
    ...checkOnce(layout),
  ];
}

function checkUnit({ unit, units }: Layout): Fault[] {
  if (unit) return checkPlace(unit, 'unit', false);
  if (units.length === 1) return [];
  return [
    fault(
      'unit',
      '要写明填报单位在哪里；只有限定为一个单位（units 只有一项）时可以不写',
      'say where the unit is named; only a layout bound to a single unit may do without',
    ),
  ];
}

function checkPlace(place: LayoutPlace, at: string, dated: boolean): Fault[] {
  const ways = [place.cell, place.label, place.in].filter((way) => way !== undefined).length;
  const faults: Fault[] = [];
  if (ways !== 1)
    faults.push(fault(at, 'cell、label、in 要写且只写一个', 'expected exactly one of cell, label, in'));
  if (place.year !== undefined && !dated)
    faults.push(fault(`${at}.year`, 'year 只用于 period', 'year is for the period only'));
  return faults;
}

function checkTable(names: CatalogueNames, form: Form, table: LayoutTable, at: string): Fault[] {
  const ledger = names.ledgers.get(table.ledger);
  if (!ledger) return [unknownLedger(names, table.ledger, `${at}.ledger`)];
  if (!form.ledgers.includes(ledger.code))
    return [
      fault(
        `${at}.ledger`,
        `台账 ${ledger.code} 不在报表 ${form.code} 中`,
        `ledger ${ledger.code} is not on form ${form.code}`,
      ),
    ];
  return [
    ...checkMarks(names, table, at),
    ...(table.measure ? checkPlace(table.measure, `${at}.measure`, false) : []),
    ...checkLayoutColumns(ledger, table, at),
    ...checkLayoutRows(names, form, ledger, table, at),
  ];
}

/** A layout must not take workbooks that it is not meant for, least of all our own. */
function checkMarks(names: CatalogueNames, { header, title }: LayoutTable, at: string): Fault[] {
  if (title.length > 0) return [];
  if (header.labels.length < 2)
    return [
      fault(
        `${at}.header.labels`,
        '没有 title 时至少要写两个表头，否则无法辨认',
        'without a title at least two headings are needed to recognise it',
      ),
    ];
  const own = [...names.ledgers.values()].find((ledger) => {
    const headings = headingsOf(ledger);
    return header.labels.every((label) => headings.has(foldName(label)));
  });
  if (!own) return [];
  return [
    fault(
      `${at}.header.labels`,
      `这些表头都是台账 ${own.code} 自己的列名，会误认模板；请加上模板没有的表头，或写明 title`,
      `these are all headings of our own ledger ${own.code}; add one that is not, or a title`,
    ),
  ];
}

function headingsOf(ledger: Ledger): ReadonlySet<string> {
  const texts = ledger.columns.flatMap(({ label, synonyms }) => [label.zh, label.en, ...synonyms]);
  return new Set(texts.map(foldName));
}

/** No indicator has two places. */
function checkOnce(layout: Layout): Fault[] {
  const seen = new Map<string, string>();
  return layout.tables.flatMap((table, i) =>
    placesOf(table, `tables[${i}]`).flatMap(({ indicator, at }) => {
      const before = seen.get(indicator);
      seen.set(indicator, before ?? at);
      return before === undefined
        ? []
        : [
            fault(
              at,
              `指标 ${indicator} 在 ${before} 已有对应`,
              `indicator ${indicator} has its place in ${before}`,
            ),
          ];
    }),
  );
}

function placesOf({ codes, sections, cells }: LayoutTable, at: string): { indicator: string; at: string }[] {
  const listed = (map: Readonly<Record<string, string>>, path: string) =>
    Object.entries(map).map(([code, indicator]) => ({ indicator, at: `${path}.${code}` }));
  return [
    ...listed(codes, `${at}.codes`),
    ...sections.flatMap((section, i) => listed(section.codes, `${at}.sections[${i}].codes`)),
    ...cells.map(({ indicator }, i) => ({ indicator, at: `${at}.cells[${i}]` })),
  ];
}
