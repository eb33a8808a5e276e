import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { CatalogueFile } from '../../core/catalogue/assemble-catalogue.ts';

const CopySchema = z.array(z.strictObject({ path: z.string(), content: z.unknown() }));

/**
 * A copy of parsed files, named after the bytes they were parsed from, so it can never be out of date. A copy that is
 * missing or damaged reads as null, and one that cannot be written is done without.
 */
export function parsedCopy(folder: string, sources: readonly { path: string; text: string }[]) {
  const hash = createHash('sha256');
  for (const { path, text } of sources) hash.update(`${path}\0${text.length}\0${text}`);
  const file = join(folder, `catalogue-${hash.digest('hex')}.json`);
  return {
    async read(): Promise<CatalogueFile[] | null> {
      try {
        return CopySchema.parse(JSON.parse(await readFile(file, 'utf8')));
      } catch {
        return null;
      }
    },
    async write(files: readonly CatalogueFile[]): Promise<void> {
      const temporary = `${file}.${randomUUID()}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(temporary, JSON.stringify(files));
        await rename(temporary, file);
      } catch {
        await rm(temporary, { force: true }).catch(() => {});
      }
    },
  };
}
