import type { Normalisation } from '../model/normalisation.ts';
import type { Language } from '../model/text.ts';
import { renderCsv } from './render-csv.ts';

/** Everything that was read otherwise than typed in one file. */
export interface FileNormalisations {
  readonly file: string;
  readonly normalisations: readonly Normalisation[];
}

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['文件', '工作表', '单元格', '填写内容', '系统读取为', '规则'],
  en: ['File', 'Sheet', 'Cell', 'Typed', 'Read as', 'Rule'],
};

/** `normalisation-log.csv`: one line per cell and rule. */
export function renderNormalisationLog(
  files: Iterable<FileNormalisations>,
  language: Language = 'zh',
): Generator<string> {
  return renderCsv(HEADERS[language], rows(files));
}

function* rows(files: Iterable<FileNormalisations>): Generator<string[]> {
  for (const { file, normalisations } of files)
    for (const { sheet, cell, before, after, rule } of normalisations)
      yield [file, sheet, cell, before, after, rule];
}
