import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { type Column, ColumnSchema } from '../model/column.ts';
import { foldName } from '../model/fold-name.ts';
import { type FormerLedger, type FormerTemplate, UNCHANGED_LEDGER } from '../model/former-template.ts';
import { formerTemplate } from '../model/former-templates.ts';
import type { Ledger } from '../model/ledger.ts';

/** What is needed to read workbooks of one older template. */
export interface FormerReading {
  readonly template: FormerTemplate;
  /** The catalogue as it stood for that template: what its sheets and headers are looked up in. */
  readonly shape: CatalogueIndex;
  /** The current catalogue in the words of that template: what its rows are checked by. */
  readonly words: CatalogueIndex;
}

const known = new WeakMap<CatalogueIndex, Map<FormerTemplate, FormerReading>>();

/** Null when no migration leads from that version to the current one. */
export function formerReading(index: CatalogueIndex, form: string, version: string): FormerReading | null {
  const template = formerTemplate(index, form, version);
  if (!template) return null;
  const readings = known.get(index) ?? new Map<FormerTemplate, FormerReading>();
  known.set(index, readings);
  let reading = readings.get(template);
  if (!reading) {
    reading = {
      template,
      shape: { ...index, ledgers: mapLedgers(index, template, formerShape) },
      words: { ...index, ledgers: mapLedgers(index, template, formerWords) },
    };
    readings.set(template, reading);
  }
  return reading;
}

/** Key, in the older shape, of a column that is cut or no longer asked for. No key of a catalogue looks like it. */
export function formerKey(position: number): string {
  return `~${position}`;
}

function mapLedgers(
  index: CatalogueIndex,
  template: FormerTemplate,
  change: (ledger: Ledger, former: FormerLedger, template: FormerTemplate) => Ledger,
): Map<string, Ledger> {
  const own = index.forms.get(template.form)?.ledgers ?? [];
  return new Map(
    [...index.ledgers].map(([code, ledger]) => {
      const former = template.ledgers.get(code) ?? UNCHANGED_LEDGER;
      return [code, own.includes(code) ? change(ledger, former, template) : ledger];
    }),
  );
}

function formerShape(ledger: Ledger, former: FormerLedger, { sheets }: FormerTemplate): Ledger {
  const claimed = new Set(former.columns.flatMap(({ from }) => from).map(foldName));
  const free = (name: string) => !claimed.has(foldName(name));
  const gone = new Set([
    ...former.added.map(({ column }) => column),
    ...former.columns.flatMap(({ into, split }) => (split ? into : [])),
  ]);
  const own = ledger.columns.flatMap((column): Column[] => {
    if (gone.has(column.key)) return [];
    const change = former.columns.find(({ into, split }) => !split && into[0] === column.key);
    if (!change) return [{ ...column, synonyms: column.synonyms.filter(free) }];
    const [first = column.label.zh, ...others] = change.from;
    const synonyms = [...others, ...[column.label.zh, ...column.synonyms].filter(free)];
    return [{ ...column, label: { zh: first, en: column.label.en }, synonyms }];
  });
  const extra = former.columns.flatMap(({ from, into, split }, position): Column[] => {
    if (!split && into.length > 0) return [];
    const [first = '', ...synonyms] = from;
    const required = ledger.columns.some((column) => column.required && into.includes(column.key));
    const label = { zh: first, en: first };
    return [
      {
        ...ColumnSchema.parse({ key: 'former', label, type: 'text', synonyms, required }),
        key: formerKey(position),
      },
    ];
  });
  const others = sheets.flatMap((sheet) => (sheet.ledger === ledger.code ? [] : sheet.from)).map(foldName);
  const named = nameAsThen(ledger, sheets);
  const synonyms = named.synonyms.filter((name) => !others.includes(foldName(name)));
  return { ...named, synonyms, columns: [...own, ...extra] };
}

/** A sheet keeps the names of today as well, unless they then meant another. */
function nameAsThen(ledger: Ledger, sheets: FormerTemplate['sheets']): Ledger {
  const names = sheets.flatMap((sheet) => (sheet.ledger === ledger.code ? sheet.from : []));
  const [first, ...others] = names;
  if (first === undefined) return ledger;
  const { zh, en } = ledger.name;
  return { ...ledger, name: { zh: first, en }, synonyms: [...others, zh, ...ledger.synonyms] };
}

function formerWords(ledger: Ledger, former: FormerLedger, { sheets }: FormerTemplate): Ledger {
  const columns = ledger.columns.map((column) => {
    const change = former.columns.find(({ into }) => into.includes(column.key));
    const [header] = change?.from ?? [];
    if (!change || header === undefined || foldName(header) === foldName(column.label.zh)) return column;
    const { zh, en } = column.label;
    const label = change.split ? { zh: `${header}（${zh}）`, en } : { zh: header, en };
    return { ...column, label };
  });
  return { ...nameAsThen(ledger, sheets), columns };
}
