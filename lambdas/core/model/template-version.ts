import * as z from 'zod';

/** Year and counter of the template of a form. @example '2022.1' */
export const TemplateVersionSchema = z.string().regex(/^\d{4}\.\d{1,6}$/);

/** The version a text states, or null when it states none. @example templateVersion('V2021.2') === '2021.2' */
export function templateVersion(text: string | undefined): string | null {
  const plain = (text ?? '').normalize('NFKC').trim().replace(/^v/i, '').replace(/版$/, '');
  return TemplateVersionSchema.safeParse(plain).success ? plain : null;
}

/** Below 0 when `a` is the older one. @example compareVersions('2021.10', '2021.9') > 0 */
export function compareVersions(a: string, b: string): number {
  const [yearA = 0, counterA = 0] = a.split('.').map(Number);
  const [yearB = 0, counterB = 0] = b.split('.').map(Number);
  return yearA - yearB || counterA - counterB;
}
