import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../adapters/local/write-durably.ts';
import { type Act, ActSchema } from '../core/model/act.ts';
import { type ActDeps, performAct } from '../steps/perform-act.ts';

const FOLDER = 'acts-to-record';

/**
 * Leaves an act in the data folder for whoever opens it next: another process may have it open now. Gives a way to take it
 * back.
 */
export async function spoolAct(data: string, act: Act): Promise<() => Promise<void>> {
  const folder = join(data, FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${act.id}.json`);
  await writeDurably(path, JSON.stringify(ActSchema.parse(act)), `${path}.tmp`);
  return () => rm(path, { force: true });
}

/** Records what was left, in order. An act that was recorded before the process died is recorded as the same one again. */
export async function absorbSpool(data: string, deps: ActDeps): Promise<number> {
  const folder = join(data, FOLDER);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  for (const name of names) {
    const { id, at, by, deed } = ActSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    await performAct(deps, { by, at, random: id.split('-').slice(2).join('-') }, deed);
    await rm(join(folder, name));
  }
  return names.length;
}
