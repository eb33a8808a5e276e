import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const PackageSchema = z.object({ version: z.string() });

/** @example '0.1.0' */
export async function readProductVersion(root: string): Promise<string> {
  return PackageSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))).version;
}
