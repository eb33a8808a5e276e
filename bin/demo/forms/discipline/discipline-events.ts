import { perUnit } from '../../unit-scope.ts';
import type { DisciplineEvents } from './events.ts';
import { makeEducation } from './make-education.ts';
import { makeLetters } from './make-letters.ts';
import { makeFiles, makeOpinions, makeVerifications } from './make-personnel.ts';
import { makeRegulations, makeRisks } from './make-risks.ts';
import { makeTalks } from './make-talks.ts';

export const disciplineEvents = perUnit((scope): DisciplineEvents => {
  const opinions = makeOpinions(scope);
  return {
    letters: makeLetters(scope),
    talks: makeTalks(scope),
    education: makeEducation(scope),
    risks: makeRisks(scope),
    opinions,
    files: makeFiles(scope),
    verifications: makeVerifications(scope, opinions),
    regulations: makeRegulations(scope),
  };
});
