import { createJsonLog } from '../../../lambdas/adapters/local/json-log.ts';
import { openLocal } from '../../../lambdas/runtime/local.ts';
import { catalogueIndex, organisation, period, unit } from '../../core/rollup/fixtures.ts';
import { createPaperChecker, paper, paperReader } from '../../steps/fake-check.ts';

export const UNITS = ['0101', '0102', '0103', '0104'];
export const ORG = organisation(unit('00', null), unit('01', '00'), ...UNITS.map((code) => unit(code, '01')));

export function openForTest(data: string) {
  return openLocal({
    data,
    catalogue: catalogueIndex(),
    reader: paperReader,
    checker: createPaperChecker(),
    annotate: () => null,
    log: createJsonLog('silent'),
  });
}

/** The n-th file of the run: its unit, month and number follow from n. */
export function fileOf(n: number) {
  const of = UNITS[n % UNITS.length] ?? '';
  const month = String((Math.floor(n / UNITS.length) % 12) + 1).padStart(2, '0');
  const key = { unit: of, form: 'f', period: period(`2022-${month}`) };
  const receivedAt = new Date(Date.UTC(2022, 5, 1, 0, n)).toISOString();
  const bytes = paper({ key, verdict: 'accepted', parts: { 'SUM-001': { n: String(n) } } });
  return { key, receivedAt, bytes, fileName: `${n}.xlsx` };
}

/** Submits from `from` on and prints the number of every file that was acknowledged, until it is killed. */
async function submitUntilKilled(data: string, from: number): Promise<void> {
  const runtime = await openForTest(data);
  await runtime.importOrganisation(ORG);
  for (let n = from; ; n++) {
    const { bytes, fileName, receivedAt } = fileOf(n);
    await runtime.submitFile(bytes, fileName, { receivedAt });
    process.stdout.write(`${n}\n`);
  }
}

const [, , command, data, from] = process.argv;
if (command === 'submit-until-killed' && data !== undefined) await submitUntilKilled(data, Number(from));
