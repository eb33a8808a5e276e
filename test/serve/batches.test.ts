import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { writeDemo } from '../../bin/demo/write-demo.ts';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { buildZip, type ZipPart } from '../support/build-zip.ts';
import { encodeGbk } from '../support/encode-gbk.ts';
import { ROOT, runCli, temporaryFolder } from '../support/run-cli.ts';
import { signIn } from './api-client.ts';
import { runWithInput, startServe } from './start-serve.ts';

const PASSWORD = '一个很长的口令 1';
const IssuedSchema = z.looseObject({ id: z.string(), url: z.string() });
const ReceiptSchema = z.looseObject({
  batch: z.looseObject({ state: z.string(), outcome: z.string().nullable() }),
  items: z.array(
    z.looseObject({
      name: z.string(),
      unit: z.string().nullable(),
      finding: z.looseObject({ code: z.string() }).nullable(),
      upload: z.looseObject({ id: z.string(), sender: z.string() }).nullable(),
    }),
  ),
});

it('huibao serve takes a package of real workbooks, and every one of them is judged', {
  timeout: 120_000,
}, async () => {
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  const index = await loadCatalogue(join(ROOT, 'catalogue', 'party-building'), join(folder, 'cache'));
  const demo = await writeDemo(join(folder, 'demo'), index, {
    units: 5,
    months: 1,
    year: 2022,
    messy: false,
    seed: 5,
  });
  expect((await runCli(['--data', data, 'org', 'import', demo.orgFile])).code).toBe(0);
  const good = demo.verdicts.filter((one) => one.form === 'meetings' && one.file.endsWith('.xlsx'));
  const [own, other, another] = good.filter(({ unit }) => !unit.endsWith('00'));
  if (!own || !other || !another) throw new Error('the demo is too small');
  const add = ['--data', data, 'user', 'add'];
  const made = await runWithInput([...add, 'li', '--role', 'clerk', '--unit', own.unit], `${PASSWORD}\n`);
  expect(made.code).toBe(0);
  expect(
    (await runWithInput([...add, '统计员', '--role', 'analyst', '--all-units'], `${PASSWORD}\n`)).code,
  ).toBe(0);

  const part = async (name: string, file: string): Promise<ZipPart> => ({
    name: '',
    rawName: encodeGbk(name),
    flags: 0,
    data: await readFile(join(demo.workbooks, file)),
  });
  const zip = buildZip([
    await part('本单位/会议.xlsx', own.file),
    await part('别的单位/会议.xlsx', other.file),
    await part('第三个/会议.xlsx', another.file),
    { name: '里面.zip', data: buildZip([{ name: 'a.xlsx', data: 'x' }]) },
  ]);

  const server = await startServe(data);
  try {
    const send = async (name: string, unit: string) => {
      const api = await signIn(server.address, name, PASSWORD);
      const body = JSON.stringify({ unit, fileName: '全部.zip', size: zip.length });
      const headers = { authorization: `Bearer ${api.token}`, 'content-type': 'application/json' };
      const answer = await fetch(`${server.address}/batches`, { method: 'POST', headers, body });
      const { id, url } = IssuedSchema.parse(await answer.json());
      const form = new FormData();
      form.set('file', new File([new Uint8Array(zip)], '全部.zip'));
      expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204);
      const receipt = await api.read(`/batches/${id}?wait=20`, ReceiptSchema);
      const verdicts = await Promise.all(
        receipt.items.map(async ({ upload, finding }) =>
          upload ? (await api.finished(upload.id)).verdict : finding?.code,
        ),
      );
      return { receipt, verdicts };
    };
    const clerk = await send('li', own.unit);
    expect(clerk.receipt.items.map(({ name }) => name)).toEqual([
      '本单位/会议.xlsx',
      '别的单位/会议.xlsx',
      '第三个/会议.xlsx',
      '里面.zip',
    ]);
    expect(clerk.verdicts.slice(1)).toEqual(['B006', 'B006', 'B004']);
    expect(clerk.verdicts[0]).toMatch(/^accepted/);
    const [top] = demo.verdicts.map(({ unit }) => unit).sort();
    const analyst = await send('统计员', top ?? '');
    expect(analyst.receipt.items.map(({ upload }) => upload?.sender)).toEqual([
      '统计员',
      '统计员',
      '统计员',
      undefined,
    ]);
    for (const verdict of analyst.verdicts.slice(0, 3)) expect(verdict).toMatch(/^accepted/);
  } finally {
    expect(await server.kill('SIGTERM')).toBe(0);
  }
});
