import { createHash } from 'node:crypto';
import type { Finding } from '../../../lambdas/core/model/finding.ts';
import type { Normalisation } from '../../../lambdas/core/model/normalisation.ts';
import type { PartValue } from '../../../lambdas/core/model/part-value.ts';
import { createAnnotator } from '../../../lambdas/steps/create-annotator.ts';
import { type Judged, judgeFile } from './judge-file.ts';
import { draftOf, INDEX, makeReturn } from './make-return.ts';
import { unpackParts } from './unpack-parts.ts';

/** Everything a case must give, as it is kept beside it. */
export interface Outcome {
  readonly verdict: string;
  readonly is: string | null;
  readonly findings: readonly Finding[];
  readonly normalisations: readonly Normalisation[];
  /** What differs from the good return of the form; null where nothing was judged. */
  readonly facts: Readonly<Record<string, PartValue | null>> | null;
  /** Content of what the marked copy adds; null without one, and where the bytes depend on who saved them. */
  readonly annotated: string | null;
}

const annotate = createAnnotator(INDEX);

export function outcomeOf(bytes: Uint8Array, fileName: string, judged: Judged, foreign: boolean): Outcome {
  const { checked, read } = judged;
  const { key, verdict, body, facts } = checked;
  const copy = annotate({ bytes, fileName, read, checked, checkedAt: '2022-04-02T01:30:00.000Z' });
  return {
    verdict,
    is: key && `${key.unit} ${key.form} ${key.period}`,
    findings: body.findings,
    normalisations: body.normalisations,
    facts: key && Object.keys(body.rows).length > 0 ? difference(baseParts(key.form), facts.parts) : null,
    annotated: copy && !foreign ? digest(copy.bytes) : null,
  };
}

const bases = new Map<string, Readonly<Record<string, PartValue>>>();

function baseParts(form: string): Readonly<Record<string, PartValue>> {
  const known = bases.get(form);
  if (known) return known;
  const { checked } = judgeFile(makeReturn(draftOf(form)), '上报.xlsx');
  if (checked.verdict !== 'accepted') throw new Error(`the base of ${form} is ${checked.verdict}`);
  bases.set(form, checked.facts.parts);
  return checked.facts.parts;
}

function difference(
  before: Readonly<Record<string, PartValue>>,
  after: Readonly<Record<string, PartValue>>,
): Record<string, PartValue | null> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return Object.fromEntries(
    keys
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => [key, after[key] ?? null]),
  );
}

/** Over the result sheet and the comments, without the numbers of styles, which follow the look of the template. */
function digest(xlsx: Uint8Array): string {
  const parts = unpackParts(xlsx);
  const sheets = parts.get('xl/workbook.xml')?.toString('utf8') ?? '';
  const told = [...parts].filter(
    ([name, data]) => /comments/i.test(name) || (name.endsWith('.xml') && data.includes('校验结果 · ')),
  );
  const hash = createHash('sha256').update(/<(?:\w+:)?sheet [^>]*校验结果/.exec(sheets) ? 'first' : 'none');
  for (const [name, data] of told.sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(name).update(data.toString('utf8').replace(/ s="\d+"/g, ''));
  }
  return hash.digest('hex').slice(0, 16);
}
