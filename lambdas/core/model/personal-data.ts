const ID_CARD =
  /(?<!\d)[1-9]\d{5}(?:19\d{2}|200\d|201[0-5])(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/;
const MOBILE = /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/;
const MANY_DIGITS = /\d{3}/;
const HEADER = /身份证|证件号|手机|电话|联系方式|移动电话|idcard|idno|mobile|phone/;

/** True when a text holds an ID-card number or a mobile phone number. */
export function holdsPersonalData(text: string): boolean {
  return text.length >= 11 && MANY_DIGITS.test(text) && (MOBILE.test(text) || ID_CARD.test(text));
}

/** True when a folded header announces such numbers. */
export function announcesPersonalData(header: string): boolean {
  return HEADER.test(header);
}
