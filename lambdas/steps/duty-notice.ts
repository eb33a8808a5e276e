import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Form } from '../core/model/form.ts';
import type { Obligation } from '../core/model/obligation.ts';
import { formsOfDuty } from './forms-of-duty.ts';

export interface DutyToTell {
  readonly obligation: Obligation;
  readonly dueOn: string;
  /** Days from the due day to today; negative before. */
  readonly step: number;
  /** Units with how many duties each; persons are not named. */
  readonly units: readonly { readonly unit: string; readonly name: string; readonly count: number }[];
}

/** Names in one notice; robots cut off long messages. */
const MOST_NAMES = 40;

/** What people are told about duties that are not done yet, in Chinese, then in English. */
export function dutyNotice(
  index: CatalogueIndex,
  { obligation, dueOn, step, units }: DutyToTell,
): { readonly subject: string; readonly text: string } {
  const when = step < 0 ? `截止日 ${dueOn}` : step === 0 ? `今天（${dueOn}）截止` : `截止日 ${dueOn} 已过`;
  const due = step < 0 ? `due on ${dueOn}` : step === 0 ? `due today (${dueOn})` : `was due on ${dueOn}`;
  const names = units
    .slice(0, MOST_NAMES)
    .map(({ unit, name, count }) => `${unit} ${name}${count > 1 ? `（${count} 项）` : ''}`);
  const more = units.length - names.length;
  const forms = formsOfDuty(index, obligation.duty)
    .map((code) => index.forms.get(code))
    .filter(isForm);
  return {
    subject: `${obligation.code}“${obligation.name.zh}”：还有 ${units.length} 家未履行，${when}`,
    text: [
      ...names,
      ...(more > 0 ? [`……另有 ${more} 家，完整名单见义务履行情况`] : []),
      `请在${forms.map((form) => `《${form.name.zh}》`).join('或')}中登记`,
      `${obligation.code} ${obligation.name.en}: ${units.length} units, ${due}; recorded in ${forms.map((form) => form.name.en).join(' or ')}`,
    ].join('\n'),
  };
}

const isForm = (form: Form | undefined): form is Form => form !== undefined;
