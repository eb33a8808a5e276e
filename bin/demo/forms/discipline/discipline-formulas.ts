import { lastDay, periodHolds } from '../../../../lambdas/core/model/period.ts';
import { type Amount, type FormulaTable, type Heads, type Leaf, percent, sum } from '../../formula.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import { disciplineEvents } from './discipline-events.ts';
import type { DisciplineEvents, Education, Letter, Regulation, Talk } from './events.ts';

const form = 'discipline';
type Events = DisciplineEvents;
type Count = (events: Events, leaf: Leaf & { readonly day: string; now(date: string): boolean }) => number;

const amount = (over: Amount['over'], count: Count, units?: 'own'): Amount => ({
  form,
  over,
  ...(units ? { units } : {}),
  value: (leaf) =>
    count(disciplineEvents(leaf.scope), {
      ...leaf,
      day: lastDay(leaf.period),
      now: (date) => periodHolds(leaf.period, date),
    }),
});
const flow = (count: Count) => amount('sum', count);
const stock = (count: Count) => amount('last', count);

const headcount = (of: 'leaders' | 'middleCadres' | 'staff' | 'signers'): Amount => ({
  form: 'organisation',
  over: 'last',
  value: ({ scope, period }) => {
    const base = organisationEvents(scope).base.get(period);
    if (!base) return null;
    return of === 'signers' ? base.groupManagedCadres + base.lettersDue : base[of];
  },
});
const branches: Amount = {
  form: 'organisation',
  over: 'last',
  value: ({ scope, period }) =>
    organisationEvents(scope).organisations.filter(
      (o) =>
        o.type === '党支部' &&
        o.established <= lastDay(period) &&
        (o.abolished === null || o.abolished > lastDay(period)),
    ).length,
};

const lettersOf = (events: Events, leaf: Leaf, type: string, level?: string): Letter[] =>
  events.letters.filter(
    (letter) =>
      letter.signed <= lastDay(leaf.period) &&
      String(letter.year) === leaf.scope.year &&
      letter.type === type &&
      (level === undefined || letter.level === level),
  );
const letters = (type: string, level?: string) =>
  stock((events, leaf) => lettersOf(events, leaf, type, level).length);
const INTEGRITY = '党风廉政建设责任书';

const talks = (test: (talk: Talk) => boolean) =>
  flow(({ talks: all }, { now }) => all.filter((talk) => now(talk.date) && test(talk)).length);
const talkHeads = (of: (talk: Talk) => string, test: (talk: Talk) => boolean = () => true): Heads => ({
  form,
  heads: ({ scope, period }) =>
    disciplineEvents(scope)
      .talks.filter((talk) => periodHolds(period, talk.date) && talk.type === '提醒谈话' && test(talk))
      .map(of),
});
const handled = (...forms: string[]) => talks((talk) => talk.form !== null && forms.includes(talk.form));

const education = (of: (event: Education) => number, ...forms: string[]) =>
  flow(({ education: all }, { now }) =>
    sum(
      all.filter((event) => now(event.date) && (forms.length === 0 || forms.includes(event.form))),
      of,
    ),
  );
const times = (name: string) => education(() => 1, name);
const attended = (...forms: string[]) => education((event) => event.attended ?? 0, ...forms);
const copies = (material?: string) =>
  education((event) => (material && event.material !== material ? 0 : (event.copies ?? 0)), '资料发放');
const titlesOf = (leaf: Leaf, name: string): string[] =>
  disciplineEvents(leaf.scope)
    .education.filter((event) => event.form === name && periodHolds(leaf.period, event.date))
    .map((event) => event.title);
const issues = (name: string): Heads => ({ form, heads: (leaf) => titlesOf(leaf, name) });

const risks = (level?: string) =>
  stock(
    ({ risks: all }, { day }) =>
      all.filter((risk) => risk.filled <= day && (!level || risk.level === level)).length,
  );
const issued = (...categories: string[]) =>
  flow(({ regulations }, { now }) => regulations.filter((one) => counts(one, now, categories)).length);
const counts = (one: Regulation, now: (date: string) => boolean, categories: readonly string[]) =>
  one.issued !== null && now(one.issued) && one.action !== '废止' && categories.includes(one.category);

const thisYear = (leaf: Leaf, date: string | null) => date !== null && date.startsWith(leaf.scope.year);
const appointed = ({ files }: Events, leaf: Leaf) =>
  files.filter(({ opened, appointed: on }) => opened <= lastDay(leaf.period) && thisYear(leaf, on));

export const DISCIPLINE_FORMULAS: FormulaTable = {
  'DSC-001': letters(INTEGRITY),
  'DSC-002': letters(INTEGRITY, '党组管理干部'),
  'DSC-003': letters(INTEGRITY, '处级及以下'),
  'DSC-004': percent(
    stock((events, leaf) => new Set(lettersOf(events, leaf, INTEGRITY).map((one) => one.signer)).size),
    headcount('signers'),
  ),
  'DSC-004a': headcount('signers'),
  'DSC-005': letters('党建工作责任书'),
  'DSC-006': percent(letters('一岗双责承诺书', '班子成员'), headcount('leaders')),
  'DSC-006a': headcount('leaders'),
  'DSC-007': {
    form,
    over: 'last',
    units: 'own',
    value: (leaf) => {
      const areas = lettersOf(disciplineEvents(leaf.scope), leaf, '一岗双责承诺书').map((one) => one.areas ?? 0);
      return areas.length === 0 ? null : Math.max(...areas);
    },
  },
  'DSC-008': talkHeads(
    (talk) => talk.at,
    (talk) => talk.objectType === '单位主要负责人',
  ),
  'DSC-009': talkHeads((talk) => talk.person),
  'DSC-010': talks((talk) => ['提醒谈话', '约谈', '廉政谈话'].includes(talk.type)),
  'DSC-011': times('警示教育片'),
  'DSC-012': times('通报传达'),
  'DSC-012a': issues('通报传达'),
  'DSC-013': flow((_, leaf) => new Set(titlesOf(leaf, '警示案例')).size),
  'DSC-013a': issues('警示案例'),
  'DSC-014': times('典型问题通报'),
  'DSC-015': attended(),
  'DSC-016': attended('警示教育片', '案例观看'),
  'DSC-017': copies(),
  'DSC-017a': copies('书刊'),
  'DSC-017b': copies('光盘'),
  'DSC-017c': copies('期刊'),
  'DSC-018': attended('知识测试'),
  'DSC-019': percent(
    education(({ invited, attended: came }) => (invited === null || came === null ? 0 : Math.min(invited, came))),
    education(({ invited, attended: came }) => (came === null ? 0 : (invited ?? 0))),
  ),
  'DSC-020': percent(
    amount('max', ({ education: all }, { now }) =>
      Math.max(0, ...all.filter((event) => now(event.date)).map((event) => event.middle ?? 0)),
    ),
    headcount('middleCadres'),
  ),
  'DSC-020a': headcount('middleCadres'),
  'DSC-022a': times('廉政文化活动'),
  'DSC-023': flow(({ opinions }, { now }) => opinions.filter(({ asked }) => now(asked)).length),
  'DSC-024': percent(
    flow(
      ({ opinions }, { now, day }) =>
        opinions.filter(
          ({ asked, due, replied }) => asked <= day && now(due) && replied !== null && replied <= day,
        ).length,
    ),
    flow(({ opinions }, { now, day }) => opinions.filter(({ asked, due }) => asked <= day && now(due)).length),
  ),
  'DSC-025': risks(),
  'DSC-025a': risks('高'),
  'DSC-025b': risks('中'),
  'DSC-025c': risks('低'),
  'DSC-026': percent(
    stock(({ risks: all }, leaf) => {
      const fresh = all.filter(
        ({ filled, updated }) =>
          filled <= leaf.day &&
          (thisYear(leaf, filled) || (thisYear(leaf, updated) && (updated ?? '') <= leaf.day)),
      );
      return new Set(fresh.map(({ person }) => person)).size;
    }),
    headcount('staff'),
  ),
  'DSC-027': percent(
    stock(({ files }, { day }) => files.filter(({ opened }) => opened <= day).length),
    headcount('middleCadres'),
  ),
  'DSC-028': percent(
    flow(
      ({ verifications }, { now }) =>
        new Set(verifications.filter((one) => now(one.date) && one.type === '凡提必核').map((one) => one.person)).size,
    ),
    flow(
      ({ opinions }, { now }) =>
        new Set(opinions.filter((one) => now(one.asked) && one.purpose === '提拔').map((one) => one.candidate)).size,
    ),
  ),
  'DSC-029': handled('第一种', '第二种', '第三种', '第四种'),
  'DSC-029a': handled('第一种'),
  'DSC-029b': handled('第二种'),
  'DSC-029c': handled('第三种'),
  'DSC-029d': handled('第四种'),
  'DSC-030': percent(
    stock(
      (events, leaf) =>
        appointed(events, leaf).filter(({ steps }) => steps.every((step) => step !== null && step <= leaf.day))
          .length,
    ),
    stock((events, leaf) => appointed(events, leaf).length),
  ),
  'DSC-031': percent(
    stock(({ risks: all }, { day }) =>
      all.some(({ filled, planNo }) => filled <= day && planNo !== null) ? 1 : 0,
    ),
    stock(() => 1),
  ),
  'POL-001': issued('制度', '党建制度'),
  'POL-002': issued('工作流程'),
  'POL-003': issued('党建制度'),
  'POL-004': flow(
    ({ regulations }, { now }) =>
      regulations.filter((one) => now(one.started) && one.action !== '废止').length,
  ),
  'TSK-012': percent(
    stock((events, leaf) => new Set(lettersOf(events, leaf, '党建工作责任书', '支部').map((one) => one.signer)).size),
    branches,
  ),
};
