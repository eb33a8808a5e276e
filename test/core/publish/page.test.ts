import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../lambdas/core/publish/page.ts';
import { escapeHtml, pagesHtml } from '../../../lambdas/core/publish/page-html.ts';
import { escapeMarkdown, pageMarkdown } from '../../../lambdas/core/publish/page-markdown.ts';

const page = (blocks: Page['blocks']): Page => ({ name: 'one', title: { zh: '一', en: 'One' }, blocks });
const table = (cell: string) => page([{ table: { head: ['a', 'b'], rows: [[[cell], ['x']]] } }]);

describe('Markdown', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['2 < 3 & 4 > 1', '2 &lt; 3 &amp; 4 &gt; 1'],
    ['*bold* _low_ `code`', '\\*bold\\* \\_low\\_ \\`code\\`'],
    ['[x](y)', '\\[x\\](y)'],
    ['back\\slash', 'back\\\\slash'],
    ['1\n2\r\n3', '1<br>2<br>3'],
    ['<br>', '&lt;br&gt;'],
    ['约 $5~$6', '约 \\$5\\~\\$6'],
    ['“党委会”（总部）', '“党委会”（总部）'],
  ])('writes %j as %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  it('has both languages, Chinese first, once where they are the same', () => {
    const written = pageMarkdown(
      page([
        { heading: { zh: '会议', en: 'Meetings' }, level: 2, id: 'L10' },
        {
          paragraph: [
            { zh: '甲', en: 'A' },
            { label: '去', page: 'two', id: 'x' },
          ],
        },
        {
          list: [
            { zh: '同', en: '同' },
            { zh: '乙', en: 'B' },
          ],
        },
        { table: { head: [{ zh: '列', en: 'Column' }], rows: [[[{ zh: '丙', en: 'C' }, 'd']], [[]]] } },
      ]),
    );
    expect(written).toBe(
      [
        '# 一 / One',
        '<a id="L10"></a>',
        '## 会议 / Meetings',
        '甲<br>\nA<br>\n[去](two.md#x)',
        '- 同\n- 乙 / B',
        '| 列<br>Column |\n| --- |\n| 丙<br>C<br>d |\n|  |\n',
      ].join('\n\n'),
    );
  });

  it.each(['- a', '# a', '1. a', '12) a', '+ a', '= a'])('keeps %j a line of its own', (text) => {
    const written = pageMarkdown(page([{ paragraph: [text] }]));
    expect(written).toContain('\\');
    expect(written).not.toContain(`\n${text}`);
  });

  it('keeps any text in its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [, , row = ''] = pageMarkdown(table(text)).trimEnd().split('\n').slice(2);
        expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3);
        expect(row.replaceAll('<br>', '')).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('HTML', () => {
  it.each([
    [
      `<script>alert("x & 'y'")</script>`,
      '&lt;script&gt;alert(&quot;x &amp; &#39;y&#39;&quot;)&lt;/script&gt;',
    ],
    ['“党委会”', '“党委会”'],
  ])('writes %j as %j', (text, written) => {
    expect(escapeHtml(text)).toBe(written);
  });

  it('links to places of other pages in the same document', () => {
    const one = page([{ paragraph: [{ label: '去', page: 'two', id: 'x' }] }]);
    const two: Page = { ...page([{ heading: '到', level: 2, id: 'x' }]), name: 'two' };
    const html = pagesHtml({ zh: '目录', en: 'Catalogue' }, [one, two]);
    expect(html).toContain('<a href="#two-x">去</a>');
    expect(html).toContain('<h2 id="two-x">到</h2>');
    expect(html).toContain('<li><a href="#two">一<span lang="en">One</span></a></li>');
  });

  it('lets no text become markup', () => {
    const tags = (html: string) => html.match(/<[^>]*>/g)?.length;
    const plain = tags(pagesHtml({ zh: 'x', en: 'y' }, [table('x')]));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const html = pagesHtml({ zh: 'x', en: 'y' }, [table(text)]);
        const breaks = text.match(/\r\n|\r|\n/g)?.length ?? 0;
        expect(tags(html)).toBe((plain ?? 0) + breaks);
      }),
    );
  });
});
