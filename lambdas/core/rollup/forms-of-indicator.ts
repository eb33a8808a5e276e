import { type CatalogueIndex, totalTermKey } from '../model/catalogue-index.ts';
import type { Indicator } from '../model/indicator.ts';

/** The forms an indicator rests on: a ratio or a total may rest on several; a number about the reporting rests on all. */
export function formsOfIndicator(
  index: Pick<CatalogueIndex, 'forms' | 'parts' | 'termParts'>,
  { code, computation, form }: Indicator,
): Set<string> {
  const forms = new Set<string>(form === null ? [] : [form]);
  if ('ratio' in computation || 'total' in computation) {
    const keys =
      'ratio' in computation
        ? [`${code}/n`, `${code}/d`]
        : computation.total.of.map((_, i) => totalTermKey(code, i));
    for (const key of keys) {
      const part = index.parts.get(index.termParts.get(key) ?? key);
      if (part) forms.add(part.form);
    }
  } else if (!('measure' in computation)) {
    for (const one of index.forms.keys()) forms.add(one);
  }
  return forms;
}
