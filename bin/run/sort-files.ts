import { basename } from 'node:path';
import { BATCH_FINDINGS } from '../../lambdas/core/model/batch-findings.ts';
import type { FileVerdict } from '../../lambdas/core/model/file-verdict.ts';
import { makeFinding } from '../../lambdas/core/model/finding-kind.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import { comparePeriods, lastDay, type Period } from '../../lambdas/core/model/period.ts';
import type { SubmissionKey } from '../../lambdas/core/model/submission.ts';
import type { WorkbookReader } from '../../lambdas/ports/workbook-reader.ts';
import type { FindKey } from '../../lambdas/steps/create-key-finder.ts';
import type { InputFile } from './list-files.ts';
import { readAhead } from './read-ahead.ts';

export interface SortedFiles {
  /** To be submitted, one wave after the other: by the end of the period, a quarter before its last month. */
  readonly waves: readonly (readonly InputFile[])[];
  /** Several different files for one submission: none is taken. */
  readonly conflicting: readonly FileVerdict[];
  /** The same bytes as another file: file → the one that is submitted. */
  readonly repeated: ReadonlyMap<string, string>;
}

const NOWHERE = { sheet: null, cell: null } as const;

/** Sorts out, before anything is stored, which files of a folder say the same and which contradict each other. */
export async function sortFiles(
  files: readonly InputFile[],
  deps: { readonly reader: WorkbookReader; readonly findKey: FindKey; readonly organisation: Organisation },
  onProgress: (done: number, total: number) => void,
): Promise<SortedFiles> {
  const repeated = new Map<string, string>();
  const bySubmission = new Map<string, { key: SubmissionKey; files: InputFile[] }>();
  const unknown: InputFile[] = [];
  let done = 0;
  for await (const { file, sameAs, read } of readAhead(files, deps.reader)) {
    if (sameAs !== null) repeated.set(file.name, sameAs);
    const key = read && deps.findKey(await read, basename(file.path), deps.organisation);
    if (key) {
      const id = `${key.unit} ${key.form} ${key.period}`;
      const group = bySubmission.get(id) ?? { key, files: [] };
      group.files.push(file);
      bySubmission.set(id, group);
    } else if (read) unknown.push(file);
    onProgress(++done, files.length);
  }
  const groups = [...bySubmission.values()];
  const single = groups.filter((group) => group.files.length === 1);
  const conflicting = groups.filter((group) => group.files.length > 1).flatMap(conflictVerdicts);
  return { waves: [...byPeriod(single), unknown], conflicting, repeated };
}

function byPeriod(groups: readonly { key: SubmissionKey; files: readonly InputFile[] }[]): InputFile[][] {
  const waves = new Map<Period, InputFile[]>();
  for (const { key, files } of groups) waves.set(key.period, [...(waves.get(key.period) ?? []), ...files]);
  return [...waves]
    .sort(([a], [b]) => lastDay(a).localeCompare(lastDay(b)) || comparePeriods(a, b))
    .map(([, files]) => files);
}

function conflictVerdicts(group: { key: SubmissionKey; files: readonly InputFile[] }): FileVerdict[] {
  const names = group.files.map((file) => file.name).join('、');
  return group.files.map((file) => ({
    file: file.name,
    ...group.key,
    verdict: 'rejected',
    findings: [makeFinding('B001', BATCH_FINDINGS.B001, NOWHERE, { files: names })],
  }));
}

/** What a repeated file is told: the verdict of the one it repeats. */
export function repeatVerdict(file: string, original: FileVerdict): FileVerdict {
  return {
    ...original,
    file,
    findings: [makeFinding('B002', BATCH_FINDINGS.B002, NOWHERE, { file: original.file })],
  };
}
