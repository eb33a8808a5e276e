import type { FileVerdict } from '../model/file-verdict.ts';
import { jsonArray } from './json-lines.ts';

/** `findings.json`: an array with one entry per file, keys in a fixed order. Pieces of text to be written in turn. */
export function* renderFindingsJson(files: Iterable<FileVerdict>): Generator<string> {
  yield* jsonArray(ordered(files));
  yield '\n';
}

function* ordered(files: Iterable<FileVerdict>): Generator<FileVerdict> {
  for (const { file, unit, form, period, verdict, findings } of files)
    yield {
      file,
      unit,
      form,
      period,
      verdict,
      findings: findings.map(({ code, severity, sheet, cell, value, message, hint }) => ({
        code,
        severity,
        sheet,
        cell,
        value,
        message: { zh: message.zh, en: message.en },
        ...(hint ? { hint: { zh: hint.zh, en: hint.en } } : {}),
      })),
    };
}
