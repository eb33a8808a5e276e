import type { Text } from '../../core/model/text.ts';

/** Chinese unless English is named before it. @example languageOf('en-GB,zh;q=0.5') → 'en' */
export function languageOf(acceptLanguage: string | undefined): keyof Text {
  const named = (acceptLanguage ?? '').slice(0, 200).toLowerCase();
  const first = /\b(zh|en)\b/.exec(named);
  return first?.[1] === 'en' ? 'en' : 'zh';
}
