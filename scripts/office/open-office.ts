import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeOfficeProfile } from './write-office-profile.ts';

/** What a person does at the program, one step after another. `type` is read as typed in, `show` is for a picture. */
export type OfficeStep =
  | readonly ['open', path: string]
  | readonly ['type', sheet: string, cell: string, text: string]
  | readonly ['replace', sheet: string, cell: string, from: string, to: string]
  | readonly ['note', sheet: string, cell: string]
  | readonly ['show', sheet: string, area: string]
  | readonly ['save', path: string, filter: OfficeFilter]
  | readonly ['close'];

export type OfficeFilter = 'Calc MS Excel 2007 XML' | 'MS Excel 97' | 'calc8' | 'calc_pdf_Export';

/** LibreOffice without a window, with a profile of its own. */
export interface Office {
  /** @throws Error with the step that failed */
  carryOut(steps: readonly OfficeStep[]): Promise<void>;
  /** Converts files into a folder. @throws Error naming those that did not come out */
  convert(files: readonly string[], format: keyof typeof FORMATS, folder: string): Promise<void>;
  close(): void;
}

/** Of a workbook with several sheets the first one becomes the CSV file, in UTF-8. */
const FORMATS = {
  pdf: 'pdf',
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  xls: 'xls:MS Excel 97',
  ods: 'ods',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76',
} as const;

const LONGEST = 300_000;
/** Files converted in one go. */
const BATCH = 8;
/** With a fresh profile it fills it in and asks to be started again. */
const AGAIN = new Set([79, 81]);

/** @param program see findOffice */
export function openOffice(program: string): Office {
  const folder = mkdtempSync(join(tmpdir(), 'huibao-office-'));
  const profile = join(folder, 'profile');
  const base = ['--headless', '--norestore', '--nologo', `-env:UserInstallation=${pathToFileURL(profile)}`];

  async function run(args: readonly string[], env: Record<string, string> = {}): Promise<void> {
    let code = await start(program, [...base, ...args], env);
    if (code !== null && AGAIN.has(code)) {
      writeOfficeProfile(profile);
      code = await start(program, [...base, ...args], env);
    }
    if (code !== 0)
      throw new Error(`LibreOffice ended with ${code ?? 'no answer in time'}: ${args.join(' ')}`);
  }

  let jobs = 0;
  return {
    async carryOut(steps) {
      jobs += 1;
      const job = join(folder, `job-${jobs}`);
      writeFileSync(job, `${steps.map((step) => step.join('\t')).join('\n')}\n`);
      await run(['macro:///Standard.Office.Main'], { HUIBAO_OFFICE_JOB: job });
      const answer = existsSync(`${job}.answer`) ? readFileSync(`${job}.answer`, 'utf8') : 'no answer';
      if (answer !== 'done') throw new Error(`LibreOffice: ${answer}`);
    },
    async convert(files, format, to) {
      mkdirSync(to, { recursive: true });
      for (let i = 0; i < files.length; i += BATCH) {
        await run(['--convert-to', FORMATS[format], '--outdir', to, ...files.slice(i, i + BATCH)]);
      }
      const name = (file: string) => file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, `.${format}`);
      const missing = files.filter((file) => !existsSync(join(to, name(file))));
      if (missing.length > 0) throw new Error(`not converted to ${format}: ${missing.join(', ')}`);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function start(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: 'ignore',
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
      timeout: LONGEST,
      killSignal: 'SIGKILL',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code));
  });
}
