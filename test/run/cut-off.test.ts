import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lockDataFolder } from '../../lambdas/adapters/local/data-lock.ts';
import { setTableAside } from '../../lambdas/runtime/local-rebuild.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

describe('a data folder whose process was killed', { timeout: 120_000 }, () => {
  let folder: string;
  const copy = async (name: string) => {
    const data = join(folder, name);
    await cp(join(folder, 'data'), data, { recursive: true });
    return data;
  };
  const huibao = (data: string, ...args: string[]) => runCli(['--data', data, ...args]);
  const topOf = async (data: string) =>
    (
      await huibao(
        data,
        '--json',
        'export',
        '--period',
        '2022',
        '--format',
        'csv',
        '--out',
        join(data, 'x.csv'),
      )
    ).stdout;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const data = join(folder, 'data');
    const demo = join(folder, 'demo');
    await huibao(data, 'demo', demo, '--units', '4', '--months', '1', '--seed', '3');
    await huibao(data, 'org', 'import', join(demo, 'org.xlsx'));
    const files = (await readdir(join(demo, 'workbooks'), { recursive: true })).filter((name) =>
      name.endsWith('.xlsx'),
    );
    await huibao(data, 'submit', ...files.map((name) => join(demo, 'workbooks', name)));
  }, 240_000);

  it.each(['before the table was put aside', 'while the new table was filled', 'twice'])(
    'in a rebuild is not taken for whole until it is rebuilt: %s',
    async (when) => {
      const data = await copy(`rebuild-${when.length}`);
      const before = await topOf(data);
      if (when === 'before the table was put aside') await writeFile(join(data, 'rebuilding'), 'before-1');
      else {
        await setTableAside(data, 'before-1');
        await mkdir(join(data, 'table'));
        await writeFile(join(data, 'table', 'half'), 'filled');
      }
      if (when === 'twice') await setTableAside(data, 'before-2');
      for (const command of [
        ['status', '--period', '2022-01'],
        ['verify'],
        ['issue', '--period', '2022-01', '--as-is'],
      ])
        expect(await huibao(data, ...command)).toMatchObject({
          code: 1,
          stderr: expect.stringContaining('请再运行一次 huibao rebuild'),
        });
      expect(await huibao(data, 'rebuild')).toMatchObject({ code: 0 });
      expect(await topOf(data)).toBe(before);
      expect((await readdir(data)).filter((name) => name.startsWith('table-'))).toEqual(['table-before-1']);
      await (await lockDataFolder(data)).release();
      await rm(data, { recursive: true });
    },
  );
});
