import type { Catalogue } from '../model/catalogue.ts';
import type { Column } from '../model/column.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Obligation } from '../model/obligation.ts';
import type { Rule } from '../model/rule.ts';
import type { Text } from '../model/text.ts';
import { nameCatalogue } from './catalogue-names.ts';
import { type CatalogueChange, type ComparedSection, compareEntries } from './compare-entries.ts';
import { type ChangedNumber, numbersThatChange } from './numbers-that-change.ts';
import { sayFormulaInLine } from './say-formula.ts';
import { sayEvidence, sayFrequency, sayOwedBy } from './say-obligation.ts';
import { type ChangedTemplate, templatesThatChange } from './templates-that-change.ts';

export interface CatalogueDifference {
  readonly changes: readonly CatalogueChange[];
  /** Forms whose workbook a clerk will find different, and whether older ones can still be read. */
  readonly templates: readonly ChangedTemplate[];
  /** Indicators that may give another number for the same rows. */
  readonly numbers: readonly ChangedNumber[];
}

/** What another version of a catalogue adds, drops and changes. Both must have passed their check. */
export function compareCatalogues(before: Catalogue, after: Catalogue): CatalogueDifference {
  const changes = [
    ...compareEntries(...heads(before, after), {
      section: 'catalogue',
      codeOf: () => '',
      nameOf: () => after.title,
    }),
    ...compareEntries(parameters(before), parameters(after), {
      section: 'parameters',
      codeOf: ({ code }) => code,
      nameOf: ({ note }) => note ?? null,
    }),
    ...named(before.forms, after.forms, 'forms'),
    ...compareLedgers(before.ledgers, after.ledgers),
    ...compareIndicators(before, after),
    ...compareEntries(before.rules, after.rules, {
      section: 'rules',
      codeOf: ruleCode,
      nameOf: ({ message }) => message,
    }),
    ...compareObligations(before, after),
    ...named(before.figures ?? [], after.figures ?? [], 'figures'),
    ...named(before.rankings ?? [], after.rankings ?? [], 'rankings'),
    ...named(before.layouts ?? [], after.layouts ?? [], 'layouts'),
    ...compareEntries(before.migrations ?? [], after.migrations ?? [], {
      section: 'migrations',
      codeOf: ({ form, from, to }) => `${form} ${from} → ${to}`,
      nameOf: () => null,
    }),
  ];
  return {
    changes,
    templates: templatesThatChange(before, after),
    numbers: numbersThatChange(before, after),
  };
}

function heads(before: Catalogue, after: Catalogue): [object[], object[]] {
  const head = ({ name, title, organisation, lists, profiles, ownRules }: Catalogue) => [
    { name, title, organisation, lists, profiles, ownRules },
  ];
  return [head(before), head(after)];
}

const parameters = ({ parameters: all }: Catalogue) =>
  Object.entries(all).map(([code, parameter]) => ({ code, ...parameter }));

/** Rules may share a code; kind and ledger tell most of them apart. */
const ruleCode = ({ code, check }: Rule): string =>
  [code, check.kind, ...('ledger' in check ? [check.ledger] : [])].join(' ');

function named<T extends { readonly code: string; readonly name: Text }>(
  before: readonly T[],
  after: readonly T[],
  section: ComparedSection,
): CatalogueChange[] {
  return compareEntries(before, after, { section, codeOf: ({ code }) => code, nameOf: ({ name }) => name });
}

function compareLedgers(before: readonly Ledger[], after: readonly Ledger[]): CatalogueChange[] {
  const changes = compareEntries(before, after, {
    section: 'ledgers',
    codeOf: ({ code }) => code,
    nameOf: ({ name }) => name,
    say: ({ columns }, field) => {
      const keys = columns.map(({ key }) => key).join(', ');
      return field === 'columns' ? { zh: keys, en: keys } : undefined;
    },
  }).flatMap(withoutSameColumns);
  const columns = before.flatMap((ledger) => {
    const now = after.find(({ code }) => code === ledger.code);
    return now ? compareColumns(ledger, now) : [];
  });
  return [...changes, ...columns];
}

/** The list of columns is told when one came or went or they stand in another order; the rest is told column by column. */
function withoutSameColumns(change: CatalogueChange): CatalogueChange[] {
  if (change.kind !== 'changed') return [change];
  const fields = change.fields.filter(
    ({ field, before, after }) => field !== 'columns' || before?.zh !== after?.zh,
  );
  return fields.length > 0 ? [{ ...change, fields }] : [];
}

function compareColumns(before: Ledger, after: Ledger): CatalogueChange[] {
  return compareEntries<Column>(before.columns, after.columns, {
    section: 'columns',
    codeOf: ({ key }) => `${after.code}.${key}`,
    nameOf: ({ label }) => label,
    say: ({ values = [] }, field) => {
      const words = values
        .map(({ value, synonyms, confirm }) =>
          [value, ...synonyms, ...confirm.map((word) => `${word}?`)].join('='),
        )
        .join('、');
      return field === 'values' ? { zh: words, en: words } : undefined;
    },
  });
}

function compareIndicators(before: Catalogue, after: Catalogue): CatalogueChange[] {
  const names = { before: nameCatalogue(before), after: nameCatalogue(after) };
  return compareEntries<Indicator>(before.indicators, after.indicators, {
    section: 'indicators',
    codeOf: ({ code }) => code,
    nameOf: ({ name }) => name,
    say: (indicator, field, side) =>
      field === 'computation' ? sayFormulaInLine(names[side], indicator) : undefined,
  });
}

function compareObligations(before: Catalogue, after: Catalogue): CatalogueChange[] {
  const names = { before: nameCatalogue(before), after: nameCatalogue(after) };
  const profiles = { before: before.profiles ?? [], after: after.profiles ?? [] };
  return compareEntries<Obligation>(before.obligations ?? [], after.obligations ?? [], {
    section: 'obligations',
    codeOf: ({ code }) => code,
    nameOf: ({ name }) => name,
    say: (obligation, field, side) => {
      if (field === 'owedBy') return sayOwedBy(profiles[side], obligation);
      if (field !== 'duty') return undefined;
      const [often, shown] = [sayFrequency(names[side], obligation), sayEvidence(names[side], obligation)];
      return { zh: `${often.zh}；${shown.zh}`, en: `${often.en}; ${shown.en}` };
    },
  });
}
