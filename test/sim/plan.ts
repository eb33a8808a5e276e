import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import type { Parts } from '../../lambdas/core/model/part-value.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { SubmissionKey } from '../../lambdas/core/model/submission.ts';
import { paper } from '../steps/fake-check.ts';
import { type FaultProfile, planFaults, troubleActs } from './faults.ts';
import { type SentKind, takesBack } from './oracle.ts';
import { type PlannedAct, planActs, REASONS } from './plan-acts.ts';
import { ALL_CODES, planOrganisations } from './plan-organisation.ts';
import type { Random } from './random.ts';

/** What somebody sends. Times are milliseconds after the start. */
export interface PlannedUpload {
  readonly at: number;
  readonly key: SubmissionKey;
  readonly kind: SentKind;
  readonly parts: Parts;
  readonly warnings: number;
  /** Why a reader sends it back. */
  readonly returned?: string;
  readonly bytes: Uint8Array;
  /** How the sender's clock differs. */
  readonly skew: number;
  /** Claims the very instant of the last upload of the same submission. */
  readonly ties: boolean;
  /** The key is known from where it was uploaded, not only from the workbook. */
  readonly addressed: boolean;
}

export interface Plan {
  readonly lossy: boolean;
  /** The object store announces by itself, as in the cloud; else the receiver sends the announcement. */
  readonly cloud: boolean;
  readonly span: number;
  readonly ingestVisibleFor: number;
  readonly rollupVisibleFor: number;
  readonly faults: FaultProfile;
  readonly ingestWorkers: number;
  readonly rollupWorkers: number;
  readonly organisations: readonly Organisation[];
  /** Which version is imported when; the first stands from the beginning. */
  readonly imports: readonly { readonly at: number; readonly organisation: Organisation }[];
  readonly uploads: readonly PlannedUpload[];
  readonly acts: readonly PlannedAct[];
  readonly sweeps: readonly number[];
  readonly redrives: readonly number[];
}

const PERIODS = ['2021-12', '2022-01', '2022-01', '2022-02', '2022-03', '2022Q1', '2021Q4'] as const;

export function planRun(random: Random): Plan {
  const lossy = random.chance(0.3);
  const span = random.pick([300, 600, 1_200, 2_400]);
  const organisations = planOrganisations(random, random.pick([1, 2, 3]));
  const [first] = organisations;
  const imports = Array.from({ length: organisations.length > 1 ? random.between(1, 4) : 0 }, () => ({
    at: random.int(span),
    organisation: random.chance(0.3) && first ? first : random.pick(organisations),
  }));
  const plan = {
    lossy,
    cloud: random.chance(0.5),
    span,
    ingestVisibleFor: random.pick([40, 160, 1_000]),
    rollupVisibleFor: random.pick([40, 80, 160]),
    faults: planFaults(random, lossy),
    ingestWorkers: random.pick([1, 3, 8]),
    rollupWorkers: random.pick([1, 4, 8, 16]),
    organisations,
    imports,
    uploads: planUploads(
      random,
      span,
      imports.map(({ at }) => at),
    ),
    sweeps: lossy ? Array.from({ length: 4 }, () => random.int(span)) : [],
    redrives: Array.from({ length: 3 }, () => random.int(span)),
  };
  const acts = planActs(random, plan.uploads, span);
  return acts.length > 0 ? { ...plan, acts, faults: troubleActs(random, plan.faults) } : { ...plan, acts };
}

/** Bursts of uploads of one submission, often while an organisation is being imported. */
function planUploads(random: Random, span: number, occasions: readonly number[]): PlannedUpload[] {
  const uploads: PlannedUpload[] = [];
  for (let burst = random.between(3, 9); burst > 0; burst--) {
    const when = random.pick(PERIODS);
    const key: SubmissionKey = {
      unit: random.pick(ALL_CODES),
      form: when.includes('Q') ? 'q' : 'f',
      period: PeriodSchema.parse(when),
    };
    const begin =
      occasions.length > 0 && random.chance(0.5) ? random.pick(occasions) + random.int(60) : random.int(span);
    const length = random.pick([20, 100, 400]);
    let earlier: PlannedUpload[] = [];
    for (let i = random.between(1, 4); i > 0; i--) {
      const at = begin + random.int(length);
      const again = earlier.length > 0 && random.chance(0.2) ? random.pick(earlier) : null;
      earlier = [...earlier, { ...(again ?? planUpload(random, key)), at, ...planSender(random) }];
    }
    uploads.push(...earlier);
  }
  return uploads;
}

function planSender(random: Random): Pick<PlannedUpload, 'skew' | 'ties' | 'addressed'> {
  return { skew: random.between(-100, 100), ties: random.chance(0.15), addressed: random.chance(0.5) };
}

function planUpload(
  random: Random,
  key: SubmissionKey,
): Omit<PlannedUpload, 'at' | 'skew' | 'ties' | 'addressed'> {
  const kind = random.pick([
    'accepted',
    'accepted',
    'accepted',
    'accepted',
    'rejected',
    'withdraw',
    'return',
  ] as const);
  const parts = takesBack(kind) ? {} : planParts(random, key);
  const warnings = takesBack(kind) ? 0 : random.int(3);
  const bytes = paper({ key, verdict: kind === 'rejected' ? 'rejected' : 'accepted', parts, warnings });
  return { key, kind, parts, warnings, bytes, ...(kind === 'return' && { returned: random.pick(REASONS) }) };
}

function planParts(random: Random, { form, unit }: SubmissionKey): Parts {
  const number = () => ({ n: `${random.int(5)}.${random.pick(['0', '1', '25'])}` });
  if (form === 'q') return { 'QTR-001': number() };
  const all: Parts = {
    'ADD-001': random.chance(0.2) ? { ...number(), q: '约' } : number(),
    'ADD-002': number(),
    'MAX-001': number(),
    'MIN-001': number(),
    'DIS-001': { set: [unit, `p${random.int(4)}`].sort() },
    'OWN-001': number(),
  };
  return Object.fromEntries(Object.entries(all).filter(() => random.chance(0.85)));
}
