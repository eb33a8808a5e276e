import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';

/** A period as the months it has. */
export interface Span {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

const pad = (n: number) => String(n).padStart(2, '0');
const monthEnd = (year: number, month: number) =>
  `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

/** All periods of a year that last `months` months. */
export function spansOf(year: number, months: 1 | 3 | 6 | 12): Span[] {
  return Array.from({ length: 12 / months }, (_, i) => {
    const name = {
      1: `${year}-${pad(i + 1)}`,
      3: `${year}Q${i + 1}`,
      6: `${year}H${i + 1}`,
      12: `${year}`,
    }[months];
    const [first, last] = [i * months + 1, (i + 1) * months];
    return { name, from: `${year}-${pad(first)}-01`, to: monthEnd(year, last) };
  });
}

/** The unit's record on the last day, else the last one of those days. */
export function recordIn({ units }: Organisation, code: string, from: string, to: string): Unit | undefined {
  return units
    .filter((unit) => unit.code === code && unit.validFrom <= to && (unit.validTo ?? '9999') >= from)
    .reduce<Unit | undefined>((a, b) => (a && a.validFrom > b.validFrom ? a : b), undefined);
}

/** Node → parent (null for a top) for the units that lived in the span, as they stood on its last day. */
export function parentsIn(organisation: Organisation, span: Span): Map<string, string | null> {
  const codes = [...new Set(organisation.units.map((unit) => unit.code))];
  const parents = new Map<string, string | null>();
  const alive = (code: string) => recordIn(organisation, code, span.from, span.to);
  for (const code of codes) {
    if (!alive(code)) continue;
    let up = alive(code)?.parent ?? null;
    while (up !== null && !alive(up)) {
      const gone = recordIn(organisation, up, '0000', span.to);
      const eldest = organisation.units
        .filter((unit) => unit.code === up)
        .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
      up = (gone ?? eldest)?.parent ?? null;
    }
    parents.set(code, up);
  }
  return parents;
}
