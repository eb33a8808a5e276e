import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const CORPUS = join(resolve(ROOT, process.env.HUIBAO_SHARED ?? '../shared'), 'corpus');

export interface CorpusEntry {
  readonly folder: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** Manifest verdicts: what is expected, then what is also right. */
  readonly accepted: readonly string[];
}

/** Files of the shared corpus with what the manifest expects. Empty, and said so, when the corpus is absent. */
export function corpusEntries(): CorpusEntry[] {
  if (!existsSync(CORPUS)) {
    console.log(`skipped: no corpus at ${CORPUS}`);
    return [];
  }
  return ['public', 'chinese'].flatMap((folder) => {
    const [header = '', ...lines] = readFileSync(join(CORPUS, folder, 'MANIFEST.tsv'), 'utf8')
      .trimEnd()
      .split('\n');
    const column = (name: string) => header.split('\t').indexOf(name);
    return lines.map((line): CorpusEntry => {
      const fields = line.split('\t');
      const name = fields[0] ?? '';
      const expected = fields[column('expected')] ?? 'READABLE_NOT_TEMPLATE';
      const also = (fields[column('also_acceptable')] ?? '').split('|').filter((verdict) => verdict !== '');
      return { folder, name, bytes: readFileSync(join(CORPUS, folder, name)), accepted: [expected, ...also] };
    });
  });
}
