import { attribute } from './patch-attribute.ts';
import type { PartStore } from './patch-package.ts';
import { applySplices } from './patch-splice.ts';
import { decodeText, encodeText } from './patch-text.ts';
import { childElements, closingTag, rootTag } from './patch-xml.ts';

const NAME = '[Content_Types].xml';

/** Declares the content type of a new part, in place of what the file may say of a part that is not there. */
export function declarePart(parts: PartStore, part: string, contentType: string): void {
  forgetPart(parts, part);
  const xml = parts.read(NAME);
  insert(
    parts,
    closingTag(xml, rootTag(xml)).start,
    `Override PartName="/${encodeText(part)}" ContentType="${contentType}"`,
  );
}

/** Declares a content type for a file extension unless the file already does. */
export function declareExtension(parts: PartStore, extension: string, contentType: string): void {
  const xml = parts.read(NAME);
  const known = childElements(xml, rootTag(xml)).some(
    ({ tag }) =>
      tag.local === 'Default' &&
      attribute(xml.slice(tag.start, tag.end), 'Extension')?.toLowerCase() === extension,
  );
  if (!known)
    insert(parts, rootTag(xml).end, `Default Extension="${extension}" ContentType="${contentType}"`);
}

/** Removes the declaration of a part that no longer exists. */
export function forgetPart(parts: PartStore, part: string): void {
  const xml = parts.read(NAME);
  const wanted = `/${part}`.toLowerCase();
  const doomed = childElements(xml, rootTag(xml)).filter(({ tag }) => {
    const name = attribute(xml.slice(tag.start, tag.end), 'PartName');
    return name !== null && decodeText(name).toLowerCase() === wanted;
  });
  const splices = doomed.map(({ tag, end }) => ({ start: tag.start, end, text: '' }));
  parts.write(NAME, applySplices(xml, splices));
}

function insert(parts: PartStore, at: number, element: string): void {
  const xml = parts.read(NAME);
  const text = `<${rootTag(xml).prefix}${element}/>`;
  parts.write(NAME, applySplices(xml, [{ start: at, end: at, text }]));
}
