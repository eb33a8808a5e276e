/** Zero-width, directional and control characters: never meant by who typed them. Line ends and tabs are spaces. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]/g;
const SPACES = /\s+/g;
/** Text made of these alone needs no cleaning: printable ASCII and ideographs, no space at the ends or doubled. */
const CLEAN =
  /^(?:[!-~\u3001\u3002\u3007-\u3011\u3014\u3015\u4e00-\u9fff]+(?: [!-~\u3001\u3002\u3007-\u3011\u3014\u3015\u4e00-\u9fff]+)*)?$/;

/** True when `tidyText` would return the text itself, for most texts without looking twice. */
export function isTidy(text: string): boolean {
  return CLEAN.test(text);
}

/** Removes invisible characters, makes every run of white space one space, none at the ends. Linear. */
export function stripText(text: string): string {
  return CLEAN.test(text) ? text : text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** The same with full-width letters, digits and signs made half-width. @example tidyText('１２ 次\n') === '12 次' */
export function tidyText(text: string): string {
  return CLEAN.test(text) ? text : stripText(text.normalize('NFKC'));
}

/** Nothing to see: empty, spaces, zero-width characters. */
export function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return text === '' || (text.length < 64 && stripText(text) === '');
}

const EDGES = /^[\s。．.,，;；、:：/|'‘’`]+|[\s。．.,，;；、:：/|]+$/g;

/** A short text without invisible characters and without marks at its ends. */
export function trimMarks(text: string): string {
  return text.replace(INVISIBLE, '').replace(EDGES, '');
}
