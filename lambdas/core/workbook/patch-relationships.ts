import { attribute } from './patch-attribute.ts';
import { declareExtension } from './patch-content-types.ts';
import type { PartStore } from './patch-package.ts';
import { applySplices } from './patch-splice.ts';
import { decodeText, encodeText } from './patch-text.ts';
import { childElements, closingTag, rootTag } from './patch-xml.ts';

/** A link from one part to another. `target` is a full part name, or the raw address of an external link. */
export interface Relationship {
  readonly id: string;
  /** Full type address; compare its last step. @example '…/relationships/worksheet' */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Type address of a relationship in the file's own flavour. */
export function relationshipType(kind: string, strict: boolean): string {
  return `${strict ? STRICT : TRANSITIONAL}/${kind}`;
}

export function isRelationshipNamespace(uri: string): boolean {
  return uri === TRANSITIONAL || uri === STRICT;
}

/** True when the type ends in `/kind`: works for the transitional, strict and vendor addresses alike. */
export function isRelationshipKind(relationship: Relationship, kind: string): boolean {
  return relationship.type.endsWith(`/${kind}`);
}

/** Links that start at a part (`''` for the package itself). */
export function readRelationships(parts: PartStore, source: string): Relationship[] {
  const name = relationshipsPart(source);
  if (!parts.has(name)) return [];
  const xml = parts.read(name);
  return childElements(xml, rootTag(xml)).map(({ tag }) => {
    const text = xml.slice(tag.start, tag.end);
    const external = attribute(text, 'TargetMode') === 'External';
    const target = decodeText(attribute(text, 'Target') ?? '');
    return {
      id: decodeText(attribute(text, 'Id') ?? ''),
      type: attribute(text, 'Type') ?? '',
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}

/** Adds a link to another part and returns its id. */
export function addRelationship(parts: PartStore, source: string, type: string, target: string): string {
  const name = relationshipsPart(source);
  const taken = new Set(readRelationships(parts, source).map((relationship) => relationship.id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const xml = parts.has(name)
    ? parts.read(name)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  declareExtension(parts, 'rels', RELATIONSHIPS_TYPE);
  const root = rootTag(xml);
  const item = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${encodeText(relativeTarget(source, target))}"/>`;
  const close = closingTag(xml, root);
  parts.write(
    name,
    close === root
      ? `${xml.slice(0, root.end - 2)}>${item}</${root.prefix}${root.local}>${xml.slice(root.end)}`
      : applySplices(xml, [{ start: close.start, end: close.start, text: item }]),
  );
  return id;
}

/** Removes links; the relationships part itself goes when nothing is left in it. */
export function removeRelationships(parts: PartStore, source: string, ids: ReadonlySet<string>): void {
  const name = relationshipsPart(source);
  if (ids.size === 0 || !parts.has(name)) return;
  const xml = parts.read(name);
  const children = childElements(xml, rootTag(xml));
  const doomed = children.filter(({ tag }) =>
    ids.has(decodeText(attribute(xml.slice(tag.start, tag.end), 'Id') ?? '')),
  );
  if (doomed.length === children.length) parts.remove(name);
  else
    parts.write(
      name,
      applySplices(
        xml,
        doomed.map(({ tag, end }) => ({ start: tag.start, end, text: '' })),
      ),
    );
}

/** Name of the part that holds the links of `source`. @example 'xl/_rels/workbook.xml.rels' */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** @example relativeTarget('xl/worksheets/sheet1.xml', 'xl/comments1.xml') === '../comments1.xml' */
function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
