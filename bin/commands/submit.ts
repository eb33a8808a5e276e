import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { RunCommand } from '../huibao.ts';
import { currentOrganisation, withProduct } from '../open-product.ts';
import { actorOf } from '../output/actor-of.ts';
import { exitCodeOf } from '../output/exit-code.ts';
import { sayFindings } from '../output/say-findings.ts';
import { sayVerdict } from '../output/say-verdict.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { readUploadResult } from '../read-upload-result.ts';
import { explainUpload } from '../submit/explain-upload.ts';
import { explanationOption } from '../submit/explanation-option.ts';

interface SubmitFlags {
  readonly explain: readonly string[];
}

const collect = (text: string, earlier: readonly string[]) => [...earlier, text];

export function registerSubmit(program: Command, run: RunCommand): void {
  program
    .command('submit <files...>')
    .description('报送工作簿：检查、保存、汇总；有错误的退回')
    .option(
      '--explain <text>',
      '说明一条警告：编号@工作表!单元格=说明，例如 V016@综合汇总表!C5=新增两期班；可以重复',
      collect,
      [],
    )
    .action(run(submit));
}

async function submit(session: Session, files: string[], flags: SubmitFlags): Promise<number> {
  const explanations = flags.explain.map(explanationOption);
  for (const file of files) {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) throw new UsageError({ zh: `找不到文件：${file}`, en: `No such file: ${file}` });
  }
  return withProduct(session, async (product) => {
    const { runtime, catalogue } = product;
    await currentOrganisation(product);
    const { name, via } = actorOf(session);
    const sender = { sender: name, via };
    const uploads: { file: string; id: string }[] = [];
    for (const file of files) {
      uploads.push({ file, id: await runtime.submitFile(await readFile(file), basename(file), sender) });
    }
    await runtime.drain();
    const results = [];
    for (const { file, id } of uploads) {
      const { verdict, record } = await readUploadResult(runtime, id, file);
      results.push({ ...verdict, outcome: record.outcome, version: record.version });
      sayVerdict(session, verdict, catalogue);
      if (record.outcome === 'same')
        session.say({ zh: '  内容与上次相同，未作改动。', en: '  Same content as before.' });
      if (record.outcome === 'committed')
        session.say({
          zh: `  已保存为第 ${record.version} 版。`,
          en: `  Stored as version ${record.version}.`,
        });
      sayFindings(session, verdict.findings, '  ');
      if (record.version !== null) await explainUpload(session, product, verdict, explanations);
    }
    session.emit(results);
    return exitCodeOf(results.map((one) => one.verdict));
  });
}
