import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Office } from '../office/open-office.ts';
import { LEDGER } from './training-return.ts';
import type { WalkedClerk } from './walk-clerk.ts';

interface Picture {
  readonly name: string;
  readonly file: keyof WalkedClerk['files'];
  readonly sheet: string;
  readonly area: string;
  /** Cells whose comments are opened. */
  readonly notes?: readonly string[];
}

const RESULT = '校验结果';

/** The pictures of docs/walk.md. */
export const PICTURES: readonly Picture[] = [
  { name: 'walk-filled', file: 'filled', sheet: LEDGER, area: 'A1:P13' },
  { name: 'walk-result', file: 'marked', sheet: RESULT, area: 'A1:G26' },
  { name: 'walk-marked', file: 'marked', sheet: LEDGER, area: 'A1:P17', notes: ['C9', 'I11'] },
  { name: 'walk-passed', file: 'passed', sheet: RESULT, area: 'A1:G13' },
];

/** Draws the states of a walk: PDF by the office program, PNG by poppler. */
export async function takePictures(
  office: Office,
  files: WalkedClerk['files'],
  folder: { readonly work: string; readonly out: string },
): Promise<void> {
  mkdirSync(folder.work, { recursive: true });
  await office.carryOut(
    PICTURES.flatMap(({ name, file, sheet, area, notes = [] }) => [
      ['open', files[file]] as const,
      ...notes.map((cell) => ['note', sheet, cell] as const),
      ['show', sheet, area] as const,
      ['save', join(folder.work, `${name}.ods`), 'calc8'] as const,
      ['close'] as const,
    ]),
  );
  const drawn = PICTURES.map(({ name }) => join(folder.work, `${name}.ods`));
  await office.convert(drawn, 'pdf', folder.work);
  for (const { name } of PICTURES) {
    const [pdf, png] = [join(folder.work, `${name}.pdf`), join(folder.out, name)];
    execFileSync('pdftoppm', ['-r', '80', '-png', '-singlefile', pdf, png]);
  }
}
