import { nameCatalogue } from '../../catalogue/catalogue-names.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Page } from '../page.ts';
import { figuresPage } from './figures-page.ts';
import { formsPage } from './forms-page.ts';
import { indicatorsPage } from './indicators-page.ts';
import { ledgersPage } from './ledgers-page.ts';
import { obligationsPage } from './obligations-page.ts';
import { parametersPage } from './parameters-page.ts';
import { rulesPage } from './rules-page.ts';

/** A catalogue that has passed its check, as pages to be read. */
export function cataloguePages(catalogue: Catalogue): Page[] {
  const names = nameCatalogue(catalogue);
  const pages = [
    formsPage(catalogue, names),
    ledgersPage(catalogue, names),
    indicatorsPage(catalogue, names),
    rulesPage(catalogue, names),
    obligationsPage(catalogue, names),
    figuresPage(catalogue, names),
    parametersPage(catalogue),
  ];
  return pages.filter(({ blocks }) => blocks.length > 0);
}
