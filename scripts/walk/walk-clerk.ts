import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Office, OfficeStep } from '../office/open-office.ts';
import { correctionSteps } from './correct.ts';
import { fillingSteps } from './mistakes.ts';
import { type Advice, readCopy } from './read-copy.ts';
import { type TemplatePlaces, templatePlaces } from './template-places.ts';

/** Answer of one command of the product. */
export interface Told {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface WalkedClerk {
  readonly places: TemplatePlaces;
  /** The workbook as filled in, marked, corrected, and marked again. */
  readonly files: { readonly [state in 'filled' | 'marked' | 'corrected' | 'passed']: string };
  readonly checked: Told;
  readonly advice: readonly Advice[];
  readonly corrections: readonly OfficeStep[];
  readonly checkedAgain: Told;
  /** The verdict as the second copy has it. */
  readonly verdict: string;
  readonly submitted: Told;
}

export interface WalkDeps {
  readonly office: Office;
  /** Runs the product. @example huibao('check', 'a.xlsx') */
  readonly huibao: (...args: string[]) => Promise<Told>;
  /** An empty folder. */
  readonly folder: string;
}

const UNIT = '0101';
const PERIOD = '2022-03';
const REJECTED = 2;

/** A clerk's whole way: template, filled in with ten mistakes, marked, corrected from the marks alone, passed, sent. */
export async function walkClerk({ office, huibao, folder }: WalkDeps): Promise<WalkedClerk> {
  const at = (...names: string[]) => join(folder, ...names);
  const data = ['--data', at('data')];
  const ask = async (...args: string[]) => {
    const told = await huibao(...data, ...args);
    if (told.code !== 0 && told.code !== REJECTED) {
      throw new Error(`huibao ${args.join(' ')}: ${told.stdout}${told.stderr}`);
    }
    return told;
  };
  await ask('demo', at('demo'), '--units', '3', '--months', '1', '--seed', '1');
  await ask('org', 'import', at('demo', 'org.xlsx'));
  const template = at('template.xlsx');
  await ask('template', '--form', 'training', '--unit', UNIT, '--period', PERIOD, '--out', template);

  const places = templatePlaces(template);
  const name = `${UNIT}-培训与宣传-${PERIOD}.xlsx`;
  mkdirSync(at('sent'));
  const filled = at('sent', name);
  await office.carryOut(fillingSteps(template, places, filled));
  const checked = await ask('check', filled, '--annotate', at('marked'));
  const marked = at('marked', name.replace('.xlsx', '-校验结果.xlsx'));

  const { advice } = await readFirstSheet(office, marked, at('marked-csv'));
  const corrections = correctionSteps(advice);
  const corrected = at('corrected.xlsx');
  const filter = 'Calc MS Excel 2007 XML';
  await office.carryOut([['open', marked], ...corrections, ['save', corrected, filter], ['close']]);

  mkdirSync(at('again'));
  copyFileSync(corrected, at('again', name));
  const checkedAgain = await ask('check', at('again', name), '--annotate', at('passed'));
  const passed = at('passed', basename(marked));
  const { verdict } = await readFirstSheet(office, passed, at('passed-csv'));
  const submitted = await ask('submit', at('again', name));
  const files = { filled, marked, corrected, passed };
  return { places, files, checked, advice, corrections, checkedAgain, verdict, submitted };
}

async function readFirstSheet(office: Office, workbook: string, folder: string) {
  await office.convert([workbook], 'csv', folder);
  return readCopy(join(folder, basename(workbook).replace(/\.xlsx$/, '.csv')));
}
