import type { Column } from '../model/column.ts';
import { foldName } from '../model/fold-name.ts';
import type { FormerLedger } from '../model/former-template.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import { type Fault, fault, listSome } from './fault.ts';
import { repeatedNames } from './repeated-names.ts';

/** No header of the older template means two things, no current column is filled twice, values are allowed ones. */
export function checkFormerLedger(ledger: Ledger, former: FormerLedger, migration: Migration): Fault[] {
  const { code } = ledger;
  const headers = former.columns.map(({ from }) => from);
  const targets = [
    ...former.columns.flatMap(({ into }) => into),
    ...former.added.map(({ column }) => column),
  ];
  const filled = new Set(targets);
  const claimed = new Set(headers.flat().map(foldName));
  const bare = ledger.columns.filter(({ key, label }) => !filled.has(key) && claimed.has(foldName(label.zh)));
  return [
    ...repeatedNames(headers).map((name) =>
      fault('columns', `${code} 的列“${name}”出现了两次`, `column "${name}" of ${code} occurs twice`),
    ),
    ...repeatedNames(targets.filter((key) => key !== null).map((key) => [key])).map((key) =>
      fault('columns', `${code} 的列 ${key} 有两个来源`, `column ${key} of ${code} has two sources`),
    ),
    ...bare.map(({ key, label }) =>
      fault(
        'columns',
        `旧表的“${label.zh}”已另有去处，${code} 现在的列 ${key} 就没有来源了`,
        `"${label.zh}" of the older template goes elsewhere, so the current column ${key} of ${code} has no source`,
      ),
    ),
    ...checkValues(ledger, former, migration),
  ];
}

function checkValues(ledger: Ledger, former: FormerLedger, { columns, values }: Migration): Fault[] {
  const columnOf = (key: string) => ledger.columns.find((column) => column.key === key);
  const isOwn = columns.some((change) => change.ledger === ledger.code && 'added' in change);
  const defaults = isOwn ? former.added : [];
  const renamed = values.some((change) => change.ledger === ledger.code) ? [...former.values] : [];
  return [
    ...defaults.flatMap(({ column: key, value }) => checkValue(columnOf(key), value, true)),
    ...renamed.flatMap(([key, known]) =>
      [...new Set(known.values())].flatMap((value) => checkValue(columnOf(key), value, false)),
    ),
  ];
}

function checkValue(column: Column | undefined, value: string, isDefault: boolean): Fault[] {
  if (!column) return [];
  const { key, type } = column;
  const allowed = type === 'bool' ? ['是', '否'] : column.values?.map((choice) => choice.value);
  const field = isDefault ? 'columns.added' : 'values.to';
  if (allowed) {
    if (allowed.includes(value)) return [];
    const all = listSome(allowed);
    return [
      fault(
        field,
        `列 ${key} 没有可选值“${value}”；现有：${all}`,
        `column ${key} has no value "${value}"; it has ${all}`,
      ),
    ];
  }
  if (!isDefault)
    return [fault(field, `列 ${key} 没有可选值，不能改名`, `column ${key} takes no choices to be renamed`)];
  if (type === 'text') return [];
  const number = type === 'count' || type === 'decimal' || type === 'percent' || type === 'money';
  if (number && /^\d+(?:\.\d+)?$/.test(value)) return [];
  return [
    fault(
      field,
      `列 ${key}（${type}）不能默认为“${value}”`,
      `column ${key} (${type}) cannot default to "${value}"`,
    ),
  ];
}
