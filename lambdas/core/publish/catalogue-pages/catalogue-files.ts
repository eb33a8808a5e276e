import type { Catalogue } from '../../model/catalogue.ts';
import type { Text } from '../../model/text.ts';
import type { Page } from '../page.ts';
import { pagesHtml } from '../page-html.ts';
import { escapeMarkdown, pageMarkdown } from '../page-markdown.ts';
import { cataloguePages } from './catalogue-pages.ts';

/** The documentation of a catalogue: file name → text. One Markdown file a page with a README, and one HTML. */
export function catalogueFiles(catalogue: Catalogue): Map<string, string> {
  const pages = cataloguePages(catalogue);
  const title: Text = { zh: `${catalogue.title.zh}：目录`, en: `${catalogue.title.en}: the catalogue` };
  return new Map([
    ['README.md', contents(title, pages)],
    ...pages.map((page) => [`${page.name}.md`, pageMarkdown(page)] as const),
    [`${catalogue.name}.html`, pagesHtml(title, pages)],
  ]);
}

function contents(title: Text, pages: readonly Page[]): string {
  const lines = pages.map(({ name, title: { zh, en } }) => `- [${both({ zh, en })}](${name}.md)`);
  const about = [
    '由 `huibao catalogue docs` 从目录生成，请改目录，不要改这里。',
    'Written by `huibao catalogue docs` from the catalogue: change the catalogue, not these pages.',
  ];
  return [`# ${both(title)}`, '', about.join('<br>\n'), '', ...lines, ''].join('\n');
}

const both = ({ zh, en }: Text): string => `${escapeMarkdown(zh)} / ${escapeMarkdown(en)}`;
