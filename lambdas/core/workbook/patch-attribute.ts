import { escapeXml } from './patch-text.ts';

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Written otherwise than ` name="value"`: rare, and slower to read. */
const UNUSUAL = /['\t\r\n]| =|= /;

/** Raw (still escaped) value of an attribute of a tag such as `<c r="A1">`, or null. Matches the full name. */
export function attribute(tag: string, name: string): string | null {
  if (!UNUSUAL.test(tag)) {
    const at = tag.indexOf(` ${name}="`);
    if (at === -1) return null;
    const start = at + name.length + 3;
    return tag.slice(start, tag.indexOf('"', start));
  }
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] === name) return match[2] ?? match[3] ?? '';
  }
  return null;
}

/** Value of the first attribute with this name after any prefix. @example localAttribute('<s r:id="x">', 'id') */
export function localAttribute(tag: string, local: string): string | null {
  for (const match of tag.matchAll(ATTRIBUTE)) {
    const name = match[1] ?? '';
    if (name.slice(name.indexOf(':') + 1) === local) return match[2] ?? match[3] ?? '';
  }
  return null;
}

/** The tag with the attribute set: in place when it is there, else added at the end. */
export function setAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${escapeXml(value)}"`;
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] === name) {
      return tag.slice(0, match.index) + written + tag.slice(match.index + match[0].length);
    }
  }
  const at = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  return `${tag.slice(0, at).trimEnd()} ${written}${tag.slice(at)}`;
}

/** The tag without the attribute. */
export function removeAttribute(tag: string, name: string): string {
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] === name) {
      return tag.slice(0, match.index).trimEnd() + tag.slice(match.index + match[0].length);
    }
  }
  return tag;
}

/** Prefix (with colon) that the tag binds to a namespace accepted by `matches`, or null. */
export function namespacePrefix(tag: string, matches: (uri: string) => boolean): string | null {
  for (const match of tag.matchAll(ATTRIBUTE)) {
    const name = match[1] ?? '';
    if (!matches(match[2] ?? match[3] ?? '')) continue;
    if (name === 'xmlns') return '';
    if (name.startsWith('xmlns:')) return `${name.slice(6)}:`;
  }
  return null;
}
