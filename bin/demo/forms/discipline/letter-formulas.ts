import { lastDay } from '../../../../lambdas/core/model/period.ts';
import { type FormulaTable, type Leaf, percent } from '../../formula.ts';
import { branchCount } from '../organisation/register-formulas.ts';
import { disciplineEvents } from './discipline-events.ts';
import type { DisciplineEvents, Letter } from './events.ts';
import { FORM, headcount, stock } from './quarter-amounts.ts';

const lettersOf = (events: DisciplineEvents, leaf: Leaf, type: string, level?: string): Letter[] =>
  events.letters.filter(
    (letter) =>
      letter.signed <= lastDay(leaf.period) &&
      String(letter.year) === leaf.scope.year &&
      letter.type === type &&
      (level === undefined || letter.level === level),
  );
const letters = (type: string, level?: string) =>
  stock((events, leaf) => lettersOf(events, leaf, type, level).length);
const signers = (type: string, level?: string) =>
  stock((events, leaf) => new Set(lettersOf(events, leaf, type, level).map((one) => one.signer)).size);

const INTEGRITY = '党风廉政建设责任书';
const DUAL = '一岗双责承诺书';
const BRANCH = '党建工作责任书';

export const LETTER_FORMULAS: FormulaTable = {
  'DSC-001': letters(INTEGRITY),
  'DSC-002': letters(INTEGRITY, '党组管理干部'),
  'DSC-003': letters(INTEGRITY, '处级及以下'),
  'DSC-004': percent(signers(INTEGRITY), headcount('signers')),
  'DSC-004a': headcount('signers'),
  'DSC-005': letters(BRANCH),
  'DSC-006': percent(signers(DUAL, '班子成员'), headcount('leaders')),
  'DSC-006a': headcount('leaders'),
  'DSC-007': {
    form: FORM,
    over: 'last',
    units: 'own',
    value: (leaf) => {
      const areas = lettersOf(disciplineEvents(leaf.scope), leaf, DUAL).map((one) => one.areas ?? 0);
      return areas.length === 0 ? null : Math.max(...areas);
    },
  },
  'TSK-012': percent(signers(BRANCH, '支部'), branchCount),
};
