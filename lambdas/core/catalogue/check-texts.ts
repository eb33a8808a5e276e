import { type Fault, fault } from './fault.ts';

/** Both languages say something, wherever in the entry a text stands. */
export function checkTexts(value: unknown, field = ''): Fault[] {
  if (Array.isArray(value))
    return value.flatMap((item, i) => checkTexts(item, `${field}${nameOf(item) ?? `[${i}]`}`));
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value)
    return [...checkOne(value.zh, `${field}.zh`), ...checkOne(value.en, `${field}.en`)];
  return Object.entries(value).flatMap(([key, inner]) => checkTexts(inner, field ? `${field}.${key}` : key));
}

function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  if ('key' in item && typeof item.key === 'string') return `.${item.key}`;
  return null;
}

function checkOne(text: unknown, field: string): Fault[] {
  if (typeof text !== 'string' || text.trim() !== '') return [];
  return [fault(field, '文字为空', 'the text is empty')];
}
