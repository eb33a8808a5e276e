import { type CompiledMeasure, compileMeasure } from '../measure/compile-measure.ts';
import type { CompiledSource } from '../measure/compile-source.ts';
import type { CatalogueIndex, PartDefinition } from '../model/catalogue-index.ts';

interface PlannedPart {
  readonly definition: PartDefinition;
  readonly measure: CompiledMeasure;
}

/** One source of one part; `slot` is the part's place in the plan. */
interface PlannedUse {
  readonly slot: number;
  readonly source: CompiledSource;
}

/** The parts of a form, and per ledger what is to be read from each of its rows, so that one pass does for all. */
export interface FactPlan {
  readonly parts: readonly PlannedPart[];
  readonly uses: ReadonlyMap<string, readonly PlannedUse[]>;
}

const PLANS = new WeakMap<CatalogueIndex, Map<string, FactPlan>>();

/** Compiled once per catalogue and form. */
export function factPlan(index: CatalogueIndex, form: string): FactPlan {
  let plans = PLANS.get(index);
  if (!plans) {
    plans = new Map();
    PLANS.set(index, plans);
  }
  let plan = plans.get(form);
  if (!plan) {
    plan = buildPlan(index, form);
    plans.set(form, plan);
  }
  return plan;
}

function buildPlan(index: CatalogueIndex, form: string): FactPlan {
  const parts = (index.partsOfForm.get(form) ?? []).map((definition): PlannedPart => {
    const { measure, overUnits, overTime } = definition.part;
    const keepMembers = overUnits === 'distinct' || overTime === 'distinct';
    return { definition, measure: compileMeasure(measure, index.ledgers, keepMembers) };
  });
  const uses = new Map<string, PlannedUse[]>();
  for (const ledger of index.forms.get(form)?.ledgers ?? []) uses.set(ledger, []);
  parts.forEach(({ measure }, slot) => {
    for (const source of measure.sources) uses.get(source.ledger)?.push({ slot, source });
  });
  return { parts, uses };
}
