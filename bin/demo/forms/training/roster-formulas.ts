import { type FormulaTable, type Heads, percent } from '../../formula.ts';
import { lectureAttendances } from '../meetings/life-formulas.ts';
import {
  divisionCadreCount,
  memberCount,
  rotationCount,
  secretaryCount,
} from '../organisation/register-formulas.ts';
import { backboneAttendances } from './class-formulas.ts';
import type { Trainee } from './events.ts';
import { trainingEvents } from './training-events.ts';

/** A unit without a roster says nothing about heads. */
const trained = (test: (trainee: Trainee) => boolean = () => true): Heads => ({
  form: 'training',
  heads: ({ scope, period }) => {
    const trainees = trainingEvents(scope).get(period)?.trainees;
    if (!trainees) return null;
    return trainees
      .filter((trainee) => trainee.otherUnit === null && test(trainee))
      .map(({ person }) => person);
  },
});
const anyOf = (...kinds: string[]) =>
  trained((trainee) => trainee.kinds.some((kind) => kinds.includes(kind)));

export const ROSTER_FORMULAS: FormulaTable = {
  'TRN-003': trained(),
  'TRN-007': anyOf('处级以上'),
  'TRN-008': percent(anyOf('处级以上'), divisionCadreCount),
  'TRN-010': percent(anyOf('支部书记', '预备党员', '普通党员'), memberCount),
  'TRN-011': anyOf('支部书记'),
  'TRN-012': percent(anyOf('支部书记'), secretaryCount),
  'TRN-015': { total: [backboneAttendances, lectureAttendances] },
  'TRN-016': trained((trainee) => trainee.atSuperior),
  'TRN-021': percent(anyOf('支部书记', '党务工作者'), rotationCount),
};
