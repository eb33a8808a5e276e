import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../lambdas/core/model/read-result.ts';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { corpusEntries } from '../../support/corpus.ts';

const entries = corpusEntries();

function inManifestWords(result: ReadResult): string {
  return result.ok ? 'READABLE_NOT_TEMPLATE' : `UNREADABLE:${result.verdict.replaceAll('-', ' ')}`;
}

describe.skipIf(entries.length === 0)('every file of the corpus', () => {
  it.each(entries)('$folder/$name', ({ name, bytes, accepted }) => {
    const result = readWorkbook(bytes, name);
    expect(accepted).toContain(inManifestWords(result));
    expect(result.findings.map(({ code }) => code)).not.toContain('F023');
    if (!result.ok) expect(result.findings).toHaveLength(1);
  });

  it('ends as the first choice of the manifest but for these', () => {
    const others = entries.flatMap(({ name, bytes, accepted }) => {
      const words = inManifestWords(readWorkbook(bytes, name));
      return words === accepted[0] ? [] : [`${name.slice(0, 48)} ${words}`];
    });
    expect(others).toMatchInlineSnapshot(`
      [
        "apache-poi__poc-shared-strings.xlsx UNREADABLE:corrupt",
        "apache-poi__xlsx-corrupted.xlsx UNREADABLE:corrupt",
        "apache-poi__clusterfuzz-testcase-minimized-POIFu UNREADABLE:corrupt",
        "tafia-calamine__OOM_alloc2.xls READABLE_NOT_TEMPLATE",
        "openspout-openspout__file_corrupted.xlsx READABLE_NOT_TEMPLATE",
        "PHPOffice-PhpSpreadsheet__charset.gb18030.html.x READABLE_NOT_TEMPLATE",
        "qax-os-excelize__BadWorkbook.xlsx UNREADABLE:corrupt",
      ]
    `);
  });
});
