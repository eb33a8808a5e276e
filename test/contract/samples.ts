import { type Period, PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { NodeRollup } from '../../lambdas/core/model/rollup.ts';
import type { Head, SubmissionKey } from '../../lambdas/core/model/submission.ts';
import type { UploadRecord } from '../../lambdas/core/model/upload.ts';
import type { VersionBody } from '../../lambdas/ports/submission-store.ts';

export const period = (text: string): Period => PeriodSchema.parse(text);

export function sampleKey(over: Partial<Record<keyof SubmissionKey, string>> = {}): SubmissionKey {
  return {
    unit: over.unit ?? '0101',
    form: over.form ?? 'meetings',
    period: period(over.period ?? '2022-03'),
  };
}

export function sampleHead(over: Partial<Head> = {}): Head {
  const version = over.version ?? 1;
  return {
    ...sampleKey(),
    version,
    contentHash: `hash-${version}`,
    uploadId: `20220403-${version}`,
    fileName: '会议台账.xlsx',
    receivedAt: `2022-04-03T0${version % 10}:00:00.000Z`,
    late: false,
    withdrawn: false,
    verdict: 'accepted',
    catalogueVersion: 'c1',
    parts: { 'MTG-001': { n: '18' }, 'MTG-002': { set: ['a', 'b'], q: '约' } },
    counts: { errors: 0, warnings: 0, summaryDifferences: 0, summaryCells: 0, approximateCells: 0 },
    ...over,
  };
}

export function sampleBody(mark = 'x'): VersionBody {
  return {
    findings: [
      {
        code: 'V002',
        severity: 'warning',
        sheet: '会议台账',
        cell: 'D7',
        value: mark,
        message: { zh: '请核对', en: 'check' },
      },
    ],
    normalisations: [{ sheet: '会议台账', cell: 'D7', before: '１２', after: '12', rule: 'full-width' }],
    rows: { L10: [{ sheet: '会议台账', row: 5, values: { n: { number: '12' }, t: { text: mark } } }] },
    lineage: { 'MTG-001': [{ sheet: '会议台账', rows: '5-9' }] },
  };
}

export function sampleUpload(over: Partial<UploadRecord> = {}): UploadRecord {
  return {
    id: '20220403-a',
    fileName: '会议台账.xlsx',
    objectKey: 'raw/_/_/_/20220403-a',
    versionId: '1',
    receivedAt: '2022-04-03T01:00:00.000Z',
    contentHash: 'h',
    state: 'done',
    ...sampleKey(),
    verdict: 'rejected',
    outcome: 'refused',
    version: null,
    resultKey: null,
    ...over,
  };
}

export function sampleRollup(over: Partial<NodeRollup> = {}): NodeRollup {
  return {
    period: period('2022-03'),
    form: 'meetings',
    orgVersion: 'o1',
    node: '0101',
    parts: { 'MTG-001': { n: '0.30' } },
    completeness: { expected: 1, received: 1, late: 0 },
    counts: { errors: 0, warnings: 0, summaryDifferences: 0, summaryCells: 0, approximateCells: 0 },
    ...over,
  };
}
