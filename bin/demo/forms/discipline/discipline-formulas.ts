import { type FormulaTable, type Leaf, percent } from '../../formula.ts';
import { EDUCATION_FORMULAS } from './education-formulas.ts';
import type { DisciplineEvents, Regulation } from './events.ts';
import { LETTER_FORMULAS } from './letter-formulas.ts';
import { flow, headcount, type Quarter, stock } from './quarter-amounts.ts';

const risks = (level?: string) =>
  stock(
    ({ risks: all }, { day }) =>
      all.filter((risk) => risk.filled <= day && (!level || risk.level === level)).length,
  );
const issued = (...categories: string[]) =>
  flow(({ regulations }, { now }) => regulations.filter((one) => counts(one, now, categories)).length);
const counts = (one: Regulation, now: (date: string) => boolean, categories: readonly string[]) =>
  one.issued !== null && now(one.issued) && one.action !== '废止' && categories.includes(one.category);

const thisYear = (leaf: Leaf, date: string | null) => date?.startsWith(leaf.scope.year) ?? false;
const appointed = ({ files }: DisciplineEvents, quarter: Quarter) =>
  files.filter(({ opened, appointed: on }) => opened <= quarter.day && thisYear(quarter, on));

export const DISCIPLINE_FORMULAS: FormulaTable = {
  ...LETTER_FORMULAS,
  ...EDUCATION_FORMULAS,
  'DSC-023': flow(({ opinions }, { now }) => opinions.filter(({ asked }) => now(asked)).length),
  'DSC-024': percent(
    flow(
      ({ opinions }, { now, day }) =>
        opinions.filter(
          ({ asked, due, replied }) => asked <= day && now(due) && replied !== null && replied <= day,
        ).length,
    ),
    flow(
      ({ opinions }, { now, day }) => opinions.filter(({ asked, due }) => asked <= day && now(due)).length,
    ),
  ),
  'DSC-025': risks(),
  'DSC-025a': risks('高'),
  'DSC-025b': risks('中'),
  'DSC-025c': risks('低'),
  'DSC-026': percent(
    stock(({ risks: all }, leaf) => {
      const fresh = all.filter(
        ({ filled, updated }) =>
          filled <= leaf.day &&
          (thisYear(leaf, filled) || (thisYear(leaf, updated) && (updated ?? '') <= leaf.day)),
      );
      return new Set(fresh.map(({ person }) => person)).size;
    }),
    headcount('staff'),
  ),
  'DSC-027': percent(
    stock(({ files }, { day }) => files.filter(({ opened }) => opened <= day).length),
    headcount('middleCadres'),
  ),
  'DSC-028': percent(
    flow(
      ({ verifications }, { now }) =>
        new Set(
          verifications.filter((one) => now(one.date) && one.type === '凡提必核').map((one) => one.person),
        ).size,
    ),
    flow(
      ({ opinions }, { now }) =>
        new Set(
          opinions.filter((one) => now(one.asked) && one.purpose === '提拔').map((one) => one.candidate),
        ).size,
    ),
  ),
  'DSC-030': percent(
    stock(
      (events, leaf) =>
        appointed(events, leaf).filter(({ steps }) =>
          steps.every((step) => step !== null && step <= leaf.day),
        ).length,
    ),
    stock((events, leaf) => appointed(events, leaf).length),
  ),
  'DSC-031': percent(
    stock(({ risks: all }, { day }) =>
      all.some(({ filled, planNo }) => filled <= day && planNo !== null) ? 1 : 0,
    ),
    stock(() => 1),
  ),
  'POL-001': issued('制度', '党建制度'),
  'POL-002': issued('工作流程'),
  'POL-003': issued('党建制度'),
  'POL-004': flow(
    ({ regulations }, { now }) =>
      regulations.filter((one) => now(one.started) && one.action !== '废止').length,
  ),
};
