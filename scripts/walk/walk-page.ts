import { tenMistakes } from './mistakes.ts';
import type { WalkedClerk } from './walk-clerk.ts';

/** The page with the tables between its marks `<!-- name -->` and `<!-- /name -->` as this walk had them. */
export function walkPage(page: string, walk: WalkedClerk): string {
  return between(between(page, 'mistakes', mistakesTable(walk)), 'corrections', correctionsTable(walk));
}

function between(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(open) + open.length, page.indexOf(close)];
  return `${page.slice(0, from)}\n${text}\n${page.slice(to)}`;
}

function mistakesTable({ places, advice }: WalkedClerk): string {
  const rows = tenMistakes(places).map(({ what, sheet, cell, typed, code }, i) => {
    const told = advice.find((one) => one.code === code && one.cell === cell);
    const answer = told
      ? `${told.message}${told.hint.slice(0, 60)}${told.hint.length > 60 ? '…' : ''}`
      : '照读，不打扰';
    return [String(i + 1), what, `${sheet}!${cell}`, typed || '（空）', told?.code ?? '—', answer];
  });
  return table(['', 'mistake', 'where', 'typed', 'code', 'what the copy says'], rows);
}

function correctionsTable({ corrections }: WalkedClerk): string {
  const rows = corrections.flatMap(([kind, ...words]) => {
    const [sheet, cell, text, to] = words;
    return kind === 'type' || kind === 'replace'
      ? [[`${sheet}!${cell}`, to ? `${text} → ${to}` : (text ?? '')]]
      : [];
  });
  return table(['where', 'typed now'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
