import { all, cell, cells } from '../kit/draft.ts';
import { formula, patchSheet, setCell } from '../kit/patch-file.ts';
import type { Recipe } from '../kit/recipe.ts';

const training = 'training';
const rectification = 'rectification';

/** Cells typed in another way that mean the same. */
export const CELL_ODDITIES: readonly Recipe[] = [
  { name: 'full-width-digits', fill: cell('L10', 2, 'invited', '１５') },
  { name: 'spaces-around-a-number', fill: cell('L10', 2, 'invited', '  15 ') },
  { name: 'no-break-space-in-a-number', fill: cell('L10', 2, 'invited', '\u00a015\u00a0') },
  { name: 'zero-width-space-in-a-number', fill: cell('L10', 2, 'invited', '1\u200b5') },
  { name: 'line-break-behind-a-number', fill: cell('L10', 2, 'invited', '15\n') },
  { name: 'apostrophe-before-a-number', fill: cell('L10', 2, 'invited', "'15") },
  { name: 'number-stored-as-text', fill: all(cell('L10', 2, 'invited', '15'), cell('S03', 1, 'value', '1')) },
  { name: 'thousands-separators', form: training, fill: cell('L20', 1, 'cost', '5,200') },
  { name: 'full-width-thousands-separators', form: training, fill: cell('L20', 1, 'cost', '5，200') },
  { name: 'money-in-ten-thousands', form: training, fill: cell('L20', 1, 'cost', '0.52万元') },
  { name: 'money-with-its-unit', form: training, fill: cell('L20', 1, 'cost', '5200元') },
  {
    name: 'unit-behind-a-number',
    fill: cells('L10', 2, { invited: { text: '15人' }, attended: { text: '14 名' } }),
  },
  {
    name: 'chinese-numeral',
    fill: cells('L10', 2, { invited: { text: '十五' }, attended: { text: '十四' } }),
  },
  { name: 'capital-chinese-numeral', fill: cell('L10', 4, 'invited', '贰拾') },
  {
    name: 'nothing-written-as-a-word',
    fill: all(cell('L10', 2, 'itemCount', '无'), cell('L10', 3, 'itemCount', '0项')),
  },
  { name: 'whole-number-with-point-zero', fill: cell('L10', 2, 'invited', '15.0') },
  { name: 'date-with-dots', fill: cell('L10', 2, 'date', '2022.3.10') },
  { name: 'date-with-slashes', fill: cell('L10', 2, 'date', '2022/3/10') },
  { name: 'date-in-chinese', fill: cell('L10', 2, 'date', '2022年3月10日') },
  { name: 'date-in-chinese-numerals', fill: cell('L10', 2, 'date', '二〇二二年三月十日') },
  { name: 'date-in-eight-digits', fill: cell('L10', 2, 'date', '20220310') },
  { name: 'date-in-full-width', fill: cell('L10', 2, 'date', '２０２２－０３－１０') },
  {
    name: 'date-with-a-time-of-day',
    patch: patchSheet(2, (xml) => xml.replace('<v>44630</v>', '<v>44630.5625</v>')),
  },
  { name: 'date-stored-as-text', fill: cell('L10', 2, 'date', '2022-03-10') },
  {
    name: 'range-of-days-in-the-start-column',
    form: training,
    fill: cells('L20', 1, { startOn: { text: '3月7日至9日' }, endOn: null }),
  },
  { name: 'percent-as-text', form: rectification, fill: cell('L31', 1, 'progress', '40％') },
  { name: 'percent-in-words', form: rectification, fill: cell('L31', 1, 'progress', '百分之四十') },
  { name: 'percent-as-a-plain-number', form: rectification, fill: cell('L31', 1, 'progress', 40) },
  {
    name: 'choice-by-another-name',
    fill: all(cell('L10', 2, 'meetingType', '理论学习中心组学习'), cell('L10', 1, 'meetingType', '党委会议')),
  },
  { name: 'choice-with-a-full-stop', fill: cell('L10', 3, 'meetingType', ' 周例会。') },
  {
    name: 'yes-as-a-tick',
    fill: all(cell('L10', 1, 'hasFirstAgenda', '√'), cell('L10', 2, 'hasFirstAgenda', '×')),
  },
  { name: 'code-in-full-width', fill: cell('L11', 1, 'meetingNo', 'ＨＹ－０３１') },
  { name: 'code-with-spaces', fill: cell('L11', 2, 'meetingNo', ' HY-031 ') },
  { name: 'list-with-other-separators', fill: cell('L11', 1, 'categories', '第一议题;') },
  { name: 'line-break-in-a-title', fill: cell('L10', 1, 'title', '党委会2022年\n第5次会议') },
  { name: 'text-that-begins-like-a-formula', fill: cell('L10', 1, 'minutesNo', '=cmd|calc!A1') },
  { name: 'own-unit-by-its-former-name', fill: cell('L12', 1, 'unit', '华东建设第一工程处') },
  { name: 'number-by-formula', patch: patchSheet(2, formula('H5', '10+5', '15')) },
  { name: 'text-by-formula', patch: patchSheet(2, formula('B6', '"周"&amp;"例会"', '周例会', 'str')) },
  {
    name: 'number-with-rounding-dust',
    patch: patchSheet(
      2,
      setCell('H5', (style) => `<c r="H5"${style}><v>15.000000000000002</v></c>`),
    ),
  },
];
