import { expect, it } from 'vitest';
import { readExplanations } from '../../../lambdas/core/locate/read-explanations.ts';
import type { CellInput } from '../../support/sheet-builder.ts';
import { buildSheet, buildWorkbook } from '../../support/sheet-builder.ts';

const HEADER = ['级别', '位置', '填写的内容', '问题', '怎么改', '说明（属实请写原因）', '编号'];
const read = (rows: readonly CellInput[][], name = '校验结果') =>
  readExplanations(buildWorkbook([buildSheet(name, rows), buildSheet('台账', [['编号']])]));
const row = (place: string, text: string, code: string) => ['警告', place, '', '', '', text, code];
const heading = (text: string, code: string) => [
  '第…行（警告，共 3 处）',
  undefined,
  undefined,
  undefined,
  undefined,
  text,
  code,
];

it.each([
  [
    'a cell',
    row('会议台账!D7', '属实', 'V006'),
    { code: 'V006', sheet: '会议台账', cell: 'D7', text: '属实' },
  ],
  [
    'a sheet',
    row('会议台账（整张表）', '属实', 'S032'),
    { code: 'S032', sheet: '会议台账', cell: null, text: '属实' },
  ],
  ['the file', row('整个文件', '属实', 'F006'), { code: 'F006', sheet: null, cell: null, text: '属实' }],
  [
    'a hidden sheet',
    row('台账!A1（隐藏工作表）', '属实', 'V006'),
    { code: 'V006', sheet: '台账', cell: 'A1', text: '属实' },
  ],
  [
    'a sheet with a mark in its name',
    row('a!b!C3', '属实', 'V006'),
    { code: 'V006', sheet: 'a!b', cell: 'C3', text: '属实' },
  ],
  [
    'more than one line',
    row('台账!A1', ' 属\n实 ', 'V006'),
    { code: 'V006', sheet: '台账', cell: 'A1', text: '属 实' },
  ],
])('about %s', (_, line, expected) => expect(read([['校验结果'], HEADER, line])).toEqual([expected]));

it('in English', () => {
  const header = [
    'Level',
    'Where',
    'As filled in',
    'What is wrong',
    'How to fix',
    'Explanation (if it is right)',
    'Code',
  ];
  const rows = [header, row('whole file', 'as it is', 'F006'), row('Visits（whole sheet）', 'ok', 'S032')];
  expect(read(rows, 'Check results')).toEqual([
    { code: 'F006', sheet: null, cell: null, text: 'as it is' },
    { code: 'S032', sheet: 'Visits', cell: null, text: 'ok' },
  ]);
});

it('words beside the heading of a cause are about all below it, until the next heading', () => {
  const rows = [
    HEADER,
    heading('外单位列席', 'V107'),
    row('台账!I5', '', 'V107'),
    row('台账!I6', '另有原因', 'V107'),
    heading('', 'V006'),
    row('台账!D7', '', 'V006'),
  ];
  expect(read(rows)).toEqual([
    { code: 'V107', sheet: null, cell: null, text: '外单位列席' },
    { code: 'V107', sheet: '台账', cell: 'I5', text: '外单位列席' },
    { code: 'V107', sheet: '台账', cell: 'I6', text: '另有原因' },
  ]);
});

it.each([
  ['nothing written', [HEADER, row('台账!D7', '  ', 'V006')]],
  ['a phone number', [HEADER, row('台账!D7', '问王某 13812345678', 'V006')]],
  ['no code', [HEADER, row('台账!D7', '属实', '')]],
  ['no header', [row('台账!D7', '属实', 'V006')]],
])('%s: none', (_, rows) => expect(read(rows)).toEqual([]));

it('a workbook without a result sheet has none', () => {
  expect(read([HEADER, row('台账!D7', '属实', 'V006')], '说明')).toEqual([]);
});
