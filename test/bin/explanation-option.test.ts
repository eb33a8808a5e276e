import { expect, it } from 'vitest';
import { explanationOption } from '../../bin/submit/explanation-option.ts';

it.each([
  ['V016@综合汇总表!C5=新增两期班', { code: 'V016', sheet: '综合汇总表', cell: 'C5', text: '新增两期班' }],
  ['v016@综合汇总表!c5= 属实 ', { code: 'V016', sheet: '综合汇总表', cell: 'C5', text: '属实' }],
  ['S033@附件=只作参考', { code: 'S033', sheet: '附件', text: '只作参考' }],
  ['S051=本月均无发生', { code: 'S051', text: '本月均无发生' }],
  ['F006=宏只作排版', { code: 'F006', text: '宏只作排版' }],
  ['V016@表!C5=a=b', { code: 'V016', sheet: '表', cell: 'C5', text: 'a=b' }],
])('%s', (given, expected) => expect(explanationOption(given)).toEqual(expected));

it.each(['', 'V016', 'V016=', 'V016@表!C5=  ', 'C5=属实', 'V016@=属实', 'V016@表!5C=属实'])(
  'refuses "%s"',
  (given) => {
    expect(() => explanationOption(given)).toThrow('Cannot read the explanation');
  },
);
