import { PARTS, zipOf } from './bases.ts';
import type { Dice } from './dice.ts';
import { runFuzz } from './run-fuzz.ts';

const TEXTS = PARTS.map(({ name, data }) => ({ name, text: Buffer.from(data).toString('utf8') }));
const NUMBERS = [
  '0',
  '-1',
  '1',
  '65536',
  '1048577',
  '16385',
  '4294967296',
  '99999999999999999999',
  '1e309',
  'NaN',
  '',
  ' ',
  '1.5',
  '０',
] as const;
const SNIPPETS = [
  '<',
  '>',
  '&',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&nbsp;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?a?>',
  '"',
  "'",
  '</c>',
  '<c/>',
  '<row>',
  '\u0000',
  '\ufeff',
  '<!DOCTYPE a>',
  'xmlns:a="b"',
  '<a:b>',
  '/>',
  '</sheetData>',
  '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  '<cols><col min="1" max="16384" hidden="1"/></cols>',
] as const;

/** Markup with an attribute, a tag or a piece of text changed, so that it stays nearly right. */
function edit(xml: string, dice: Dice): string {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  const tag = tags[dice.below(tags.length)];
  if (!tag) return xml;
  const [text] = tag;
  const end = tag.index + text.length;
  const put = (middle: string) => xml.slice(0, tag.index) + middle + xml.slice(end);
  const other = tags[dice.below(tags.length)]?.[0] ?? '';
  switch (dice.below(9)) {
    case 0:
      return put(text.replace(/"[^"]*"/, `"${dice.pick(NUMBERS)}"`));
    case 1:
      return put(text.replace(/(\s\w+)="/, `${dice.pick(['$1', ' t', ' r', ' s', ' r:id', ''])}="`));
    case 2:
      return put('');
    case 3:
      return put(other);
    case 4:
      return put(text + text);
    case 5:
      return put(text + dice.pick(SNIPPETS));
    case 6:
      return put(
        text.replace(/ t="\w+"/, ` t="${dice.pick(['s', 'b', 'e', 'd', 'n', 'str', 'inlineStr', 'x', ''])}"`),
      );
    case 7: {
      const next = tags[dice.below(tags.length)];
      const [from, to] = [tag.index, next?.index ?? end].sort((a, b) => a - b);
      return xml.slice(0, from) + (dice.below(2) === 0 ? '' : xml.slice(from, to).repeat(2)) + xml.slice(to);
    }
    default: {
      const at = dice.below(xml.length);
      return xml.slice(0, at) + dice.pick(SNIPPETS) + xml.slice(at + dice.below(3));
    }
  }
}

runFuzz('xml', 0.25, ['accepted', 'rejected', 'corrupt'], (dice) => {
  const changed = new Set(Array.from({ length: 1 + dice.below(2) }, () => dice.below(TEXTS.length)));
  const parts = TEXTS.map(({ name, text }, at) => {
    if (!changed.has(at)) return { name, data: text };
    let data = text;
    for (let edits = 1 + dice.below(4); edits > 0; edits--) data = edit(data, dice);
    return { name, data };
  });
  return { fileName: '培训.xlsx', bytes: zipOf(parts) };
});
