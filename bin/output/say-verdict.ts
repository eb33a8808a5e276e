import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { FileVerdict } from '../../lambdas/core/model/file-verdict.ts';
import { parsePeriod, periodLabel } from '../../lambdas/core/model/period.ts';
import type { Text } from '../../lambdas/core/model/text.ts';
import type { Verdict } from '../../lambdas/core/model/verdict.ts';
import type { Session } from './session.ts';

export const VERDICT_LABELS: Readonly<Record<Verdict, Text>> = {
  accepted: { zh: '通过', en: 'accepted' },
  'accepted-with-warnings': { zh: '通过（有警告待说明）', en: 'accepted with warnings' },
  rejected: { zh: '退回', en: 'rejected' },
  'not-a-template': { zh: '不是本系统的报表', en: 'not a template' },
  encrypted: { zh: '已加密，无法读取', en: 'encrypted' },
  corrupt: { zh: '文件损坏', en: 'corrupt' },
  'not-a-spreadsheet': { zh: '不是电子表格', en: 'not a spreadsheet' },
  'unsupported-format': { zh: '不支持的格式', en: 'unsupported format' },
  'too-large': { zh: '文件过大', en: 'too large' },
};

const ALL_EXPLAINED: Text = { zh: '通过（警告均已说明）', en: 'accepted, warnings explained' };

function labelOf({ verdict, findings }: FileVerdict): Text {
  const open = findings.some(
    ({ severity, explanation }) => severity === 'warning' && explanation === undefined,
  );
  return verdict === 'accepted-with-warnings' && !open ? ALL_EXPLAINED : VERDICT_LABELS[verdict];
}

/** One line: file, verdict, and what the workbook turned out to be. */
export function sayVerdict(session: Session, verdict: FileVerdict, index: CatalogueIndex): void {
  const { language } = session;
  const period = verdict.period === null ? null : parsePeriod(verdict.period);
  const about = [
    verdict.unit,
    verdict.form === null ? null : index.forms.get(verdict.form)?.name[language],
    period && periodLabel(period, language),
  ].filter(Boolean);
  session.say(
    `${verdict.file}: ${labelOf(verdict)[language]}${about.length > 0 ? `（${about.join(' · ')}）` : ''}`,
  );
}
