import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ReadWorker } from '../../lambdas/adapters/local/read-in-worker.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { FileVerdict } from '../../lambdas/core/model/file-verdict.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import type { DecisionStore } from '../../lambdas/ports/decision-store.ts';
import { createAnnotator } from '../../lambdas/steps/create-annotator.ts';
import { createChecker } from '../../lambdas/steps/create-checker.ts';
import { localDay } from '../../lambdas/steps/local-day.ts';
import { prefillExplanations } from '../../lambdas/steps/prefill-explanations.ts';
import { bytesOf, type InputFile } from '../run/list-files.ts';
import { markConflicts } from '../run/mark-conflicts.ts';
import { repeatVerdict } from '../run/sort-files.ts';

export interface CheckDeps {
  readonly index: CatalogueIndex;
  readonly organisation: Organisation;
  readonly reader: ReadWorker;
  /** Folder for the marked copies. */
  readonly annotate: string | undefined;
  /** What was explained before, to be shown in the marked copies. */
  readonly decisions?: Pick<DecisionStore, 'explanations'>;
}

const CHINA = 480;

/** The verdict on each file, nothing stored. Repeats and contradictions among them are said, as when they are sent. */
export async function checkFiles(files: readonly InputFile[], deps: CheckDeps): Promise<FileVerdict[]> {
  const firstOf = new Map<string, FileVerdict>();
  const verdicts: FileVerdict[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const first = firstOf.get(hash);
    const verdict = first ? repeatVerdict(file.name, first) : await checkFile(file, bytes, deps);
    if (!first) firstOf.set(hash, verdict);
    verdicts.push(verdict);
  }
  return markConflicts(verdicts, new Set([...firstOf.values()].map(({ file }) => file)));
}

async function checkFile(file: InputFile, bytes: Uint8Array, deps: CheckDeps): Promise<FileVerdict> {
  const { index, organisation, reader } = deps;
  const fileName = basename(file.path);
  const checker = createChecker(index);
  const now = new Date().toISOString();
  const read = await reader.read(bytes, fileName);
  const identified = checker.identify(read, fileName, organisation);
  const unit = identified.key?.unit ?? '';
  const lists = Object.entries(organisation.lists).map(([name, units]) => [name, units[unit] ?? []]);
  const context = { receivedOn: localDay(now, CHINA), lists: Object.fromEntries(lists) };
  const checked = checker.judge(identified, context);
  const findings = await prefillExplanations(deps.decisions, checked.key, checked.body.findings);
  if (deps.annotate !== undefined) {
    const told = { ...checked, body: { ...checked.body, findings } };
    const copy = createAnnotator(index)({ bytes, fileName, read, checked: told, checkedAt: now });
    const folder = join(deps.annotate, file.packed ? dirname(file.packed.name) : '');
    if (copy) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, copy.fileName), copy.bytes);
    }
  }
  return {
    file: file.name,
    unit: checked.key?.unit ?? null,
    form: checked.key?.form ?? null,
    period: checked.key?.period ?? null,
    verdict: checked.verdict,
    findings: [...findings],
  };
}
