import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueFiles } from '../../lambdas/core/publish/catalogue-pages/catalogue-files.ts';
import type { Session } from '../output/session.ts';
import { soundCatalogue } from './catalogue-folder.ts';

/** Writes a page of Markdown for each part of the catalogue and one HTML with all of them. */
export async function documentCatalogue(
  session: Session,
  directory: string | undefined,
  { out }: { readonly out: string },
): Promise<number> {
  const files = catalogueFiles(await soundCatalogue(session, directory));
  await mkdir(out, { recursive: true });
  for (const [name, text] of files) await writeFile(join(out, name), text);
  const names = [...files.keys()];
  session.say({ zh: `已写到 ${out}：${names.join('、')}`, en: `Wrote to ${out}: ${names.join(', ')}` });
  session.emit(names.map((name) => join(out, name)));
  return 0;
}
