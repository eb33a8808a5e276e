import { locateSubmission } from '../core/layout/locate-submission.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { ReadResult } from '../core/model/read-result.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import { createUnitResolvers } from './create-unit-resolvers.ts';

/** Which submission a file is: the key that `Checker.identify` gives, without looking at the values in it. */
export type FindKey = (
  read: ReadResult,
  fileName: string,
  organisation: Organisation,
) => SubmissionKey | null;

export function createKeyFinder(index: CatalogueIndex): FindKey {
  const resolverOf = createUnitResolvers(index);
  return (read, fileName, organisation) => {
    if (!read.ok) return null;
    const resolveUnit = resolverOf(organisation);
    const located = locateSubmission({ workbook: read.workbook, fileName, index, resolveUnit });
    return located.ok ? located.located.key : null;
  };
}
