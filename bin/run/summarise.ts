import type { RollupReport } from '../../lambdas/core/model/rollup-report.ts';
import type { Verdict } from '../../lambdas/core/model/verdict.ts';
import { VERDICT_LABELS } from '../output/say-verdict.ts';
import type { Session } from '../output/session.ts';
import type { IngestedFile } from './ingest-folder.ts';

export interface RunSummary {
  readonly files: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly normalisations: number;
  readonly expected: number;
  readonly received: number;
  readonly late: number;
  readonly rejected: number;
  readonly missing: number;
  /** Units that owe most, by name, at most five. */
  readonly owing: readonly { readonly unit: string; readonly name: string; readonly returns: number }[];
  /** A few numbers of the node for the whole period. */
  readonly headline: readonly {
    readonly indicator: string;
    readonly name: string;
    readonly value: string | null;
    readonly unit: string;
  }[];
  readonly node: string;
  readonly period: string;
}

const HEADLINES = 8;

export function summarise(files: readonly IngestedFile[], report: RollupReport): RunSummary {
  const verdicts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of files) verdicts[verdict.verdict] = (verdicts[verdict.verdict] ?? 0) + 1;
  const state = (wanted: string) => report.returns.filter((one) => one.state === wanted).length;
  const owed = new Map<string, { unit: string; name: string; returns: number }>();
  for (const one of report.returns) {
    if (one.state !== 'missing' && one.state !== 'rejected') continue;
    const known = owed.get(one.unit) ?? { unit: one.unit, name: one.unitName, returns: 0 };
    owed.set(one.unit, { ...known, returns: known.returns + 1 });
  }
  const values = new Map(
    report.values
      .filter((value) => value.node === report.node.code && value.period === report.period)
      .map((value) => [value.indicator, value.value]),
  );
  return {
    files: files.length,
    verdicts,
    normalisations: files.reduce((sum, one) => sum + one.normalisations.length, 0),
    expected: report.returns.length,
    received: state('received') + state('late'),
    late: state('late'),
    rejected: state('rejected'),
    missing: state('missing'),
    owing: [...owed.values()].sort((a, b) => b.returns - a.returns).slice(0, 5),
    headline: firstOfEachForm(report, (code) => (values.get(code) ?? null) !== null)
      .map(({ code, name, unit }) => ({ indicator: code, name, unit, value: values.get(code) ?? null }))
      .slice(0, HEADLINES),
    node: report.node.name,
    period: report.period,
  };
}

/** Two numbers of each form that came, in the order of the forms, so that the summary shows something of everything. */
function firstOfEachForm(report: RollupReport, isKnown: (indicator: string) => boolean) {
  const forms = [...new Set(report.returns.map(({ formName }) => formName))];
  return forms.flatMap((form) =>
    report.indicators
      .filter(({ code, group, forms: fed }) => group === form && fed.length === 1 && isKnown(code))
      .toSorted((a, b) => (a.code.slice(3) < b.code.slice(3) ? -1 : 1))
      .slice(0, 2),
  );
}

export function saySummary(session: Session, summary: RunSummary, out: string): void {
  const { language } = session;
  const verdicts = Object.entries(summary.verdicts)
    .map(([verdict, count]) => `${VERDICT_LABELS[verdict as Verdict][language]} ${count}`)
    .join(language === 'zh' ? '，' : ', ');
  session.say({
    zh: `\n文件 ${summary.files} 个：${verdicts}。规范化 ${summary.normalisations} 处。`,
    en: `\n${summary.files} files: ${verdicts}. ${summary.normalisations} cells normalised.`,
  });
  session.say({
    zh: `应报 ${summary.expected} 份，已报 ${summary.received} 份（迟报 ${summary.late}），退回 ${summary.rejected} 份，未报 ${summary.missing} 份。`,
    en: `${summary.expected} returns expected, ${summary.received} received (${summary.late} late), ${summary.rejected} rejected, ${summary.missing} missing.`,
  });
  if (summary.owing.length > 0) {
    const names = summary.owing
      .map((one) => `${one.name} ${one.returns}`)
      .join(language === 'zh' ? '，' : ', ');
    session.say({ zh: `欠报最多：${names}。`, en: `Owing most: ${names}.` });
  }
  session.say({ zh: `\n${summary.node} ${summary.period}：`, en: `\n${summary.node} ${summary.period}:` });
  for (const one of summary.headline) {
    session.say(`  ${one.indicator}  ${one.name}  ${one.value === null ? '—' : `${one.value} ${one.unit}`}`);
  }
  session.say({
    zh: `\n结果在 ${out}：rollup.xlsx（汇总表）、rollup.json、rollup.csv、findings.json、normalisation-log.csv、annotated/（退回的标注副本）`,
    en: `\nResults in ${out}: rollup.xlsx, rollup.json, rollup.csv, findings.json, normalisation-log.csv, annotated/`,
  });
}
