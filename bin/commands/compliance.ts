import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { addSummaries, summariseDuties } from '../../lambdas/core/duty/summarise-duties.ts';
import type { DutyCounts } from '../../lambdas/core/model/duty-record.ts';
import { periodLabel } from '../../lambdas/core/model/period.ts';
import { renderDutiesCsv } from '../../lambdas/core/publish/duties-csv.ts';
import { divideTerms } from '../../lambdas/core/rollup/divide-terms.ts';
import { loadDuties } from '../../lambdas/steps/load-duties.ts';
import { loadTopNumbers } from '../../lambdas/steps/load-top-numbers.ts';
import { localDay } from '../../lambdas/steps/local-day.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { nodeOption, periodOption } from './options.ts';

interface ComplianceFlags {
  readonly period: string;
  readonly node?: string;
  readonly csv?: string;
}

export function registerCompliance(program: Command, run: RunCommand): void {
  program
    .command('compliance')
    .description('义务履行情况：单位 × 义务 × 窗口，按时、逾期、未履行、不适用，以及履行率')
    .requiredOption('--period <period>', '期间：截止日在其中的义务')
    .option('--node <code>', '单位编码；不给时为最上级')
    .option('--csv <file>', '逐项名单写入文件')
    .action(run(compliance));
}

async function compliance(session: Session, flags: ComplianceFlags): Promise<number> {
  const period = periodOption(flags.period);
  return withOrganisation(session, async (product, organisation) => {
    const { catalogue, runtime } = product;
    const { deps } = runtime;
    const node = nodeOption(flags.node, organisation, period);
    const today = localDay(deps.clock.now(), deps.utcOffset);
    const valueAt = await loadTopNumbers(deps, organisation, { node, period });
    const records = await loadDuties(deps, organisation, { node, period, today, valueAt });
    const names = new Map(organisation.units.map((unit) => [unit.code, unit.name]));
    const summary = summariseDuties(records, today);
    const total = addSummaries(summary);
    session.say({
      zh: `${names.get(node) ?? node}（${node}） ${periodLabel(period, 'zh')} 义务履行`,
      en: `Duties of ${names.get(node) ?? node} (${node}), ${period}`,
    });
    for (const { code, name } of catalogue.obligations) {
      const of = addSummaries(summary.filter(({ obligation }) => obligation === code));
      const all = of.met + of.late + of.missing + of.pending;
      if (all > 0) session.say({ zh: line(code, name.zh, of, 'zh'), en: line(code, name.en, of, 'en') });
    }
    session.say({
      zh: line('', '合计', total, 'zh'),
      en: line('', 'all', total, 'en'),
    });
    if (flags.csv !== undefined)
      await pipeline(
        Readable.from(
          renderDutiesCsv({
            records,
            obligations: catalogue.obligations,
            nameOf: (code) => names.get(code) ?? code,
          }),
        ),
        createWriteStream(flags.csv),
      );
    session.emit({ node, period, total, rate: rateOf(total), summary, records });
    return 0;
  });
}

function rateOf({ met, late, missing }: DutyCounts): string | null {
  return divideTerms(String(met + late), String(met + late + missing), '100', 1);
}

function line(code: string, name: string, of: DutyCounts, language: 'zh' | 'en'): string {
  const rate = rateOf(of);
  const shown = rate === null ? '—' : `${rate}%`;
  const { met, late, missing, pending, notApplicable } = of;
  return language === 'zh'
    ? `  ${code} ${name}  按时 ${met}，逾期 ${late}，未履行 ${missing}，未到期 ${pending}，不适用 ${notApplicable}；履行率 ${shown}`
    : `  ${code} ${name}: ${met} met, ${late} late, ${missing} missing, ${pending} pending, ${notApplicable} not applicable; ${shown}`;
}
