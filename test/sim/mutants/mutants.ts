import { PRODUCT, type Protocol } from '../protocol.ts';
import {
  approvalOfWhateverIsHead,
  approvalPastWarnings,
  effectBeforeRecord,
  recordWithoutEffect,
  returnKeepingNumbers,
  returnWithoutReason,
  takenBackUnmarked,
} from './broken-acts.ts';
import {
  currentRemembered,
  dedupWithoutWant,
  headBeforeChunks,
  headWithoutCondition,
  putInTwoWrites,
  putWithoutCondition,
} from './broken-ports.ts';
import {
  importMarkingFirst,
  importMarkingOnce,
  ingestMarkingFirst,
  ingestMarkingLast,
  rollupSwallowingFailures,
} from './broken-steps.ts';
import { refoldByDelta } from './refold-by-delta.ts';
import { type RefoldBreaks, refoldWith, rollupHandlerWith } from './refold-variant.ts';

const variant = (name: string, change: Partial<Protocol>): Protocol => ({ ...PRODUCT, ...change, name });
const refold = (name: string, breaks: RefoldBreaks) =>
  variant(name, { rollup: rollupHandlerWith(refoldWith(breaks)) });

/** Broken on purpose, each in one way. */
export const MUTANTS: readonly Protocol[] = [
  variant('delta instead of recompute', { rollup: rollupHandlerWith(refoldByDelta) }),
  variant('no condition done < want', { adapt: putWithoutCondition }),
  variant('done and value in two writes', { adapt: putInTwoWrites }),
  variant('message deleted first', { deletesFirst: true }),
  variant('failed message deleted', { rollup: rollupSwallowingFailures }),
  variant('dedup id without want', { adapt: dedupWithoutWant }),
  refold('facts read before want', { factsFirst: true }),
  refold('children read before want', { childrenFirst: true }),
  refold('parent not marked when the condition fails', { parentOnlyAfterWrite: true }),
  refold('settled before the parent is marked', { settlesFirst: true }),
  variant('sweep missing', { sweep: () => async () => {} }),
  variant('head moved before chunks', { adapt: headBeforeChunks }),
  variant('head moved without a condition', { adapt: headWithoutCondition }),
  variant('marked before the head moves', { ingest: ingestMarkingFirst }),
  variant('upload recorded before the marks', { ingest: ingestMarkingLast }),
  variant('current organisation remembered by the worker', { adapt: currentRemembered }),
  variant('import marks before it saves', { importOrganisation: importMarkingFirst }),
  variant('import marks once only', { importOrganisation: importMarkingOnce }),
  variant('returned numbers go on counting', { adapt: returnKeepingNumbers }),
  variant('reason of a return forgotten', { adapt: returnWithoutReason }),
  variant('what is taken back does not mark its node', { ingest: takenBackUnmarked }),
  variant('decision takes effect before it is written down', { adaptActs: effectBeforeRecord }),
  variant('decision acknowledged without effect', { adaptActs: recordWithoutEffect }),
  variant('approval covers whatever is head when written', { adaptActs: approvalOfWhateverIsHead }),
  variant('approval past open warnings', { adaptActs: approvalPastWarnings }),
];

/** Not broken: the refold written once more, and one that leaves later marks to their own messages. */
export const FAITHFUL: readonly Protocol[] = [
  refold('the refold written once more', {}),
  refold('want not read again after settling', { looksOnce: true }),
];
