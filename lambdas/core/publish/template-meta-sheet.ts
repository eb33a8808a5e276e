import { META_KEYS, META_SHEET } from '../model/template-meta.ts';
import type { SheetDocument } from './document-xlsx.ts';

/** Hidden sheet by which a returned workbook is recognised: labels in column A, values in column B. */
export function metaSheet(values: Readonly<Record<keyof typeof META_KEYS, string>>): SheetDocument {
  const entries: [string, string][] = [
    [META_KEYS.marker, values.marker],
    [META_KEYS.catalogue, values.catalogue],
    [META_KEYS.form, values.form],
    [META_KEYS.templateVersion, values.templateVersion],
    [META_KEYS.unit, values.unit],
    [META_KEYS.period, values.period],
  ];
  return {
    name: META_SHEET,
    visibility: 'hidden',
    columns: [{ width: 24 }, { width: 48 }],
    rows: entries.map(([label, value], index) => ({
      number: index + 1,
      cells: [
        { column: 1, content: { text: label } },
        { column: 2, content: { text: value }, style: { format: '@' } },
      ],
    })),
    locked: true,
    print: { paper: 'A4', landscape: false, pagesWide: 1 },
  };
}
