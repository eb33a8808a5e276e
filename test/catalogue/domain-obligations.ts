import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMAIN_IS_THERE } from './domain-tables.ts';

const FILE = join(process.env.HUIBAO_SHARED ?? '../shared', 'domain', 'obligations.md');

/** A line of the calendar of obligations. */
export interface ObligationRow {
  readonly code: string;
  readonly name: string;
  readonly actor: string;
  readonly cadence: string;
  readonly evidence: string;
  readonly reminders: string;
  readonly figures: readonly string[];
}

export function readObligationRows(): ObligationRow[] {
  if (!DOMAIN_IS_THERE) return [];
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => /^\| R\d{2} \|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(
      ([
        ,
        code = '',
        name = '',
        actor = '',
        cadence = '',
        evidence = '',
        reminders = '',
        ,
        figures = '',
      ]) => ({
        code,
        name,
        actor,
        cadence,
        evidence,
        reminders,
        figures: figures.split(/, */).filter(Boolean),
      }),
    );
}

const WORDS = { 周: 'week', 月: 'month', 季: 'quarter', 半年: 'half', 年: 'year' } as const;

/**
 * How often, how many and by which day, as far as the words of the calendar say it.
 * @example '1/年, by 03-31 (…)' → 'year 1 03-31'; '>=2/年' → 'year 2'; '100%/年' → 'year 100%'
 */
export function readCadence(text: string): string | null {
  const [, number = '', word] = /(\d+%?|[123]\+1|1-2)\/(半年|周|月|季|年)/.exec(text) ?? [];
  const every = Object.entries(WORDS).find(([zh]) => zh === word)?.[1];
  if (every === undefined) return null;
  const [, date] = /by (\d{2}-\d{2})/.exec(text) ?? [];
  const [, day] = /by day (\d+)/.exec(text) ?? [];
  const by = date ?? day?.padStart(2, '0');
  return [every, number.replace(/[+-].*/, ''), by].filter(Boolean).join(' ');
}
