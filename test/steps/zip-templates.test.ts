import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { treeOfPeriod } from '../../lambdas/core/model/build-org-tree.ts';
import { OrganisationSchema } from '../../lambdas/core/model/organisation.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import { readWorkbook } from '../../lambdas/core/workbook/read-workbook.ts';
import { unpackBatch } from '../../lambdas/core/workbook/unpack-batch.ts';
import { type TemplateDeps, templateFor } from '../../lambdas/steps/template-for.ts';
import { formsDue, templateOrders } from '../../lambdas/steps/template-orders.ts';
import { zipTemplates } from '../../lambdas/steps/zip-templates.ts';

const INDEX = await loadCatalogue('test/fixtures/catalogue-health');
const PERIOD = PeriodSchema.parse('2024-03');
const DEPS: TemplateDeps = {
  catalogue: INDEX,
  submissions: { lastHead: async () => null, body: async () => null },
};

function ordersOf(units: number) {
  const organisation = OrganisationSchema.parse({
    version: 'many',
    units: Array.from({ length: units }, (_, i) => ({
      code: String(1000 + i),
      name: i === 1 ? '第二/卫生站：分站' : `第${i + 1}卫生站`,
      parent: i === 0 ? null : '1000',
      validFrom: '2020-01-01',
      ...(i === 2 && { reports: false }),
      ...(i === 3 && { forms: ['yearly'] }),
    })),
  });
  return templateOrders(treeOfPeriod(organisation, PERIOD), formsDue(INDEX, PERIOD), PERIOD);
}

async function zipOf(units: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipTemplates(DEPS, ordersOf(units))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('templates of a period in one .zip', () => {
  it('hold one workbook for every unit that owes one, named for it', async () => {
    const entries = unpackBatch(await zipOf(5));
    if (!Array.isArray(entries)) throw new Error('no package');
    expect(entries.map(({ name }) => name)).toEqual([
      '1000-第1卫生站-机构月报-2024-03.xlsx',
      '1001-第二·卫生站：分站-机构月报-2024-03.xlsx',
      '1004-第5卫生站-机构月报-2024-03.xlsx',
    ]);
    const [order] = ordersOf(5);
    const [first] = entries;
    if (!order || !first || !('unpack' in first)) throw new Error('nothing there');
    const bytes = first.unpack();
    if ('finding' in bytes) throw new Error(bytes.finding.message.en);
    expect(Buffer.from(bytes).equals((await templateFor(DEPS, order)).bytes)).toBe(true);
    expect(readWorkbook(bytes, first.name).ok).toBe(true);
  });

  it('are the same bytes again, with names marked as UTF-8', async () => {
    const [one, two] = [await zipOf(4), await zipOf(4)];
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(one)).toBe(hash(two));
    expect((one[7] ?? 0) & 0x08).toBe(0x08);
  });

  it('are made one at a time, as they are asked for', async () => {
    let made = 0;
    const orders = ordersOf(2000);
    const zip = zipTemplates(DEPS, orders, (count) => {
      made = count;
    });
    let bytes = 0;
    let largest = 0;
    for await (const chunk of zip) {
      // Two chunks an entry: what has come out lies at most one workbook behind what was made.
      bytes += chunk.length;
      largest = Math.max(largest, chunk.length);
      if (made > 20) break;
    }
    expect(made).toBe(21);
    expect(largest).toBeLessThan(200_000);
    expect(bytes).toBeGreaterThan(21 * 1000);
    expect(orders).toHaveLength(1998);
  });
});
