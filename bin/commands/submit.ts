import type { Command } from 'commander';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import { actorOf } from '../output/actor-of.ts';
import { exitCodeOf } from '../output/exit-code.ts';
import { sayFindings } from '../output/say-findings.ts';
import { sayVerdict } from '../output/say-verdict.ts';
import type { Session } from '../output/session.ts';
import { namedFiles } from '../run/named-files.ts';
import { openPackages } from '../run/open-packages.ts';
import { explainUpload } from '../submit/explain-upload.ts';
import { explanationOption } from '../submit/explanation-option.ts';
import { type SubmittedFile, submitFiles } from '../submit/submit-files.ts';

interface SubmitFlags {
  readonly explain: readonly string[];
}

const collect = (text: string, earlier: readonly string[]) => [...earlier, text];

export function registerSubmit(program: Command, run: RunCommand): void {
  program
    .command('submit <files...>')
    .description('报送工作簿或 .zip 压缩包：检查、保存、汇总；有错误的退回')
    .option(
      '--explain <text>',
      '说明一条警告：编号@工作表!单元格=说明，例如 V016@综合汇总表!C5=新增两期班；可以重复',
      collect,
      [],
    )
    .action(run(submit));
}

async function submit(session: Session, paths: string[], flags: SubmitFlags): Promise<number> {
  const explanations = flags.explain.map(explanationOption);
  const { files, refused } = await openPackages(await namedFiles(paths));
  return withOrganisation(session, async (product) => {
    const { name, via } = actorOf(session);
    const submitted = await submitFiles(product, files, { sender: name, via });
    const all: SubmittedFile[] = [...submitted, ...refused.map((verdict) => ({ verdict, record: null }))];
    const used = new Set<(typeof explanations)[number]>();
    for (const { verdict, record } of all) {
      sayVerdict(session, verdict, product.catalogue);
      if (record) sayOutcome(session, record);
      sayFindings(session, verdict.findings, '  ');
      if (!record || record.version === null) continue;
      for (const one of await explainUpload(session, product, verdict, explanations)) used.add(one);
    }
    session.emit(
      all.map(({ verdict, record }) => ({
        ...verdict,
        outcome: record?.outcome ?? null,
        version: record?.version ?? null,
      })),
    );
    const lost = explanations.filter((one) => !used.has(one));
    if (lost.length > 0)
      session.warn({
        zh: `没有用上的说明：${lost.map(({ code, text }) => `${code} ${text}`).join('；')}`,
        en: `Explanations that were not used: ${lost.map(({ code, text }) => `${code} ${text}`).join('; ')}`,
      });
    return exitCodeOf(all.map(({ verdict }) => verdict.verdict)) || (lost.length > 0 ? 1 : 0);
  });
}

function sayOutcome(session: Session, { outcome, version }: NonNullable<SubmittedFile['record']>): void {
  if (outcome === 'same')
    session.say({ zh: '  内容与上次相同，未作改动。', en: '  Same content as before.' });
  if (outcome === 'committed')
    session.say({ zh: `  已保存为第 ${version} 版。`, en: `  Stored as version ${version}.` });
}
