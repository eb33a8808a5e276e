import { RESULT_AUTHOR } from '../model/result-sheet.ts';
import type { NoteRun } from './annotate-note.ts';
import { runsXml } from './annotate-note.ts';
import { attribute } from './patch-attribute.ts';
import type { Splice } from './patch-splice.ts';
import { applySplices } from './patch-splice.ts';
import { decodeText, encodeText } from './patch-text.ts';
import type { XmlTag } from './patch-xml.ts';
import { childElements, closingTag, elementEnd, findChild, rootTag } from './patch-xml.ts';
import { UnpatchableWorkbookError } from './unpatchable-error.ts';

/** A comment of ours on a cell. */
export interface CellNote {
  readonly address: string;
  readonly runs: readonly NoteRun[];
}

/** Stands between the user's own comment on a cell and ours. */
const SEPARATOR = `—— ${RESULT_AUTHOR} ——`;
const AUTHOR = encodeText(RESULT_AUTHOR);

/** Removes our comments from a comments part. Says which cells have lost theirs and which still have one. */
export function stripComments(xml: string): { xml: string; removed: string[]; kept: string[] } {
  const { authors, list } = commentParts(xml);
  const ours = new Set(
    childElements(xml, authors).flatMap(({ tag }, id) =>
      xml.slice(tag.end, closingTag(xml, tag).start) === AUTHOR ? [String(id)] : [],
    ),
  );
  const splices: Splice[] = [];
  const removed: string[] = [];
  const kept: string[] = [];
  for (const { tag, end } of childElements(xml, list)) {
    const open = xml.slice(tag.start, tag.end);
    const address = attribute(open, 'ref') ?? '';
    const words = plainText(xml.slice(tag.end, end));
    if (words.includes(SEPARATOR)) {
      kept.push(address);
      splices.push(trimSplice(xml, tag));
    } else if (ours.has(attribute(open, 'authorId') ?? '') || words.includes(`—— ${RESULT_AUTHOR}`)) {
      removed.push(address);
      splices.push({ start: tag.start, end, text: '' });
    } else kept.push(address);
  }
  return { xml: applySplices(xml, splices), removed, kept };
}

/** Cuts our words off the end of a comment that the user began; programs split and join the runs at will. */
function trimSplice(xml: string, comment: XmlTag): Splice {
  const text = findChild(xml, comment, 'text') ?? comment;
  const end = closingTag(xml, text).start;
  const runs = childElements(xml, text).map((run) => ({
    ...run,
    words: plainText(xml.slice(run.tag.start, run.end)),
  }));
  let left = runs
    .map((run) => run.words)
    .join('')
    .indexOf(SEPARATOR);
  for (const { tag, end: runEnd, words } of runs) {
    if (left >= words.length) {
      left -= words.length;
      continue;
    }
    const kept = words.slice(0, left).trimEnd();
    const inner = tag.local === 'r' ? findChild(xml, tag, 't') : tag;
    if (kept === '' || inner === null) return { start: tag.start, end, text: '' };
    const rest = xml.slice(closingTag(xml, inner).start, runEnd);
    return { start: inner.end, end, text: encodeText(kept) + rest };
  }
  return { start: end, end, text: '' };
}

function plainText(xml: string): string {
  return decodeText(xml.replace(/<[^>]*>/g, ''));
}

/**
 * Adds our comments to a comments part (already stripped). On a cell that has a comment of the user's, ours is
 * put below it (`joined`: the whole text by cell); one that mirrors a discussion thread is left alone, for the
 * program shows the thread instead.
 */
export function addComments(
  xml: string,
  notes: readonly CellNote[],
): { xml: string; added: string[]; joined: ReadonlyMap<string, string> } {
  const { root, authors, list } = commentParts(xml);
  const authorNames = childElements(xml, authors).map(({ tag }) =>
    xml.slice(tag.end, closingTag(xml, tag).start),
  );
  const existing = new Map(
    childElements(xml, list).map(({ tag }) => [attribute(xml.slice(tag.start, tag.end), 'ref') ?? '', tag]),
  );
  const splices: Splice[] = [];
  const joined = new Map<string, string>();
  const fresh = notes.filter((note) => !existing.has(note.address));
  for (const note of notes) {
    const comment = existing.get(note.address);
    if (comment === undefined) continue;
    const author = authorNames[Number(attribute(xml.slice(comment.start, comment.end), 'authorId') ?? '0')];
    if (author?.startsWith('tc=')) continue;
    splices.push(...appendSplices(xml, comment, note));
    const own = plainText(xml.slice(comment.end, elementEnd(xml, comment)));
    joined.set(note.address, `${own}\n${SEPARATOR}\n${note.runs.map((run) => run.text).join('')}`);
  }
  const p = root.prefix;
  if (fresh.length > 0) {
    let author = authorNames.indexOf(AUTHOR);
    if (author === -1) author = authorNames.length;
    if (author === authorNames.length)
      splices.push(appendTo(xml, authors, `<${p}author>${AUTHOR}</${p}author>`));
    const comments = fresh.map(
      (note) =>
        `<${p}comment ref="${note.address}" authorId="${author}" shapeId="0"><${p}text>${runsXml(note.runs, p)}</${p}text></${p}comment>`,
    );
    splices.push(appendTo(xml, list, comments.join('')));
  }
  return { xml: applySplices(xml, splices), added: fresh.map((note) => note.address), joined };
}

function appendSplices(xml: string, comment: XmlTag, note: CellNote): Splice[] {
  const text = findChild(xml, comment, 'text');
  if (text === null || text.kind === 'empty') return [];
  const p = text.prefix;
  const runs = runsXml([{ text: `\n${SEPARATOR}\n` }, ...note.runs], p);
  const children = childElements(xml, text);
  const end = children.findLast(({ tag }) => tag.local === 't' || tag.local === 'r')?.end ?? text.end;
  const plain = children.filter(({ tag }) => tag.local === 't');
  const wrapped = plain.flatMap(({ tag, end: stop }) => [
    { start: tag.start, end: tag.start, text: `<${p}r>` },
    { start: stop, end: stop, text: `</${p}r>` },
  ]);
  return [...wrapped, { start: end, end, text: runs }];
}

/** A comments part without comments. */
export function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

function commentParts(xml: string): { root: XmlTag; authors: XmlTag; list: XmlTag } {
  const root = rootTag(xml);
  const authors = findChild(xml, root, 'authors');
  const list = findChild(xml, root, 'commentList');
  if (authors === null || list === null) throw new UnpatchableWorkbookError('unusual comments part');
  return { root, authors, list };
}

function appendTo(xml: string, parent: XmlTag, text: string): Splice {
  const close = closingTag(xml, parent);
  if (close !== parent) return { start: close.start, end: close.start, text };
  const open = xml.slice(parent.start, parent.end).replace(/\s*\/>$/, '');
  const name = `${parent.prefix}${parent.local}`;
  return { start: parent.start, end: parent.end, text: `${open}>${text}</${name}>` };
}
