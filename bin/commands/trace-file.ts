import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { UploadRecord } from '../../lambdas/core/model/upload.ts';
import { findUploads } from '../../lambdas/steps/find-uploads.ts';
import { hashBytes } from '../../lambdas/steps/hash-bytes.ts';
import { loadMoved, type Moved } from '../../lambdas/steps/load-moved.ts';
import { currentOrganisation, type Product, withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';

/** Upward: from a file that was sent to every number it moved. */
export async function traceFile(session: Session, text: string): Promise<number> {
  const found = await stat(text).catch(() => null);
  const contentHash = found?.isFile() ? hashBytes(await readFile(text)) : null;
  return withOrganisation(session, async (product) => {
    await product.runtime.drain();
    const wanted = { text: contentHash === null ? text : basename(text), contentHash };
    const uploads = await findUploads(product.runtime.deps.uploads, wanted);
    if (uploads.length === 0)
      throw new UsageError({
        zh: `没有收到过“${text}”（可给文件、文件名或上传编号）。`,
        en: `"${text}" was never received (give a file, a file name or the id of an upload).`,
      });
    const traced = [];
    for (const upload of uploads) {
      const moved = await movedBy(product, upload);
      sayMoved(session, product, upload, moved);
      traced.push({ upload, moved });
    }
    session.emit(traced);
    return 0;
  });
}

async function movedBy(product: Product, upload: UploadRecord): Promise<Moved | null> {
  const { unit, form, period, version, outcome } = upload;
  if (!unit || !form || !period || version === null) return null;
  if (outcome !== 'committed' && outcome !== 'withdrawn') return null;
  const organisation = await currentOrganisation(product);
  return loadMoved(product.runtime.deps, organisation, { unit, form, period }, version);
}

function sayMoved(session: Session, product: Product, upload: UploadRecord, moved: Moved | null): void {
  const { language } = session;
  const { unit, form, period } = upload;
  session.say(
    `${upload.fileName}  ${upload.id}  ${[unit, form && product.catalogue.forms.get(form)?.name[language], period].filter(Boolean).join(' · ')}`,
  );
  if (upload.outcome === 'unpacked') {
    session.say({
      zh: `  压缩包，其中的工作簿各有编号：${upload.id}-0001 起。`,
      en: `  A package; its workbooks have ids of their own, from ${upload.id}-0001 on.`,
    });
    return;
  }
  if (!moved) {
    session.say({
      zh: '  没有改动任何数（未通过、内容相同，或之后收到的文件在先）。',
      en: '  Moved no number (refused, the same content, or a later file came first).',
    });
    return;
  }
  const { version, head, values } = moved;
  session.say(
    head === version
      ? {
          zh: `  第 ${version} 版，现行。影响 ${values.length} 个数：`,
          en: `  Version ${version}, the one that counts. Moved ${values.length} numbers:`,
        }
      : {
          zh: `  第 ${version} 版，已由第 ${head} 版取代。当时影响 ${values.length} 个数（其他单位按现状）：`,
          en: `  Version ${version}, replaced by ${head}. Moved ${values.length} numbers (others as they are now):`,
        },
  );
  for (const one of values) {
    const name = product.catalogue.indicators.get(one.indicator)?.name[language] ?? '';
    const by = one.change === null ? '' : `  (${one.change.startsWith('-') ? '' : '+'}${one.change})`;
    session.say(
      `  ${one.period}  ${one.node}  ${one.indicator} ${name}  ${one.before ?? '—'} → ${one.after ?? '—'}${by}`,
    );
  }
}
