import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { runFolder } from '../../bin/commands/run.ts';
import { type DemoOptions, writeDemo } from '../../bin/demo/write-demo.ts';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { FileVerdictSchema } from '../../lambdas/core/model/file-verdict.ts';
import { IndicatorValueSchema } from '../../lambdas/core/model/rollup.ts';
import { quietSession } from '../support/quiet-session.ts';
import { ROOT } from '../support/run-cli.ts';

const RollupSchema = z.object({ values: z.array(IndicatorValueSchema) });

/** Makes a demo in a folder, runs the main job over it, and gives what is expected beside what came out. */
export async function runDemo(folder: string, options: DemoOptions) {
  const index = await loadCatalogue(join(ROOT, 'catalogue', 'party-building'), join(folder, 'cache'));
  const demo = await writeDemo(join(folder, 'demo'), index, options);
  const out = join(folder, 'out');
  const session = quietSession(join(folder, 'data'));
  const flags = { org: demo.orgFile, period: String(options.year), out };
  const code = await runFolder(session, demo.workbooks, flags);
  const parse = async <T>(name: string, schema: z.ZodType<T>) =>
    schema.parse(JSON.parse(await readFile(join(out, name), 'utf8')));
  const { values } = await parse('rollup.json', RollupSchema);
  return {
    demo,
    index,
    out,
    code,
    values,
    findings: await parse('findings.json', z.array(FileVerdictSchema)),
  };
}
