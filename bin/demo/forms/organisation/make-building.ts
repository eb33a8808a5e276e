import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import type { Period } from '../../../../lambdas/core/model/period.ts';
import type { Unit } from '../../../../lambdas/core/model/unit.ts';
import type { Random } from '../../random.ts';
import type { Change, Joint, Nomination, PartyOrganisation, Secretary } from './events.ts';

/** What was set up or dissolved in the year, and now and then a new name. */
export function makeChanges(
  organisations: readonly PartyOrganisation[],
  quarters: readonly Period[],
  random: Random,
): Change[] {
  const year = quarters[0]?.slice(0, 4) ?? '';
  return organisations.flatMap((o) => [
    ...(o.established.startsWith(year) ? [{ organisation: o.no, type: '新建', date: o.established }] : []),
    ...(o.abolished === null ? [] : [{ organisation: o.no, type: '撤销', date: o.abolished }]),
    ...(random.chance(0.1) ? [{ organisation: o.no, type: '更名', date: `${year}-05-18` }] : []),
  ]);
}

/** One secretary per organisation; some branches get a young one during the year. */
export function makeSecretaries(
  organisations: readonly PartyOrganisation[],
  period: Period,
  random: Random,
): Secretary[] {
  return organisations.flatMap((o) => {
    const own = random.fork(o.no);
    const began = o.established;
    const first = {
      organisation: o.no,
      person: `${o.no}S1`,
      born: '1975-06',
      appointed: began,
      young: false,
    };
    const changed = `${period}-${String(own.int(1, 12)).padStart(2, '0')}-16`;
    if (o.abolished !== null || began >= `${period}-01-01` || !own.chance(0.3))
      return [{ ...first, left: null }];
    const young = own.chance(0.6);
    return [
      { ...first, left: changed },
      {
        organisation: o.no,
        person: `${o.no}S2`,
        born: young ? '1990-03' : '1978-11',
        appointed: changed,
        left: null,
        young,
      },
    ];
  });
}

const TYPES = ['互联共建', '党建联建', '示范点', '党员责任区', '党员先锋岗', '党员突击队'] as const;
const PARTNERS = ['临江社区党委', '清河中学党总支', '市供电公司党委', '区税务局机关党委'] as const;

export function makeJoints(unit: string, period: Period, random: Random): Joint[] {
  return TYPES.flatMap((type, at) =>
    Array.from({ length: random.int(0, 2) }, (_, i) => {
      const started = `${random.chance(0.5) ? period : Number(period) - 1}-${String(random.int(1, 12)).padStart(2, '0')}-09`;
      return {
        type,
        no: `GJ${unit}-${at + 1}${i + 1}`,
        partner: at < 2 ? random.pick(PARTNERS) : null,
        started,
        ended: random.chance(0.2) ? addDays(started, random.int(60, 300)) : null,
      };
    }),
  );
}

const ROUNDS = ['一上', '一下', '二上', '二下', '三上', '三下'] as const;

/** Six rounds from January on, in branches that last the year. Headquarters also consults above. */
export function makeNominations(
  unit: Unit,
  organisations: readonly PartyOrganisation[],
  period: Period,
  random: Random,
): Nomination[] | null {
  if (unit.parent !== null && !random.chance(0.6)) return null;
  const lasting = organisations.filter(
    (o) => o.type === '党支部' && o.abolished === null && !o.established.startsWith(period),
  );
  return ROUNDS.flatMap((round, at) =>
    lasting.map((o, i) => {
      const entitled = o.members + o.probationary;
      return {
        round,
        organisation: o.no,
        held: `${period}-${String(at + 1).padStart(2, '0')}-${String(10 + i).padStart(2, '0')}`,
        entitled,
        took: random.chance(0.1) ? 0 : entitled - random.int(0, 2),
        meetingNo: `TM${unit.code}-${at + 1}`,
        consultations: unit.parent === null && i === 0 ? 1 : 0,
      };
    }),
  );
}
