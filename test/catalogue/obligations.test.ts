import { describe, expect, it } from 'vitest';
import { selectDuties } from '../../lambdas/core/duty/select-duties.ts';
import { type Ledgers, SHIPPED } from './indicator-cases.ts';
import { dutiesOf, lists, periodOfDay, type Sent, sent, tell, together } from './obligation-cases.ts';
import { ACTOR_LINES } from './obligations/actor-lines.ts';
import { type CountLine, WINDOWS } from './obligations/count-line.ts';
import { DEADLINE_LINES } from './obligations/deadline-lines.ts';
import { OTHER_CODES } from './obligations/other-codes.ts';
import { OWERS } from './obligations/owers.ts';
import { RATE_LINES, rateReturns } from './obligations/rate-lines.ts';
import { UNIT_LINES } from './obligations/unit-lines.ts';

/** What came of the window on the days given: of the first actor, or of the unit itself. */
async function ask(line: CountLine, window: Window, days: readonly string[], more: Asked = {}) {
  const [, first] = window;
  const due = dueOf(line, window);
  const [who] = line.who ?? [''];
  const shown = more.rows ?? line.anyOf[0];
  if (!shown) throw new Error(`${line.code} is shown by nothing`);
  const rows = days.map((day, n) => sent(line.form, periodOfDay(line.form, day), shown(day, who, n)));
  const silent = more.silent ? [] : [sent(line.form, periodOfDay(line.form, due))];
  const registers = line.who && !more.unlisted ? [lists(first)] : [];
  const found = await dutiesOf({
    code: line.code,
    type: line.type,
    at: due.slice(0, 7),
    sent: together([...registers, ...silent, ...rows]),
    ...(more.today ? { today: more.today } : {}),
  });
  return found.filter((one) => one.from === first).map(tell);
}

type Window = readonly [string, string, string, string];
interface Asked {
  readonly rows?: (day: string, who: string, n: number) => Ledgers;
  /** No return of the window. */
  readonly silent?: true;
  readonly unlisted?: true;
  readonly today?: string;
}

const dueOf = ({ by }: CountLine, [, , last]: Window) =>
  by === undefined ? last : `${last.slice(0, 10 - by.length)}${by}`;
const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const shownOn = (line: CountLine, day: string) => (line.monthOnly ? `${day.slice(0, 7)}-01` : day);

const counted = [...UNIT_LINES, ...ACTOR_LINES].flatMap((line) =>
  WINDOWS[line.every].map((window) => ({ code: line.code, form: line.form, from: window[1], line, window })),
);

describe('so often in every window', () => {
  /** The first actor with this, the second with nothing; the unit itself where it owes alone. */
  const both = (line: CountLine, due: string, state: string, second = `${due} missing`) =>
    line.who ? [`${line.who[0]} ${due} ${state}`, `${line.who[1]} ${second}`] : [`${due} ${state}`];
  const enough = ({ least = 1 }: CountLine, day: string) => Array.from({ length: least }, () => day);

  it.each(counted)('$code ($form) from $from: met on its first and on its last day', async (one) => {
    const { line, window } = one;
    const due = dueOf(line, window);
    for (const day of [window[1], due])
      expect(await ask(line, window, enough(line, day))).toEqual(
        both(line, due, `met ${shownOn(line, day)}`),
      );
  });

  it.each(counted)('$code ($form) from $from: each kind of row shows it', async ({ line, window }) => {
    const due = dueOf(line, window);
    for (const rows of line.anyOf)
      expect(await ask(line, window, enough(line, due), { rows })).toEqual(
        both(line, due, `met ${shownOn(line, due)}`),
      );
  });

  it.each(counted)('$code ($form) from $from: missing with rows of the days around it', async (one) => {
    const { line, window } = one;
    const due = dueOf(line, window);
    const [before, , , after] = window;
    for (const day of [before, after])
      expect(await ask(line, window, enough(line, day))).toEqual(both(line, due, 'missing'));
  });

  it.each(counted)('$code ($form) from $from: missing with rows that only look like it', async (one) => {
    const { line, window } = one;
    const due = dueOf(line, window);
    for (const rows of line.near)
      expect(await ask(line, window, enough(line, due), { rows })).toEqual(both(line, due, 'missing'));
  });

  it.each(counted)('$code ($form) from $from: pending on its last day, then missing', async (one) => {
    const { line, window } = one;
    const due = dueOf(line, window);
    expect(await ask(line, window, [], { today: due })).toEqual(both(line, due, 'pending', `${due} pending`));
    expect(await ask(line, window, [], { today: nextDay(due) })).toEqual(both(line, due, 'missing'));
  });

  it.each(counted)('$code ($form) from $from: without a return', async ({ line, window }) => {
    const due = dueOf(line, window);
    const unreported = both(line, due, 'missing unreported', `${due} missing unreported`);
    expect(await ask(line, window, [], { silent: true })).toEqual(unreported);
  });

  it.each(counted.filter(({ line }) => line.by !== undefined))('$code: late after its day', async (one) => {
    const { line, window } = one;
    const due = dueOf(line, window);
    const late = nextDay(due);
    expect(await ask(line, window, enough(line, late))).toEqual(both(line, due, `late ${late}`));
  });

  it.each(counted.filter(({ line }) => (line.least ?? 1) > 1))('$code: one too few', async (one) => {
    const { line, window } = one;
    const due = dueOf(line, window);
    expect(await ask(line, window, enough(line, due).slice(1))).toEqual(both(line, due, 'missing'));
  });

  it.each(counted.filter(({ line }) => line.who))(
    '$code from $from: not judged without a list',
    async (one) => {
      const { line, window } = one;
      const due = dueOf(line, window);
      expect(await ask(line, window, enough(line, due), { unlisted: true })).toEqual([
        `${due} notApplicable unreported`,
      ]);
    },
  );

  it.each([
    ['R48', '2022-02', ['2022-02-13', '2022-02-20', '2022-02-27']],
    ['R49', '2022-10', ['2022-10-02', '2022-10-16', '2022-10-23', '2022-10-30']],
    ['R48', '2023-01', ['2023-01-01', '2023-01-08', '2023-01-15', '2023-01-22', '2023-01-29']],
  ])('%s in %s: due on every Sunday but in weeks of holidays', async (code, at, dues) => {
    const found = await dutiesOf({ code, type: '分局', at, sent: [] });
    expect(found.map(({ due }) => due)).toEqual(dues);
  });
});

describe('rows done by their day', () => {
  it.each(DEADLINE_LINES)('$code $name', async ({ code, type, form, period, ledger, at, rows, gives }) => {
    const found = await dutiesOf({ code, type, at, sent: [sent(form, period, { [ledger]: rows })] });
    expect(found.map(tell)).toEqual(gives);
  });

  it.each(DEADLINE_LINES)('$code $name: pending on the day itself', async (line) => {
    const { code, type, form, period, ledger, at, rows, gives } = line;
    const asked = { code, type, at, sent: [sent(form, period, { [ledger]: rows })] };
    const open = (await dutiesOf(asked)).find(({ state }) => state === 'missing');
    const found = await dutiesOf({ ...asked, today: (open?.due ?? '2026-06-01').slice(0, 10) });
    expect(found.map(tell)).toEqual(gives.map((text) => text.replace('missing', 'pending')));
  });

  it.each(DEADLINE_LINES)('$code $name: nothing is owed without rows', async ({ code, type, at }) => {
    expect(await dutiesOf({ code, type, at, sent: [] })).toEqual([]);
  });
});

describe('a number that reaches its bound', () => {
  const stateOf = async (line: (typeof RATE_LINES)[number], of: readonly Sent[], today?: string) => {
    const { code, type, at, group } = line;
    const found = await dutiesOf({
      code,
      type,
      at,
      sent: of,
      ...(group ? { group } : {}),
      ...(today ? { today } : {}),
    });
    return found.map(tell);
  };

  it.each(RATE_LINES)('$code of $type: reached', async (line) => {
    expect(await stateOf(line, rateReturns(line, line.reached))).toEqual([`${line.due} met`]);
  });

  it.each(RATE_LINES)('$code of $type: short of it', async (line) => {
    const { due } = line;
    for (const rows of line.short) {
      expect(await stateOf(line, rateReturns(line, rows))).toEqual([`${due} missing`]);
      expect(await stateOf(line, rateReturns(line, rows), due)).toEqual([`${due} pending`]);
    }
  });

  it.each(RATE_LINES.filter(({ nothing }) => nothing))('$code of $type: over nothing', async (line) => {
    expect(await stateOf(line, rateReturns(line, line.nothing ?? {}))).toEqual([`${line.due} notApplicable`]);
  });

  it.each(RATE_LINES)('$code of $type: without a return', async (line) => {
    expect(await stateOf(line, [])).toEqual([`${line.due} missing unreported`]);
  });
});

describe('who owes what', () => {
  it.each(OWERS)('$type, at the top: $top', ({ type, top, codes }) => {
    const owed = selectDuties(SHIPPED.source, { type, isTop: top, reports: true });
    expect(owed.map(({ obligation }) => obligation.code)).toEqual(codes.split(' ').filter(Boolean));
  });

  it.each([...UNIT_LINES, ...ACTOR_LINES])(
    '$code ($form) is not seen at another kind of unit',
    async (line) => {
      const [window] = WINDOWS[line.every];
      if (!window) throw new Error(`there is no window of a ${line.every}`);
      for (const { type, codes } of OWERS.filter(({ top }) => !top)) {
        const records = await dutiesOf({
          code: line.code,
          type,
          at: dueOf(line, window).slice(0, 7),
          sent: [],
          below: true,
        });
        expect(records.length > 0, type).toBe(codes.split(' ').includes(line.code));
      }
    },
  );
});

describe('every obligation of the catalogue', () => {
  it('has cases, and every case an obligation', () => {
    const tables = [UNIT_LINES, ACTOR_LINES, RATE_LINES, DEADLINE_LINES].flat();
    const covered = new Set([...tables.map(({ code }) => code), ...OTHER_CODES]);
    expect([...covered].toSorted()).toEqual(SHIPPED.obligations.map(({ code }) => code).toSorted());
  });

  it.each([...new Set(DEADLINE_LINES.map(({ code }) => code))])(
    '%s has rows in time, late and open',
    (code) => {
      const given = DEADLINE_LINES.filter((line) => line.code === code).flatMap(({ gives }) => gives);
      for (const state of [' met ', ' late ', ' missing'])
        expect(
          given.some((text) => text.includes(state)),
          state,
        ).toBe(true);
    },
  );
});
