import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type CliResult, ROOT } from '../support/run-cli.ts';
import { BUCKETS, type Cloud } from './start-cloud.ts';

/** As an administrator does it: by the command line, with credentials and endpoints in the environment. */
export function importOrganisation(
  file: string,
  { env, rollupQueueUrl, tableName }: Cloud,
): Promise<CliResult> {
  const args = ['cloud', 'import', file, '--table', tableName, '--rollup-queue', rollupQueueUrl];
  const buckets = ['--raw-bucket', BUCKETS.raw, '--issued-bucket', BUCKETS.issued];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin', 'huibao.mjs'), ...args, ...buckets], {
      env: { ...process.env, ...env },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
