import { open, readFile } from 'node:fs/promises';
import type { FileVerdict } from '../../lambdas/core/model/file-verdict.ts';
import { type RefusedFile, unpackBatch } from '../../lambdas/core/workbook/unpack-batch.ts';
import type { InputFile } from './list-files.ts';

export interface OpenedPackages {
  /** The files given, with the files of a .zip of many in place of it. */
  readonly files: readonly InputFile[];
  /** What in them could not be taken out, with the reason. */
  readonly refused: readonly FileVerdict[];
}

/** Opens the .zip packages among files. A file of a package is called `package.zip/its/own/name.xlsx`. */
export async function openPackages(given: readonly InputFile[]): Promise<OpenedPackages> {
  const files: InputFile[] = [];
  const refused: FileVerdict[] = [];
  const refuse = (file: string, { verdict, finding }: RefusedFile) => {
    refused.push({ file, unit: null, form: null, period: null, verdict, findings: [finding] });
  };
  for (const file of given) {
    const entries = (await isZip(file.path)) ? unpackBatch(await readFile(file.path)) : null;
    if (entries === null) files.push(file);
    else if ('finding' in entries) refuse(file.name, entries);
    else {
      for (const entry of entries) {
        const name = `${file.name}/${entry.name}`;
        if ('refused' in entry) {
          refuse(name, entry.refused);
          continue;
        }
        const first = entry.unpack();
        if ('finding' in first) refuse(name, first);
        else {
          const again = () => {
            const bytes = entry.unpack();
            if ('finding' in bytes) throw new Error(`${name} cannot be unpacked twice`);
            return bytes;
          };
          files.push({
            path: `${file.path}/${entry.name}`,
            name,
            writtenAt: file.writtenAt,
            packed: { name: entry.name, bytes: again },
          });
        }
      }
    }
  }
  return { files, refused };
}

/** What is called a workbook is read as one, whatever it is. */
const WORKBOOK = /\.(?:xls[xmb]?|ett?|ods|csv|tsv|txt|html?)$/i;

/** By its first bytes, without reading the rest. */
async function isZip(path: string): Promise<boolean> {
  if (WORKBOOK.test(path)) return false;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}
