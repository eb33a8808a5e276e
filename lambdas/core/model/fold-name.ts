import { simplifyText } from './traditional-characters.ts';

const IGNORED = /[^\p{L}\p{N}%]+/gu;
const PLAIN = /^[0-9a-z\u3007\u4e00-\u9fff]*$/;

/** A label or allowed value as it is compared: letters and digits only, half-width, lower case. */
export function foldName(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').replace(IGNORED, '').toLowerCase();
}

/** The same in simplified characters. */
export function foldSimplified(text: string): string {
  return simplifyText(foldName(text));
}
