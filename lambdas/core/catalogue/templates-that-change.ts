import type { Catalogue } from '../model/catalogue.ts';
import type { Column } from '../model/column.ts';
import { foldName } from '../model/fold-name.ts';
import type { Form } from '../model/form.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Text } from '../model/text.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * One thing a clerk notices in the workbook. `words`: other words beside the same cells. `layout`: the cells differ, older
 * workbooks are still read. `breaks`: a workbook made from the older template is not read as it was.
 */
export interface TemplateChange {
  readonly text: Text;
  readonly kind: 'words' | 'layout' | 'breaks';
}

export interface ChangedTemplate {
  readonly form: string;
  readonly name: Text;
  readonly from: string;
  readonly to: string;
  readonly changes: readonly TemplateChange[];
  /** The template differs, but its version is the old one. */
  readonly needsVersion: boolean;
  /** Older workbooks would be read wrongly or refused, and no migration says how to read them. */
  readonly needsMigration: boolean;
}

/** Forms that are in both catalogues and whose workbook differs. */
export function templatesThatChange(before: Catalogue, after: Catalogue): ChangedTemplate[] {
  return after.forms.flatMap((form): ChangedTemplate[] => {
    const old = before.forms.find(({ code }) => code === form.code);
    if (!old) return [];
    const changes = [...sheets(before, after, old, form), ...summary(before, after, old, form)];
    const raised = old.templateVersion !== form.templateVersion;
    if (changes.length === 0 && !raised) return [];
    const migrated = (after.migrations ?? []).some(
      (one) => one.form === form.code && one.from === old.templateVersion,
    );
    return [
      {
        form: form.code,
        name: form.name,
        from: old.templateVersion,
        to: form.templateVersion,
        changes,
        needsVersion: changes.some(({ kind }) => kind !== 'words') && !raised,
        needsMigration: changes.some(({ kind }) => kind === 'breaks') && !migrated,
      },
    ];
  });
}

function sheets(before: Catalogue, after: Catalogue, old: Form, form: Form): TemplateChange[] {
  const ledger = (catalogue: Catalogue, code: string) => catalogue.ledgers.find((one) => one.code === code);
  const changes: TemplateChange[] = [];
  for (const code of form.ledgers) {
    const [was, is] = [ledger(before, code), ledger(after, code)];
    if (!is) continue;
    if (!old.ledgers.includes(code)) {
      const optional = form.optional?.includes(code) ?? false;
      changes.push(tell(`增加工作表《${is.name.zh}》`, `a new sheet, ${is.name.en}`, !optional));
    } else if (was) changes.push(...columns(was, is));
  }
  for (const code of old.ledgers) {
    const name = ledger(before, code)?.name ?? { zh: code, en: code };
    if (!form.ledgers.includes(code))
      changes.push(tell(`去掉工作表《${name.zh}》`, `the sheet ${name.en} is gone`, true));
  }
  if (old.dueDays !== form.dueDays)
    changes.push(
      tell(
        `期末后 ${form.dueDays} 天内报送，原为 ${old.dueDays} 天`,
        `due within ${form.dueDays} days of the period, was ${old.dueDays}`,
        null,
      ),
    );
  if (canonicalJson(old.instructions) !== canonicalJson(form.instructions))
    changes.push(tell('填报要求有改动', 'the instructions differ', null));
  return changes;
}

function columns(was: Ledger, is: Ledger): TemplateChange[] {
  const at = { zh: `《${is.name.zh}》`, en: `${is.name.en}: ` };
  const changes: TemplateChange[] = [];
  const say = (zh: string, en: string, breaks: boolean | null) => {
    changes.push(tell(`${at.zh}${zh}`, `${at.en}${en}`, breaks));
  };
  if (was.name.zh !== is.name.zh)
    say(
      `原名《${was.name.zh}》`,
      `was called ${was.name.en}`,
      !knows([is.name.zh, ...is.synonyms], was.name.zh),
    );
  for (const column of is.columns) {
    const old = was.columns.find(({ key }) => key === column.key);
    const label = { zh: `“${column.label.zh}”`, en: `"${column.label.en}"` };
    if (old) {
      for (const { text, kind } of cell(old, column))
        say(`${label.zh}${text.zh}`, `${label.en} ${text.en}`, kind === 'words' ? null : kind === 'breaks');
    } else if (column.required) say(`增加必填列${label.zh}`, `a new required column, ${label.en}`, true);
    else say(`增加列${label.zh}`, `a new column, ${label.en}`, false);
  }
  for (const { key, label } of was.columns)
    if (!is.columns.some((column) => column.key === key))
      say(`去掉列“${label.zh}”`, `the column "${label.en}" is gone`, true);
  const order = (ledger: Ledger, other: Ledger) =>
    ledger.columns.map(({ key }) => key).filter((key) => other.columns.some((one) => one.key === key));
  if (order(was, is).join() !== order(is, was).join())
    say('各列次序不同', 'columns stand in another order', false);
  return changes;
}

function cell(was: Column, is: Column): TemplateChange[] {
  const changes: TemplateChange[] = [];
  if (was.label.zh !== is.label.zh)
    changes.push(
      tell(
        `原名“${was.label.zh}”`,
        `was called "${was.label.en}"`,
        !knows([is.label.zh, ...is.synonyms], was.label.zh),
      ),
    );
  if (was.type !== is.type)
    changes.push(tell(`类型由 ${was.type} 改为 ${is.type}`, `is ${is.type}, was ${was.type}`, true));
  if (!was.required && is.required) changes.push(tell('改为必填', 'is required now', true));
  if (was.required && !is.required) changes.push(tell('改为选填', 'is optional now', false));
  if (was.measure?.word !== is.measure?.word)
    changes.push(
      tell(`单位改为“${is.measure?.word ?? ''}”`, `is counted in ${is.measure?.word ?? 'nothing'}`, true),
    );
  const words = (is.values ?? []).flatMap(({ value, synonyms, confirm }) => [value, ...synonyms, ...confirm]);
  const gone = (was.values ?? [])
    .map(({ value }) => value)
    .filter((value) => !(is.values ?? []).some((one) => one.value === value));
  const added = (is.values ?? [])
    .map(({ value }) => value)
    .filter((value) => !(was.values ?? []).some((one) => one.value === value));
  if (gone.length > 0 && is.type === was.type)
    changes.push(
      tell(
        `去掉可选值“${gone.join('”“')}”`,
        `no longer takes ${gone.join(', ')}`,
        gone.some((value) => !knows(words, value)),
      ),
    );
  if (added.length > 0 && is.type === was.type)
    changes.push(tell(`增加可选值“${added.join('”“')}”`, `also takes ${added.join(', ')}`, false));
  if (canonicalJson(was.note) !== canonicalJson(is.note))
    changes.push(tell('说明有改动', 'has another note', null));
  return changes;
}

/** Indicators by code and name are part of the template where units type their numbers. */
function summary(before: Catalogue, after: Catalogue, old: Form, form: Form): TemplateChange[] {
  const added = form.summary.filter((code) => !old.summary.includes(code));
  const gone = old.summary.filter((code) => !form.summary.includes(code));
  const name = (catalogue: Catalogue, code: string) => {
    const one = catalogue.indicators.find((indicator) => indicator.code === code);
    return one ? `${one.name.zh} ${one.unit}` : '';
  };
  const renamed = form.summary.filter(
    (code) => old.summary.includes(code) && name(before, code) !== name(after, code),
  );
  const list = (codes: readonly string[]) => codes.join(', ');
  return [
    ...(added.length > 0
      ? [tell(`汇总表增加指标 ${list(added)}`, `the summary asks for ${list(added)}`, true)]
      : []),
    ...(gone.length > 0
      ? [tell(`汇总表去掉指标 ${list(gone)}`, `the summary no longer asks for ${list(gone)}`, true)]
      : []),
    ...(renamed.length > 0
      ? [
          tell(
            `汇总表指标改名或改单位 ${list(renamed)}`,
            `on the summary other names or units: ${list(renamed)}`,
            false,
          ),
        ]
      : []),
  ];
}

/** @param breaks null when only words differ */
function tell(zh: string, en: string, breaks: boolean | null): TemplateChange {
  return { text: { zh, en }, kind: breaks === null ? 'words' : breaks ? 'breaks' : 'layout' };
}

function knows(words: readonly string[], word: string): boolean {
  return words.some((one) => foldName(one) === foldName(word));
}
