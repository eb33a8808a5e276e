import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type TemplateDeps, type TemplateOrder, templateFor } from '../../lambdas/steps/template-for.ts';
import { zipTemplates } from '../../lambdas/steps/zip-templates.ts';

/** Called with how many are made. */
type OnMade = (made: number) => void;

/** One .zip; a half-written one is never left under its name. Returns its path. */
export async function writeTemplateZip(
  deps: TemplateDeps,
  orders: readonly TemplateOrder[],
  path: string,
  onMade: OnMade,
): Promise<string[]> {
  const partial = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await pipeline(Readable.from(zipTemplates(deps, orders, onMade)), createWriteStream(partial));
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
  return [path];
}

/** One file for each, in a folder. Returns their paths. */
export async function writeTemplateFolder(
  deps: TemplateDeps,
  orders: readonly TemplateOrder[],
  folder: string,
  onMade: OnMade,
): Promise<string[]> {
  const written: string[] = [];
  await mkdir(folder, { recursive: true });
  for (const order of orders) {
    const { bytes, fileName } = await templateFor(deps, order);
    const path = join(folder, fileName);
    await writeFile(path, bytes);
    written.push(path);
    onMade(written.length);
  }
  return written;
}
