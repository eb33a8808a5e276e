import type { Text } from '../model/text.ts';
import type { Block, Page, PageTable, Said } from './page.ts';

/** All pages in one self-contained document: no script, nothing to load. Chinese first, English below it in grey. */
export function pagesHtml(title: Text, pages: readonly Page[]): string {
  const contents = pages.map(
    (page) => `<li><a href="#${escapeHtml(page.name)}">${both(page.title)}</a></li>`,
  );
  const sections = pages.map((page) =>
    [
      `<section><h1 id="${escapeHtml(page.name)}">${both(page.title)}</h1>`,
      ...page.blocks.map((block) => blockHtml(page.name, block)),
      '</section>',
    ].join('\n'),
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title.zh)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p class="title">${both(title)}</p><nav><ol>${contents.join('')}</ol></nav></header>
${sections.join('\n')}
</body>
</html>
`;
}

const STYLE = `
body{font:14px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1f2937;max-width:1400px;margin:0 auto;padding:24px}
.title{font-size:26px;font-weight:700;margin:0}
h1{font-size:22px;margin:40px 0 8px;border-bottom:2px solid #1f4e79;color:#1f4e79}
h2{font-size:18px;margin:32px 0 8px}h3{font-size:15px;margin:24px 0 6px}
table{border-collapse:collapse;width:100%;margin:8px 0 16px}
th,td{border:1px solid #cbd5e1;padding:4px 8px;text-align:left;vertical-align:top}
th{background:#dbe5f1}
[lang=en]{color:#6b7280;font-size:.92em;font-weight:400}
td [lang=en],th [lang=en],li [lang=en],p [lang=en]{display:block}
h1 [lang=en],h2 [lang=en],h3 [lang=en],.title [lang=en],nav [lang=en]{display:inline;margin-left:.6em}
a{color:#1f4e79}
@media print{section{break-before:page}}
`;

function blockHtml(page: string, block: Block): string {
  if ('heading' in block)
    return `<h${block.level} id="${anchor(page, block.id)}">${said(block.heading)}</h${block.level}>`;
  if ('paragraph' in block) return `<p>${block.paragraph.map(said).join('<br>')}</p>`;
  if ('list' in block) return `<ul>${block.list.map((one) => `<li>${said(one)}</li>`).join('')}</ul>`;
  return tableHtml(block.table);
}

function tableHtml({ head, rows }: PageTable): string {
  const titles = head.map((one) => `<th>${said(one)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${cell.map(said).join('<br>')}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${titles}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

const anchor = (page: string, id: string): string => escapeHtml(`${page}-${id}`);

function said(one: Said): string {
  if (typeof one === 'string') return lines(one);
  if ('label' in one) return `<a href="#${anchor(one.page, one.id)}">${lines(one.label)}</a>`;
  return both(one);
}

function both({ zh, en }: Text): string {
  return zh === en ? lines(zh) : `${lines(zh)}<span lang="en">${lines(en)}</span>`;
}

const lines = (text: string): string => escapeHtml(text).replace(/\r\n|\r|\n/g, '<br>');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
