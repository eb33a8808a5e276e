import { expect, it } from 'vitest';
import { sayFindings } from '../../bin/output/say-findings.ts';
import type { Finding } from '../../lambdas/core/model/finding.ts';
import { quietSession } from '../support/quiet-session.ts';

const finding = (row: number, more: Partial<Finding> = {}): Finding => ({
  code: 'V008',
  severity: 'error',
  sheet: '台账',
  cell: `B${row}`,
  value: '周会',
  message: { zh: `第${row}行“类型”的“周会”不在可选范围内。`, en: `Row ${row}: not a choice.` },
  hint: { zh: '是否应为“周例会”？', en: 'Weekly meeting?' },
  ...more,
});

function said(findings: readonly Finding[]): string[] {
  const session = quietSession('');
  sayFindings(session, findings, '  ');
  return session.said;
}

it('one line for what stands alone', () => {
  expect(said([finding(4)])).toEqual([
    '  错误 V008 台账!B4  第4行“类型”的“周会”不在可选范围内。 是否应为“周例会”？',
  ]);
});

it('one cause in many rows is told once, with its first places', () => {
  const many = Array.from({ length: 60 }, (_, at) => finding(at + 4));
  expect(said(many)).toEqual([
    '  错误 V008  第…行“类型”的“周会”不在可选范围内。（共 60 处） 是否应为“周例会”？',
    `      ${Array.from({ length: 10 }, (_, at) => `台账!B${at + 4}`).join('、')} …… 另有 50 处`,
  ]);
});

it('errors come first, and what the unit has written is shown', () => {
  const warning = finding(9, { code: 'V006', severity: 'warning', explanation: '补报' });
  expect(said([warning, finding(4)])).toEqual([
    '  错误 V008 台账!B4  第4行“类型”的“周会”不在可选范围内。 是否应为“周例会”？',
    '  警告 V006 台账!B9  第9行“类型”的“周会”不在可选范围内。 是否应为“周例会”？',
    '    已说明：补报',
  ]);
});
