import type { Finding } from '../../lambdas/core/model/finding.ts';
import type { ListedKind } from './list-finding-kinds.ts';

export interface Example {
  /** Folder under test/golden. */
  readonly name: string;
  readonly finding: Finding;
}

const SEVERITIES = {
  error: '错误 error',
  warning: '警告 warning',
  info: '提示 info',
} as const;

const SECTIONS: Readonly<Record<string, string>> = {
  V: 'V · 勾稽关系 Rules of the catalogue',
  B: 'B · 多个文件之间 Among several files',
  F: 'F · 文件 Files',
  N: 'N · 单元格 Cells',
  S: 'S · 报表、工作表和行列 Forms, sheets, rows and columns',
  U: 'U · 上传位置 Where it was sent',
};

const HEAD = `# 校验编号 Findings

校验结果里的每个编号：什么意思、怎么改、一个实例。
Every code a workbook can be told: what it means, how to fix it, one real example.

错误必须改正，警告要核对或说明，提示只供参考。花括号内由系统填入。
An error must be corrected, a warning checked or explained, a note only tells. The product fills in what stands in braces.

本页由 \`node scripts/write-findings-doc.mjs\` 生成，请勿手改。 Generated; do not edit.
`;

/** The page of all codes, as Markdown. */
export function renderFindings(kinds: readonly ListedKind[], examples: readonly Example[]): string {
  const pieces = [HEAD];
  let section = '';
  for (const code of new Set(kinds.map((kind) => kind.code))) {
    const letter = code.charAt(0);
    if (letter !== section) pieces.push(`## ${SECTIONS[letter] ?? letter}\n`);
    section = letter;
    const own = kinds.filter((kind) => kind.code === code);
    pieces.push(`### ${code}\n\n${own.map(describe).join('\n')}${exampleOf(code, examples)}\n`);
  }
  return pieces.join('\n');
}

function describe({ severity, beta, message, hint }: ListedKind): string {
  const lines = [
    `- **${SEVERITIES[severity]}${beta ? '（试行 beta）' : ''}** ${escapeMarkdown(message.zh)}  `,
  ];
  if (hint) lines.push(`  怎么改：${escapeMarkdown(hint.zh)}  `);
  lines.push(`  ${escapeMarkdown(message.en)}${hint ? ` *${escapeMarkdown(hint.en)}*` : ''}`);
  return lines.join('\n');
}

/** The plainest case: the one with the fewest findings. */
function exampleOf(code: string, examples: readonly Example[]): string {
  const example = examples.find(({ finding }) => finding.code === code);
  if (!example) return '';
  const { sheet, cell, value, message, hint } = example.finding;
  const place = [sheet, cell].filter((part) => part !== null).join('!') || '整个文件';
  const typed = value ? `填“${escapeMarkdown(value.slice(0, 40))}”：` : '';
  const advice = hint ? ` ${escapeMarkdown(hint.zh)}` : '';
  return `\n\n> 例 [${example.name}](../test/golden/${example.name}/expected.json)：${escapeMarkdown(place)} ${typed}${escapeMarkdown(message.zh)}${advice}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/([*_<>|`])/g, '\\$1');
}
