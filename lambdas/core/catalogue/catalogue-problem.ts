import type { Language, Text } from '../model/text.ts';

export type CatalogueSection =
  | 'catalogue'
  | 'ledgers'
  | 'forms'
  | 'indicators'
  | 'rules'
  | 'migrations'
  | 'layouts'
  | 'obligations'
  | 'figures';

/**
 * Something wrong in a catalogue: where it stands and what was expected. An error keeps the catalogue from loading.
 *
 * @example {level: 'error', section: 'indicators', index: 3, file: 'indicators/meetings.yaml', entry: 'MTG-004',
 * field: 'computation.measure.of[0].ledger', message: {zh, en}}
 */
export interface CatalogueProblem {
  readonly level: 'error' | 'warning';
  readonly section: CatalogueSection;
  /** Position in its section; null when the problem is not about one entry. */
  readonly index: number | null;
  /** Relative to the folder of the catalogue; null until the reader knows. */
  readonly file: string | null;
  /** Code of the entry; rules, which may share a code, with their kind and ledger: `V306 requires L30`. */
  readonly entry: string;
  /** Path inside the entry; items of lists by their key, code or position. Empty for the entry as a whole. */
  readonly field: string;
  readonly message: Text;
}

/** One line: file · entry · field: what was expected. */
export function formatProblem(problem: CatalogueProblem, language: Language = 'zh'): string {
  const place = [problem.file, problem.entry, problem.field].filter((part) => part).join(' · ');
  const mark = problem.level === 'warning' ? { zh: '（提醒）', en: ' (warning)' }[language] : '';
  return `${place}${mark}${language === 'zh' ? '：' : ': '}${problem.message[language]}`;
}
