import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { buildFunctions } from '../bin/bundle/build-functions.ts';
import { writeDemo } from '../bin/demo/write-demo.ts';
import { readOrganisationFile } from '../bin/read-organisation-file.ts';
import { createDynamoOrgDirectory } from '../lambdas/adapters/dynamodb/org-directory.ts';
import { loadCatalogue } from '../lambdas/adapters/local/load-catalogue.ts';
import { RAW_METADATA } from '../lambdas/contract.ts';
import { drainRollups } from '../test/bundles/drain-rollups.ts';
import { startBundle } from '../test/bundles/start-bundle.ts';
import { BUCKETS, startCloud } from '../test/bundles/start-cloud.ts';
import { objectCreatedRecord } from '../test/events/load-event.ts';
import { startCountingProxy } from './support/counting-proxy.ts';
import { describeMachine } from './support/describe-machine.ts';
import { priceMonth } from './support/price-month.ts';
import { printTable, show } from './support/print-table.ts';

/**
 * What 1,000 submissions cost: the built functions take in the workbooks of a demo, one at a time and rolled up at once,
 * which is the dearest order since nothing is shared. Requests and capacity units are counted on the wire. Duration is
 * CPU time plus waiting, where each answer takes as long as it does in the cloud (`LATENCY_MS`), not as here.
 *
 * Usage: bench/cost.ts [submissions, 1000] [units, 333]
 */
const LATENCY_MS = { table: 5, objects: 30, queue: 10 };
/** A function gets a share of a processor by its memory: this much is one. */
const WHOLE_CPU_MB = 1769;
const MEMORY_MB = { ingest: 1769, rollup: 1024 };

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = Number(process.argv[2] ?? 1000);
const units = Number(process.argv[3] ?? 333);
const folder = await mkdtemp(join(tmpdir(), 'huibao-cost-'));
console.log(`${describeMachine()}\n`);

const catalogue = await loadCatalogue(join(root, 'catalogue', 'party-building'));
const demo = await writeDemo(join(folder, 'demo'), catalogue, {
  units,
  months: 1,
  year: 2022,
  messy: true,
  seed: 1,
});
const assets = await buildFunctions({ root, out: join(folder, 'functions'), catalogue: 'party-building' });
const cloud = await startCloud();
const { organisation } = await readOrganisationFile(demo.orgFile, catalogue);
if (!organisation) throw new Error('the organisation of the demo has errors');
await createDynamoOrgDirectory(cloud.table).save(organisation);
const table = await startCountingProxy(cloud.env.AWS_ENDPOINT_URL_DYNAMODB ?? '', LATENCY_MS.table);
const objects = await startCountingProxy(cloud.env.AWS_ENDPOINT_URL_S3 ?? '', LATENCY_MS.objects);
const env = { ...cloud.env, AWS_ENDPOINT_URL_DYNAMODB: table.url, AWS_ENDPOINT_URL_S3: objects.url };
const ingest = await startBundle(assets.ingest, { ...env, POWERTOOLS_SERVICE_NAME: 'ingest' });
const rollup = await startBundle(assets.rollup, { ...env, POWERTOOLS_SERVICE_NAME: 'rollup' });

const used = { ingestGbs: 0, rollupGbs: 0, ingestRuns: 0, rollupRuns: 0, messages: 0 };
const gbSeconds = (memoryMb: number, cpuMs: number, waitMs: number) =>
  ((cpuMs / 1000) * Math.max(memoryMb, WHOLE_CPU_MB) + (waitMs / 1000) * memoryMb) / 1024;
const takeWait = () => table.tally.takeWaitMs() + objects.tally.takeWaitMs();
const countedRollup = {
  ...rollup,
  async invoke(event: unknown) {
    const answer = await rollup.invoke(event);
    used.rollupRuns++;
    used.rollupGbs += gbSeconds(MEMORY_MB.rollup, rollup.cpuMs(), takeWait() + LATENCY_MS.queue);
    return answer;
  },
};

const files = (await readdir(demo.workbooks, { recursive: true }))
  .filter((name) => /\.\w+$/.test(name))
  .sort();
const chosen = shuffle(files).slice(0, wanted);
for (const [at, file] of chosen.entries()) {
  const id = `20220203-${String(at).padStart(9, '0')}-cost`;
  const key = `raw/_/_/_/${id}`;
  await cloud.s3.send(
    new PutObjectCommand({
      Bucket: BUCKETS.raw,
      Key: key,
      Body: await readFile(join(demo.workbooks, file)),
      Metadata: { [RAW_METADATA.fileName]: encodeURIComponent(basename(file)) },
    }),
  );
  await ingest.invoke({
    Records: [objectCreatedRecord({ id, key, versionId: 'null', time: '2022-02-03T01:02:03Z' })],
  });
  used.ingestRuns++;
  used.ingestGbs += gbSeconds(MEMORY_MB.ingest, ingest.cpuMs(), takeWait() + LATENCY_MS.queue);
  const { handled } = await drainRollups(cloud, countedRollup);
  used.messages += handled;
  if (process.stderr.isTTY || (at + 1) % 100 === 0) process.stderr.write(`${at + 1}/${chosen.length}\n`);
}

const per1000 = 1000 / chosen.length;
const month = priceMonth({
  scale: per1000,
  submissions: chosen.length,
  tableUnits: table.tally.units,
  objectCalls: objects.tally.calls,
  rollupMessages: used.messages,
  rollupBatches: used.rollupRuns,
  gbSeconds: used.ingestGbs + used.rollupGbs,
  invocations: used.ingestRuns + used.rollupRuns,
  logBytes: Buffer.byteLength(ingest.output()) + Buffer.byteLength(rollup.output()),
});
console.log(`${chosen.length} submissions of ${units} units; figures per 1,000\n`);
printTable(
  ['table operation', 'calls'],
  [...table.tally.calls].map(([name, calls]) => [name, show(calls * per1000)]),
);
printTable(
  ['function', 'runs', 'GB-seconds'],
  [
    ['ingest', show(used.ingestRuns * per1000), show(used.ingestGbs * per1000)],
    ['rollup', show(used.rollupRuns * per1000), show(used.rollupGbs * per1000)],
  ],
);
printTable(
  ['us-east-1, list prices', 'amount', 'USD'],
  [
    ...month.lines.map(({ name, amount, price }) => [name, show(amount), price.toFixed(4)]),
    ['per 1,000 submissions', '', month.total.toFixed(4)],
  ],
);
console.log(`Goal: ≤ 0.10. ${month.total <= 0.1 ? 'Reached.' : 'NOT reached.'}`);
console.log(
  `Besides, per month whatever comes in: about USD ${month.fixed.toFixed(2)} (${month.fixedNames}).`,
);
console.log(
  `Prices not looked up at the source: ${month.unverified} of ${month.prices}; see bench/prices.json.`,
);

for (const bundle of [ingest, rollup]) bundle.stop();
for (const proxy of [table, objects]) proxy.close();
await cloud.stop();
await rm(folder, { recursive: true, force: true });
process.exit();

/** The same order every time. */
function shuffle(names: readonly string[]): string[] {
  let state = 7;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  const keyed = names.map((name): [number, string] => [next(), name]);
  return keyed.sort(([a], [b]) => a - b).map(([, name]) => name);
}
