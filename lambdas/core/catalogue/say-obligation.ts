import type { EvidenceSource, Frequency, Obligation, Profile } from '../model/obligation.ts';
import type { Text } from '../model/text.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { sayColumn, sayLedger } from './say-column.ts';
import { saySpan, sayWhere } from './say-where.ts';

/** By whom and how often something is owed. */
export function sayOwedBy(profiles: readonly Profile[], { owedBy, at, duty }: Obligation): Text {
  const usual = 'every' in duty ? duty.every : undefined;
  const owed = Object.entries(owedBy).map(([code, { every }]) => {
    const name = profiles.find((profile) => profile.code === code)?.name ?? { zh: code, en: code };
    const other = every !== undefined && every !== usual ? FREQUENCIES[every] : null;
    return {
      zh: other ? `${name.zh}（${other.zh}）` : name.zh,
      en: other ? `${name.en} (${other.en})` : name.en,
    };
  });
  const who = { zh: owed.map(({ zh }) => zh).join('、'), en: owed.map(({ en }) => en).join(', ') };
  return at === 'top' ? { zh: `${who.zh}，仅最上级`, en: `${who.en}, the top alone` } : who;
}

/** How often, by which day, and how many or how much. */
export function sayFrequency(names: CatalogueNames, { duty }: Obligation): Text {
  if (duty.kind === 'return') {
    const form = names.forms.get(duty.form);
    const days = form?.dueDays ?? 0;
    const often = form ? FREQUENCIES[form.cadence] : { zh: '每期', en: 'every period' };
    return { zh: `${often.zh}，期末后 ${days} 天内`, en: `${often.en}, within ${days} days` };
  }
  if (duty.kind === 'deadline') {
    const column = sayColumn(names, duty.ledger, duty.due.column);
    const span = duty.due.plus === undefined ? { zh: '', en: '' } : saySpan(duty.due.plus);
    return {
      zh: `每行一次，不晚于${column.zh}${span.zh}`,
      en: `each row once, by ${column.en}${span.en && `, ${span.en}`}`,
    };
  }
  const often = FREQUENCIES[duty.every];
  const by = duty.by === undefined ? { zh: '', en: '' } : sayDay(duty.by);
  if (duty.kind === 'count')
    return {
      zh: `${often.zh}至少 ${duty.least} 次${by.zh}`,
      en: `at least ${duty.least} ${often.en}${by.en}`,
    };
  const bounds = [
    duty.atLeast === undefined ? '' : `≥ ${duty.atLeast}`,
    duty.atMost === undefined ? '' : `≤ ${duty.atMost}`,
  ].filter((bound) => bound);
  return { zh: `${often.zh}${bounds.join('，')}${by.zh}`, en: `${bounds.join(', ')} ${often.en}${by.en}` };
}

/** What shows that it was done. */
export function sayEvidence(names: CatalogueNames, { duty }: Obligation): Text {
  if (duty.kind === 'return') {
    const form = names.forms.get(duty.form)?.name ?? { zh: duty.form, en: duty.form };
    return { zh: `报表《${form.zh}》`, en: `the return "${form.en}"` };
  }
  if (duty.kind === 'rate') {
    const name = names.indicators.get(duty.indicator)?.name ?? { zh: '', en: '' };
    return { zh: `指标 ${duty.indicator} ${name.zh}`, en: `indicator ${duty.indicator}, ${name.en}` };
  }
  if (duty.kind === 'deadline') {
    const done = duty.done.map((key) => sayColumn(names, duty.ledger, key));
    const rows = sayRows(names, duty);
    return {
      zh: `${rows.zh}，完成日为${done.map(({ zh }) => zh).join('和')}`,
      en: `${rows.en}, done on ${done.map(({ en }) => en).join(' and ')}`,
    };
  }
  const sources = duty.of.map((source) => saySource(names, source));
  const parts: Text[] = [
    { zh: sources.map(({ zh }) => zh).join('；或'), en: sources.map(({ en }) => en).join('; or ') },
  ];
  if (duty.actors && 'ledger' in duty.actors) {
    const { ledger, where, column } = duty.actors;
    const [rows, name] = [sayRows(names, { ledger, where }), sayColumn(names, ledger, column)];
    parts.push({ zh: `${rows.zh}逐个履行（${name.zh}）`, en: `owed by each of ${rows.en} (${name.en})` });
  } else if (duty.actors) {
    const { indicator } = duty.actors;
    parts.push({
      zh: `按指标 ${indicator} 的数逐个履行`,
      en: `owed by as many as indicator ${indicator} says`,
    });
  }
  if (duty.onlyWith) {
    const only = saySource(names, duty.onlyWith);
    parts.push({ zh: `只在有${only.zh}时要求`, en: `only where there is any of ${only.en}` });
  }
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function saySource(names: CatalogueNames, source: EvidenceSource): Text {
  const rows = sayRows(names, source);
  const { date, oncePer } = source;
  const parts = [rows];
  if (typeof date === 'string') {
    const day = sayColumn(names, source.ledger, date);
    parts.push({ zh: `日期取${day.zh}`, en: `on ${day.en}` });
  } else if (date && 'asOf' in date) parts.push({ zh: '日期取期末', en: 'on the last day of the period' });
  else if (date) {
    const [ledger, day] = [sayLedger(names, date.ledger), sayColumn(names, date.ledger, date.column)];
    parts.push({ zh: `日期取${ledger.zh}的${day.zh}`, en: `on ${day.en} of ${ledger.en}` });
  }
  if (oncePer !== undefined) {
    const column = sayColumn(names, source.ledger, oncePer);
    parts.push({ zh: `${column.zh}相同的只计一次`, en: `rows with the same ${column.en} once` });
  }
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}

function sayRows(names: CatalogueNames, { ledger, where }: Pick<EvidenceSource, 'ledger' | 'where'>): Text {
  const [name, said] = [sayLedger(names, ledger), sayWhere(names, ledger, where)];
  return {
    zh: said.zh ? `${name.zh}中${said.zh}的行` : `${name.zh}的行`,
    en: said.en ? `rows of ${name.en} where ${said.en}` : `rows of ${name.en}`,
  };
}

function sayDay(by: string): Text {
  const [month, day] = by.length === 5 ? by.split('-').map(Number) : [undefined, Number(by)];
  return month === undefined
    ? { zh: `，当月 ${day} 日前`, en: `, by day ${day} of the month` }
    : { zh: `，${month} 月 ${day} 日前`, en: `, by ${by}` };
}

export const FREQUENCIES: Readonly<Record<Frequency, Text>> = {
  week: { zh: '每周', en: 'every week' },
  month: { zh: '每月', en: 'every month' },
  quarter: { zh: '每季度', en: 'every quarter' },
  half: { zh: '每半年', en: 'every half-year' },
  year: { zh: '每年', en: 'every year' },
};
