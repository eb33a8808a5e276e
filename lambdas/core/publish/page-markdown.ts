import type { Block, Page, PageTable, Said } from './page.ts';

/** A page as GitHub-flavoured Markdown, Chinese above English in every cell. */
export function pageMarkdown({ title, blocks }: Page): string {
  const parts = [`# ${escapeMarkdown(title.zh)} / ${escapeMarkdown(title.en)}`, ...blocks.map(blockText)];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  if ('heading' in block)
    return `<a id="${block.id}"></a>\n\n${'#'.repeat(block.level)} ${said(block.heading, ' / ')}`;
  if ('paragraph' in block) return block.paragraph.map((one) => lineText(one)).join('<br>\n');
  if ('list' in block) return block.list.map((one) => `- ${said(one, ' / ')}`).join('\n');
  return tableText(block.table);
}

function tableText({ head, rows }: PageTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map((one) => said(one, '<br>'))),
    line(head.map(() => '---')),
    ...rows.map((row) => line(row.map((cell) => cell.map((one) => said(one, '<br>')).join('<br>')))),
  ].join('\n');
}

/** A line of its own must not look like a list, a heading or a rule. */
function lineText(one: Said): string {
  return said(one, '<br>\n')
    .split('\n')
    .map((line) => line.replace(/^(\s*)([#+=-]|\d+[.)])/, (_, space, mark) => `${space}${guarded(mark)}`))
    .join('\n');
}

const guarded = (mark: string): string =>
  mark.length > 1 ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`;

function said(one: Said, between: string): string {
  if (typeof one === 'string') return escapeMarkdown(one);
  if ('label' in one) return `[${escapeMarkdown(one.label)}](${one.page}.md#${one.id})`;
  if (one.zh === one.en) return escapeMarkdown(one.zh);
  return [one.zh, one.en].map(escapeMarkdown).join(between);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text that reads the same where Markdown is understood. Line breaks become `<br>`. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '<br>');
}
