/** One piece of a web page. `name` is lower case; `attributes` is the raw text between name and `>`. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string };

const TAG = /<(\/?)([a-zA-Z][\w:-]{0,40})/y;
const RAW_END = { script: /<\/script/gi, style: /<\/style/gi, xml: /<\/xml/gi, title: /<\/title/gi };

/** Splits a page into tags and text in one forward pass; anything odd is text, as in a browser. */
export function* scanHtml(page: string): Generator<HtmlToken> {
  let at = 0;
  while (at < page.length) {
    const next = page.indexOf('<', at);
    const end = next < 0 ? page.length : next;
    if (end > at) yield { kind: 'text', text: page.slice(at, end) };
    if (next < 0) return;
    at = next;
    if (page.startsWith('<!--', at)) {
      at = after(page, '-->', at + 4);
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(page);
    if (!tag) {
      const instruction = page[at + 1] === '!' || page[at + 1] === '?';
      if (!instruction) yield { kind: 'text', text: '<' };
      at = instruction ? after(page, '>', at) : at + 1;
      continue;
    }
    const name = (tag[2] ?? '').toLowerCase();
    const close = tagEnd(page, TAG.lastIndex);
    yield { kind: tag[1] ? 'close' : 'open', name, attributes: page.slice(TAG.lastIndex, close) };
    at = close + 1;
    if (!tag[1] && isRaw(name)) at = endOfRaw(page, name, at);
  }
}

function isRaw(name: string): name is keyof typeof RAW_END {
  return name in RAW_END;
}

function endOfRaw(page: string, name: keyof typeof RAW_END, from: number): number {
  const pattern = RAW_END[name];
  pattern.lastIndex = from;
  return pattern.exec(page)?.index ?? page.length;
}

function after(page: string, mark: string, from: number): number {
  const at = page.indexOf(mark, from);
  return at < 0 ? page.length : at + mark.length;
}

/** Position of the `>` that ends a tag; one inside quotes does not. */
function tagEnd(page: string, from: number): number {
  let quote = 0;
  for (let at = from; at < page.length; at++) {
    const code = page.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
  }
  return page.length;
}
