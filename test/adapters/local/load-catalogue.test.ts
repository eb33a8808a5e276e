import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue, readCatalogue } from '../../../lambdas/adapters/local/load-catalogue.ts';
import { CatalogueError } from '../../../lambdas/core/catalogue/catalogue-error.ts';
import { formatProblem } from '../../../lambdas/core/catalogue/catalogue-problem.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'catalogue-'));
  await cp('test/fixtures/catalogue-health', directory, { recursive: true });
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const change = async (file: string, from: string, to: string) => {
  const path = join(directory, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  await writeFile(path, text.replace(from, to));
};
const problemsOf = async () =>
  (await readCatalogue(directory)).problems.map((problem) => formatProblem(problem, 'en'));

describe('loadCatalogue', () => {
  it('gives the same version for the same content, however it is written and filed', async () => {
    const before = await loadCatalogue(directory);
    const rules = await readFile(join(directory, 'rules/visits.yaml'), 'utf8');
    await writeFile(join(directory, 'rules/visits.yaml'), `# a remark\n${rules.replaceAll('\n', '\r\n')}`);
    const forms = await readFile(join(directory, 'forms.yaml'), 'utf8');
    await rm(join(directory, 'forms.yaml'));
    await mkdir(join(directory, 'forms'));
    await writeFile(join(directory, 'forms/monthly.yml'), forms);
    expect((await loadCatalogue(directory)).version).toBe(before.version);
  });

  it('gives another version when a word changes', async () => {
    const before = await loadCatalogue(directory);
    await change('rules/visits.yaml', 'One row of base numbers', 'Only one row of base numbers');
    expect((await loadCatalogue(directory)).version).not.toBe(before.version);
  });

  it('names file, entry and field of everything that is wrong', async () => {
    await change('ledgers/events.yaml', 'dateColumn: visitedOn', 'dateColumn: visited');
    await change('indicators.yaml', 'column: patientCode', 'column: patient');
    await change('rules/visits.yaml', '{left}', '{lost}');
    await expect(loadCatalogue(directory)).rejects.toBeInstanceOf(CatalogueError);
    const columns = 'visitNo, visitedOn, patientCode, service, complaint, doses, dosesWasted';
    expect(await problemsOf()).toEqual([
      'ledgers/events.yaml · H10 · dateColumn: there is no column visited',
      `indicators.yaml · VIS-002 · computation.measure.of[0].column: H10 has no column patient; it has ${columns}`,
      'rules/visits.yaml · V008 lessOrEqual H10 · message.zh: lessOrEqual has no placeholder {lost}; it has row, column, key, value, ledger, left, right, difference',
    ]);
  });

  it('says where a file is not YAML', async () => {
    await change('forms.yaml', 'dueDays: 7', 'dueDays: [7');
    expect(await problemsOf()).toEqual([expect.stringMatching(/^forms\.yaml · line \d+: not valid YAML: /)]);
  });

  it('does not take the second of two equal keys in silence', async () => {
    await change('forms.yaml', 'dueDays: 7', 'dueDays: 7\n  dueDays: 9');
    expect(await problemsOf()).toEqual(['forms.yaml · line 5: not valid YAML: Map keys must be unique']);
  });

  it('loads in spite of a warning', async () => {
    await writeFile(join(directory, 'notes.yaml'), 'later: true\n');
    expect(await problemsOf()).toEqual(['notes.yaml (warning): belongs to no section and was not read']);
    await expect(loadCatalogue(directory)).resolves.toMatchObject({ source: { name: 'health' } });
  });

  it('passes on that a folder is not there', async () => {
    await expect(loadCatalogue(join(directory, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('reads the parsed copy while the files are the same, and never an old one', async () => {
    const cache = join(directory, 'cache');
    const first = await loadCatalogue(directory, cache);
    const [copy = ''] = await readdir(cache);
    expect(copy).toMatch(/^catalogue-[0-9a-f]{64}\.json$/);
    expect(await loadCatalogue(directory, cache)).toEqual(first);
    await change('forms.yaml', 'dueDays: 7', 'dueDays: 9');
    expect((await loadCatalogue(directory, cache)).forms.get('monthly')?.dueDays).toBe(9);
    expect(await readdir(cache)).toHaveLength(2);
  });

  it.each([
    ['cut off', '[{"path":"catalo'],
    ['something else', '{"path":1}'],
  ])('does without a copy that is %s', async (_, damaged) => {
    const cache = join(directory, 'cache');
    const first = await loadCatalogue(directory, cache);
    const [copy = ''] = await readdir(cache);
    await writeFile(join(cache, copy), damaged);
    expect(await loadCatalogue(directory, cache)).toEqual(first);
  });

  it('does without a copy where none can be written', async () => {
    const file = join(directory, 'catalogue.yaml');
    await expect(loadCatalogue(directory, join(file, 'cache'))).resolves.toBeDefined();
  });
});
