import type { CatalogueNames } from '../../catalogue/catalogue-names.ts';
import type { PageLink } from '../page.ts';

export function ledgerLink(names: CatalogueNames, code: string): PageLink {
  return { label: `${code} ${names.ledgers.get(code)?.name.zh ?? ''}`, page: 'ledgers', id: code };
}

export function indicatorLink(names: CatalogueNames, code: string): PageLink {
  return { label: `${code} ${names.indicators.get(code)?.name.zh ?? ''}`, page: 'indicators', id: code };
}

export function formLink(names: CatalogueNames, code: string): PageLink {
  return { label: names.forms.get(code)?.name.zh ?? code, page: 'forms', id: code };
}

export function ruleLink(code: string): PageLink {
  return { label: code, page: 'rules', id: code };
}

export function obligationLink(code: string): PageLink {
  return { label: code, page: 'obligations', id: code };
}
