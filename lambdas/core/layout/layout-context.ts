import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Form } from '../model/form.ts';
import type { Layout } from '../model/layout.ts';
import type { Period } from '../model/period.ts';

/** What reading the tables of one layout depends on, once unit and period are known. */
export interface LayoutContext {
  readonly layout: Layout;
  readonly form: Form;
  readonly index: CatalogueIndex;
  readonly period: Period;
  readonly date1904: boolean;
}
