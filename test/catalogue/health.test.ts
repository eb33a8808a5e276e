import { describe, expect, it } from 'vitest';
import { loadCatalogue, readCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';

const DIRECTORY = 'test/fixtures/catalogue-health';

describe('a catalogue of another field', () => {
  it('loads without a problem', async () => {
    const { problems } = await readCatalogue(DIRECTORY);
    expect(problems).toEqual([]);
  });

  it('is indexed like any other', async () => {
    const index = await loadCatalogue(DIRECTORY);
    expect(index.source.name).toBe('health');
    expect([...index.ledgers.keys()]).toEqual(['H10', 'H02']);
    expect(index.rules).toHaveLength(8);
    expect(Object.fromEntries(index.termParts)).toEqual({ 'VIS-003/n': 'VIS-002', 'VIS-003/d': 'VIS-003/d' });
    expect(index.partsOfForm.get('monthly')?.map((part) => part.key)).toEqual([
      'VIS-001',
      'VIS-002',
      'VAC-001',
      'BED-001',
      'VIS-003/d',
    ]);
  });
});
