import type { Random } from './random.ts';

/** What can go wrong at a call of a port. */
export const CALL_FAULTS = [
  'throttled',
  'failed before the effect',
  'failed after the effect',
  'killed before the effect',
  'killed after the effect',
  'effect repeated',
  'stalled before the effect',
  'stalled after the effect',
  'stalled, then killed after the effect',
] as const;
export type CallFault = (typeof CALL_FAULTS)[number];

/** What can happen to a message on its way. */
export const MESSAGE_FAULTS = [
  'duplicated',
  'delayed',
  'reordered',
  'dropped and redelivered',
  'lost',
  'buried',
] as const;
export type MessageFault = (typeof MESSAGE_FAULTS)[number];

/** What a process is for. */
export const TRADES = ['clerk', 'ingest', 'rollup', 'import', 'sweep', 'verify'] as const;
export type Trade = (typeof TRADES)[number];

/** What follows from the others and is counted to see that it happens. */
export const MEETINGS = ['two workers on one node', 'two workers on one upload'] as const;
export type FaultKind = CallFault | MessageFault | (typeof MEETINGS)[number];

export interface WeakSpot {
  /** First word of the label of a call. */
  readonly verb: string;
  readonly fault: CallFault;
  readonly rate: number;
}

const STALLS = CALL_FAULTS.filter((fault) => fault.startsWith('stalled'));
/** What is called when somebody decides. */
const ACT_VERBS = ['raw.put', 'decisions.putExplanation', 'decisions.putApproval', 'audit.append'] as const;
const VERBS = [
  'marks',
  'heads',
  'children',
  'put',
  'put',
  'mark',
  'send',
  'settle',
  'delete',
  'head',
  'keep',
  'move',
  'versions',
  'confirm',
  'periods',
  'orgs.save',
  'orgs.currentVersion',
  'uploads.putUpload',
] as const;

/** How the ports of one run misbehave. Every run has its own mixture, so that rare combinations come up. */
export interface FaultProfile {
  readonly call: Readonly<Record<CallFault, number>>;
  readonly message: Readonly<Record<Exclude<MessageFault, 'buried'>, number>>;
  /** Whose calls go wrong: where repeating heals much, a fault is seen best when the rest is quiet. */
  readonly victims: readonly Trade[];
  /** Calls that go wrong far more often than others in this run, so that narrow windows stand open. */
  readonly weakSpots: readonly WeakSpot[];
  /** Usual time of a call, most, in milliseconds. */
  readonly latency: number;
  /** A stall takes up to this many visibility time-outs. */
  readonly stall: number;
}

const WEIGHTS = [0, 0.3, 1] as const;

/** @param lossy whether roll-up messages may vanish for good, as only the sweep can heal */
export function planFaults(random: Random, lossy: boolean): FaultProfile {
  const some = (most: number) => most * random.pick(WEIGHTS);
  return {
    call: {
      throttled: some(0.03),
      'failed before the effect': some(0.02),
      'failed after the effect': some(0.02),
      'killed before the effect': some(0.012),
      'killed after the effect': some(0.012),
      'effect repeated': some(0.03),
      'stalled before the effect': 0.01 + some(0.05),
      'stalled after the effect': some(0.05),
      'stalled, then killed after the effect': some(0.03),
    },
    message: {
      duplicated: some(0.2),
      delayed: some(0.2),
      reordered: some(0.5),
      'dropped and redelivered': some(0.08),
      lost: lossy ? 0.03 + some(0.15) : 0,
    },
    victims: random.pick([
      TRADES,
      TRADES,
      ['rollup'],
      ['ingest'],
      ['clerk', 'ingest'],
      ['ingest', 'import'],
      ['rollup', 'import'],
    ]),
    weakSpots: Array.from({ length: random.int(5) }, () => ({
      verb: random.pick(VERBS),
      fault: random.chance(0.6) ? random.pick(STALLS) : random.pick(CALL_FAULTS),
      rate: random.pick([0.1, 0.25, 0.5]),
    })),
    latency: random.pick([2, 4, 8, 16]),
    stall: random.pick([1, 2, 4]),
  };
}

/** The same with one call that goes wrong often where somebody decides. */
export function troubleActs(random: Random, faults: FaultProfile): FaultProfile {
  if (random.chance(0.5)) return faults;
  const fault = random.pick(CALL_FAULTS);
  const weak = { verb: random.pick(ACT_VERBS), fault, rate: random.pick([0.25, 0.5]) };
  const victims = faults.victims.includes('clerk') ? faults.victims : [...faults.victims, 'clerk' as const];
  return { ...faults, victims, weakSpots: [...faults.weakSpots, weak] };
}

export const NO_FAULTS: FaultProfile = {
  call: {
    throttled: 0,
    'failed before the effect': 0,
    'failed after the effect': 0,
    'killed before the effect': 0,
    'killed after the effect': 0,
    'effect repeated': 0,
    'stalled before the effect': 0,
    'stalled after the effect': 0,
    'stalled, then killed after the effect': 0,
  },
  message: { duplicated: 0, delayed: 0, reordered: 0, 'dropped and redelivered': 0, lost: 0 },
  victims: [],
  weakSpots: [],
  latency: 4,
  stall: 0,
};
