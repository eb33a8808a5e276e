import type { CatalogueNames } from '../../catalogue/catalogue-names.ts';
import { sayColumn } from '../../catalogue/say-column.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Page, PageLink } from '../page.ts';
import { indicatorLink, ledgerLink, obligationLink } from './links.ts';

/** What was printed in reports of the past, and what produces it now. */
export function figuresPage({ figures = [] }: Catalogue, names: CatalogueNames): Page {
  const rows = figures.map(({ code, name, by, notMeasurable }) => [
    [code],
    [name],
    by.map((one) => producer(names, one)),
    notMeasurable ? [notMeasurable] : [],
  ]);
  const head = [
    { zh: '编号', en: 'No.' },
    { zh: '印出的数字', en: 'Printed figure' },
    { zh: '出自', en: 'Produced by' },
    { zh: '不能按原样计量的原因', en: 'Why it cannot be measured as written' },
  ];
  return {
    name: 'figures',
    title: { zh: '印出的数字', en: 'Printed figures' },
    blocks: rows.length > 0 ? [{ table: { head, rows } }] : [],
  };
}

function producer(names: CatalogueNames, by: string): PageLink {
  const [code = '', key] = by.split('.');
  if (names.indicators.has(code)) return indicatorLink(names, code);
  if (!names.ledgers.has(code)) return obligationLink(code);
  const ledger = ledgerLink(names, code);
  return key === undefined
    ? ledger
    : { ...ledger, label: `${ledger.label}${sayColumn(names, code, key).zh}` };
}
