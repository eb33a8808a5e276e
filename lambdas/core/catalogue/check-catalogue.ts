import type { Catalogue } from '../model/catalogue.ts';
import type { Migration } from '../model/migration.ts';
import type { Rule } from '../model/rule.ts';
import { canonicalJson } from './canonical-json.ts';
import { nameCatalogue } from './catalogue-names.ts';
import type { CatalogueProblem, CatalogueSection } from './catalogue-problem.ts';
import { checkClaim } from './check-claim.ts';
import { checkFigure } from './check-figure.ts';
import { checkForm } from './check-form.ts';
import { checkIndicator } from './check-indicator.ts';
import { checkLayout } from './check-layout.ts';
import { checkLedger } from './check-ledger.ts';
import { checkMigration } from './check-migration.ts';
import { checkObligation } from './check-obligation.ts';
import { checkProfiles } from './check-owed-by.ts';
import { checkRanking } from './check-ranking.ts';
import { checkRule } from './check-rule.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnused } from './check-unused.ts';
import { columnsRead } from './columns-read.ts';
import { type Fault, fault, warn } from './fault.ts';
import { repeatedNames } from './repeated-names.ts';

/** Everything that is wrong between the entries of a catalogue. Empty when it can be used as it is. */
export function checkCatalogue(catalogue: Catalogue): CatalogueProblem[] {
  const names = nameCatalogue(catalogue);
  const used = new Set(catalogue.forms.flatMap((form) => form.ledgers));
  const head = checkHead(catalogue, used);
  const obligations = new Set((catalogue.obligations ?? []).map(entryCode));
  const read = columnsRead(catalogue);
  return [
    ...place('catalogue', null, catalogue.name, head),
    ...checkEach('catalogue', catalogue.claims ?? [], claimName, claimName, (claim) =>
      checkClaim(names, claim),
    ),
    ...checkEach('catalogue', catalogue.rankings ?? [], rankingName, rankingName, (ranking) =>
      checkRanking(names, ranking),
    ).map((one) => ({ ...one, index: null })),
    ...checkEach('ledgers', catalogue.ledgers, entryCode, entryCode, (ledger) => {
      const faults = checkLedger(ledger);
      const own = ledger.kind === 'system' || ledger.code === catalogue.organisation;
      if (own) return faults;
      if (!used.has(ledger.code))
        return [...faults, warn('', '没有报表使用这个台账', 'no form uses this ledger')];
      return faults.length > 0 ? faults : checkUnused(ledger, read);
    }),
    ...checkEach('forms', catalogue.forms, entryCode, entryCode, (form) => checkForm(names, form)),
    ...checkEach('indicators', catalogue.indicators, entryCode, entryCode, (one) =>
      checkIndicator(names, one),
    ),
    ...checkEach('rules', catalogue.rules, ruleName, ruleIdentity, (rule) => checkRule(names, rule)),
    ...checkEach('migrations', catalogue.migrations ?? [], migrationName, migrationStart, (one) =>
      checkMigration(names, catalogue, one),
    ),
    ...checkEach('layouts', catalogue.layouts ?? [], entryCode, entryCode, (one) => checkLayout(names, one)),
    ...checkEach('obligations', catalogue.obligations ?? [], entryCode, entryCode, (one) =>
      checkObligation(names, catalogue.profiles ?? [], one),
    ),
    ...checkEach('figures', catalogue.figures ?? [], entryCode, entryCode, (one) =>
      checkFigure(names, obligations, one),
    ),
  ];
}

function checkHead(catalogue: Catalogue, used: ReadonlySet<string>): Fault[] {
  const { name, title, parameters, profiles = [], rules } = catalogue;
  const codes = new Set(rules.map(entryCode));
  return [
    ...checkTexts({ name, title, parameters, profiles }),
    ...checkOrganisation(catalogue, used),
    ...checkProfiles(profiles),
    ...repeatedNames([catalogue.lists.map((list) => list.name)]).map((list) =>
      fault('lists', `名单 ${list} 重复`, `the list ${list} occurs twice`),
    ),
    ...(catalogue.ownRules ?? []).flatMap((code, i) =>
      codes.has(code) ? [] : [fault(`ownRules[${i}]`, `没有规则 ${code}`, `there is no rule ${code}`)],
    ),
  ];
}

function checkOrganisation(
  { organisation, ledgers }: Pick<Catalogue, 'organisation' | 'ledgers'>,
  used: ReadonlySet<string>,
): Fault[] {
  if (organisation === undefined) return [];
  if (!ledgers.some((ledger) => ledger.code === organisation))
    return [fault('organisation', `没有台账 ${organisation}`, `there is no ledger ${organisation}`)];
  if (used.has(organisation))
    return [
      fault(
        'organisation',
        `单位名录 ${organisation} 不能出现在报表中`,
        `${organisation} lists the units and must not be on a form`,
      ),
    ];
  return [];
}

function checkEach<T>(
  section: CatalogueSection,
  entries: readonly T[],
  name: (entry: T) => string,
  identity: (entry: T) => string,
  check: (entry: T) => Fault[],
): CatalogueProblem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const id = identity(entry);
    const twice = seen.has(id) ? [fault('', `${name(entry)} 重复`, `${name(entry)} occurs twice`)] : [];
    seen.add(id);
    return place(section, index, name(entry), [...twice, ...checkTexts(entry), ...check(entry)]);
  });
}

function place(
  section: CatalogueSection,
  index: number | null,
  entry: string,
  faults: readonly Fault[],
): CatalogueProblem[] {
  return faults.map(({ field, message, level }) => ({
    level: level ?? 'error',
    section,
    index,
    file: null,
    entry,
    field,
    message,
  }));
}

const entryCode = (entry: { readonly code: string }): string => entry.code;

const claimName = (claim: { readonly code: string }): string => `claims.${claim.code}`;
const rankingName = (ranking: { readonly code: string }): string => `rankings.${ranking.code}`;

const migrationName = ({ form, from, to }: Migration): string => `${form} ${from} → ${to}`;

/** From one version there is one way. */
const migrationStart = ({ form, from }: Migration): string => `${form} ${from}`;

/** Rules may share a code; with kind and ledger people know which one is meant. */
function ruleName(rule: Rule): string {
  return [rule.code, rule.check.kind, ...('ledger' in rule.check ? [rule.check.ledger] : [])].join(' ');
}

/** The same code with the same check would tell everything twice. */
function ruleIdentity(rule: Rule): string {
  return `${rule.code} ${canonicalJson(rule.check)}`;
}
