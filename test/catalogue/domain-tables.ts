import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DOMAIN_FOLDER = join(process.env.HUIBAO_SHARED ?? '../shared', 'domain');

export const DOMAIN_IS_THERE = existsSync(join(DOMAIN_FOLDER, 'indicators.md'));
if (!DOMAIN_IS_THERE)
  process.stdout.write(`the domain tables are not at ${DOMAIN_FOLDER}: comparison with them skipped\n`);

export interface IndicatorRow {
  readonly code: string;
  readonly tier: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly source: string;
  readonly overUnits: string;
  readonly overTime: string;
}

export function readIndicatorRows(): IndicatorRow[] {
  if (!DOMAIN_IS_THERE) return [];
  return tableRows('indicators.md', /^[A-Z]{3}-\d{3}$/).map(
    ([code = '', tier = '', zh = '', en = '', unit = '', source = '', overUnits = '', overTime = '']) => ({
      code,
      tier,
      zh,
      en,
      unit,
      source,
      overUnits,
      overTime,
    }),
  );
}

export interface RuleRow {
  readonly code: string;
  readonly severity: string;
}

export function readRuleRows(): RuleRow[] {
  if (!DOMAIN_IS_THERE) return [];
  return tableRows('validation-rules.md', /^V\d{3}$/).map(([code = '', severity = '']) => ({
    code,
    severity,
  }));
}

/** The index of ledgers. */
export function readLedgerCodes(): string[] {
  return DOMAIN_IS_THERE ? tableRows('README.md', /^[LSE]\d{2}$/).map(([code = '']) => code) : [];
}

export interface LedgerColumn {
  readonly ledger: string;
  readonly label: string;
  readonly required: boolean;
  readonly values: readonly string[];
}

/** Columns as the systems spell them out: `会议编号*; 会议类型*:enum{党委会,…}; 日期*:date`. */
export function readLedgerColumns(ledgers: readonly string[]): LedgerColumn[] {
  if (!DOMAIN_IS_THERE) return [];
  const text = readFileSync(join(DOMAIN_FOLDER, 'systems.md'), 'utf8');
  return ledgers.flatMap((ledger) => {
    const line = new RegExp(`^ *- \`${ledger}\` .*Columns: \`(.+)\`$`, 'm').exec(text)?.[1] ?? '';
    return line
      .replace(/ \([^)]*\)/g, '')
      .split(/; ?/)
      .flatMap((piece) => {
        const [, label = '', star = '', type = ''] = /^([^*:(]+?)(\*?)(?::(.*)| \(.*)?$/.exec(piece) ?? [];
        const values = /\{([^}]*)\}/.exec(type)?.[1]?.split(',') ?? [];
        return numbered(label).map((one) => ({ ledger, label: one, required: star === '*', values }));
      });
  });
}

/** @example 日期1..3 → 日期1, 日期2, 日期3 */
function numbered(label: string): string[] {
  const [, name = '', last] = /^(.+)1\.\.(\d)$/.exec(label) ?? [];
  return last === undefined ? [label] : Array.from({ length: Number(last) }, (_, i) => `${name}${i + 1}`);
}

function tableRows(file: string, first: RegExp): string[][] {
  return readFileSync(join(DOMAIN_FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| |\|$/g, '').trim()))
    .filter(([code]) => first.test(code ?? ''));
}
