import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../lib/functions.ts';
import { REGIONS } from './synthesise.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'huibao-synth-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without an account, without docker, and with every way out of the machine closed. */
function synth(region: string, out: string): Promise<{ code: number | null; output: string }> {
  const args = ['synth', '-q', '--no-notices', '-c', `region=${region}`, '-o', out];
  const nowhere = 'http://127.0.0.1:9';
  const child = spawn(join(ROOT, 'node_modules/.bin/cdk'), args, {
    cwd: ROOT,
    env: {
      PATH: join(process.execPath, '..'),
      HOME: folder,
      CDK_DISABLE_CLI_TELEMETRY: '1',
      HTTP_PROXY: nowhere,
      HTTPS_PROXY: nowhere,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += String(text);
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

it.concurrent.each(REGIONS)(
  'cdk synth for %s, with the code as it would be deployed',
  async (region) => {
    const out = join(folder, region);
    const { code, output } = await synth(region, out);
    expect(output).not.toContain('ERROR');
    expect(code, output).toBe(0);
    const templates = readdirSync(out).filter((name) => name.endsWith('.template.json'));
    expect(templates.map((name) => /-(\w+)\.template/.exec(name)?.[1]).sort()).toEqual([
      'api',
      'monitoring',
      'pipeline',
      'storage',
    ]);
    const assets = readdirSync(out).filter((name) => name.startsWith('asset.'));
    expect(assets).toHaveLength(FUNCTION_NAMES.length);
    for (const asset of assets)
      expect(readdirSync(join(out, asset))).toEqual(expect.arrayContaining(['index.mjs', 'index.mjs.map']));
    const withPages = assets.filter((asset) => existsSync(join(out, asset, 'portal', 'index.html')));
    expect(withPages).toHaveLength(1);
    for (const name of templates) expect(readFileSync(join(out, name), 'utf8')).not.toMatch(/arn:aws(-cn)?:/);
  },
  180_000,
);
