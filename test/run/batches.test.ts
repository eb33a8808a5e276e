import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { makeOrgWorkbook } from '../../bin/demo/make-org-workbook.ts';
import { FileVerdictSchema } from '../../lambdas/core/model/file-verdict.ts';
import { cell } from '../golden-recipes/kit/draft.ts';
import { draftOf, makeReturn } from '../golden-recipes/kit/make-return.ts';
import { ORGANISATION } from '../golden-recipes/kit/organisation.ts';
import { buildZip } from '../support/build-zip.ts';
import { encodeGbk } from '../support/encode-gbk.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const VerdictsSchema = z.array(FileVerdictSchema.loose());
let folder = '';

/** What each file was told: verdict and codes of errors and of what is about several files. */
function told(stdout: string): Record<string, string> {
  return Object.fromEntries(
    VerdictsSchema.parse(JSON.parse(stdout)).map(({ file, verdict, findings }) => [
      file.slice(file.indexOf('.zip/') + 5),
      [
        verdict,
        ...findings
          .filter(({ code, severity }) => severity === 'error' || code.startsWith('B'))
          .map(({ code }) => code),
      ].join(' '),
    ]),
  );
}

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'in'));
  await writeFile(join(folder, 'org.xlsx'), makeOrgWorkbook(ORGANISATION.units));
  const meetings = makeReturn(draftOf('meetings'));
  const training = makeReturn(draftOf('training'));
  const changed = makeReturn(draftOf('training', cell('L20', 1, 'mode', '线上')));
  const wrong = makeReturn(draftOf('rectification', cell('L31', 1, 'progress', 1)));
  const zip = buildZip([
    { name: '', rawName: encodeGbk('一分公司\\三月会议.xlsx'), flags: 0, data: meetings },
    { name: '', rawName: encodeGbk('一分公司\\三月会议 - 副本.xlsx'), flags: 0, data: meetings },
    { name: '培训.xlsx', data: training },
    { name: '培训（改）.xlsx', data: changed },
    { name: '整改.xlsx', data: wrong },
    { name: '里面.zip', data: buildZip([{ name: 'a.xlsx', data: meetings }]) },
    { name: '../出去.xlsx', data: meetings },
    { name: '扫描件.pdf', data: '%PDF-1.4' },
  ]);
  await writeFile(join(folder, 'in', '各单位.zip'), zip);
  await writeFile(join(folder, '各单位.rar'), 'Rar!\u001a\u0007\u0001\u0000');
});

const EXPECTED = {
  '一分公司/三月会议.xlsx': 'accepted',
  '一分公司/三月会议 - 副本.xlsx': 'accepted B002',
  '培训.xlsx': 'rejected B001',
  '培训（改）.xlsx': 'rejected B001',
  '整改.xlsx': 'rejected N015',
  '里面.zip': 'not-a-spreadsheet B004',
  '../出去.xlsx': 'not-a-spreadsheet B005',
  '扫描件.pdf': 'not-a-spreadsheet F021',
};
const sorted = (answers: Record<string, string>) => Object.entries(answers).sort();

it('check tells every file of a package', async () => {
  const zip = join(folder, 'in', '各单位.zip');
  const { stdout, code } = await runCli([
    'check',
    zip,
    '--org',
    join(folder, 'org.xlsx'),
    '--json',
    '--annotate',
    join(folder, 'marked'),
  ]);
  expect(code).toBe(3);
  expect(sorted(told(stdout))).toEqual(sorted(EXPECTED));
  expect(await readdir(join(folder, 'marked'), { recursive: true })).not.toContain('出去-校验结果.xlsx');
});

it('submit takes what is good in it', async () => {
  const data = join(folder, 'data');
  await runCli(['--data', data, 'org', 'import', join(folder, 'org.xlsx')]);
  const { stdout, code } = await runCli([
    '--data',
    data,
    'submit',
    join(folder, 'in', '各单位.zip'),
    '--json',
  ]);
  expect(code).toBe(3);
  expect(sorted(told(stdout))).toEqual(sorted(EXPECTED));
});

it('run takes a folder that holds it, and the package itself', async () => {
  for (const [at, input] of [join(folder, 'in'), join(folder, 'in', '各单位.zip')].entries()) {
    const out = join(folder, `out${at}`);
    const args = [
      'run',
      input,
      '--org',
      join(folder, 'org.xlsx'),
      '--period',
      '2022-03',
      '--out',
      out,
      '--json',
    ];
    const { code, stdout } = await runCli(['--data', join(folder, `run${at}`), ...args]);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      files: 8,
      verdicts: { accepted: 2, rejected: 3, 'not-a-spreadsheet': 3 },
      received: 1,
    });
  }
});

it('a .rar is told to be one', async () => {
  const { stdout, code } = await runCli([
    'check',
    join(folder, '各单位.rar'),
    '--org',
    join(folder, 'org.xlsx'),
  ]);
  expect(code).toBe(3);
  expect(stdout).toContain('请使用 .zip 打包提交，或解压后逐个上传。');
});
