import { expect, it } from 'vitest';
import { checkLedgers } from '../../../lambdas/core/locate/check-ledgers.ts';
import type { Form } from '../../../lambdas/core/model/form.ts';
import { READING_CATALOGUE } from '../../support/reading-catalogue.ts';

const quarterly = READING_CATALOGUE.forms.get('quarterly');
if (!quarterly) throw new Error('the test catalogue has no such form');
const form: Form = { ...quarterly, ledgers: ['B20', 'A10', 'S90'] };

const BOTH = '2 张台账按零报告处理（本期无发生），请确认：《培训台账》、《活动台账》。';
const ONE = '1 张台账按零报告处理（本期无发生），请确认：《活动台账》。';

it.each([
  { declared: ['A10', 'B20'], form, says: [BOTH] },
  { declared: ['B20', 'A10'], form, says: [BOTH] },
  { declared: ['A10'], form, says: ['S053 缺少工作表《培训台账》。', ONE] },
  { declared: ['A10'], form: { ...form, optional: ['B20'] }, says: [ONE] },
  {
    declared: [],
    form,
    says: ['S053 缺少工作表《培训台账》。', 'S053 缺少工作表《活动台账》。'],
  },
  { declared: ['A10', 'B20', 'S90'], form: { ...form, ledgers: ['S90'] }, says: [] },
])('declared empty: $declared of $form.ledgers', ({ declared, form: asked, says }) => {
  const { findings, zeroReports } = checkLedgers(asked, [], new Set(declared), new Set(), READING_CATALOGUE);
  const told = findings.filter(({ code }) => code !== 'S056');
  expect(told.map(({ code, message }) => (code === 'S051' ? message.zh : `${code} ${message.zh}`))).toEqual(
    says,
  );
  expect(zeroReports).toEqual(asked.ledgers.filter((code) => code !== 'S90' && declared.includes(code)));
});

it('is one warning about the whole file, in both languages, with what to do when it is not so', () => {
  const { findings } = checkLedgers(form, [], new Set(['A10', 'B20']), new Set(['S90']), READING_CATALOGUE);
  expect(findings).toEqual([
    expect.objectContaining({ code: 'S051', severity: 'warning', sheet: null, cell: null, value: null }),
  ]);
  expect(findings[0]?.message.en).toBe(
    'Ledgers taken as zero reports (2): "Courses", "Activities". Please confirm that nothing happened in the period.',
  );
  expect(findings[0]?.hint?.zh).toContain('补填数据，并取消它的零报告声明');
  expect(findings[0]?.hint?.en).toContain('withdraw its declaration');
});
