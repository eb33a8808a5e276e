import { cell } from '../kit/draft.ts';
import { onSheet, ownWorkbook, renameHeader } from '../kit/own-workbook.ts';
import { formula, merge, patchSheet, setCell } from '../kit/patch-file.ts';
import type { Recipe } from '../kit/recipe.ts';

/** Cells that must hold a number and do not. */
export const NUMBER_FAULTS: readonly Recipe[] = [
  { name: 'count-left-blank-on-summary', fill: cell('S03', 1, 'value', null) },
  { name: 'count-is-negative', fill: cell('L10', 1, 'attended', -3) },
  { name: 'count-has-a-fraction', fill: cell('L10', 1, 'attended', '8.5人') },
  { name: 'count-is-a-word', fill: cell('L10', 2, 'invited', '多次') },
  { name: 'count-is-a-range', fill: cell('L10', 2, 'attended', '12-15') },
  { name: 'count-is-a-sum-of-two', fill: cell('L10', 2, 'attended', '12+2') },
  { name: 'count-with-the-letter-o', fill: cell('L10', 3, 'attended', '1O') },
  { name: 'count-with-broken-thousands', fill: cell('L10', 3, 'attended', '1,23') },
  { name: 'count-refers-to-an-attachment', fill: cell('L10', 3, 'attended', '详见附件') },
  { name: 'count-is-other-text', fill: cell('L10', 3, 'invited', '应到人员见签到表') },
  { name: 'count-is-a-placeholder', fill: cell('L10', 3, 'attended', 'XXX') },
  { name: 'count-in-days-where-hours-are-asked', form: 'training', fill: cell('L20', 1, 'hours', '3天') },
  {
    name: 'count-turned-into-a-date',
    patch: patchSheet(2, (xml) =>
      xml
        .replace(/<c r="H5"[^>]*>/, (open) =>
          open.replace(/ s="\d+"/, ` s="${/<c r="D5" s="(\d+)"/.exec(xml)?.[1]}"`),
        )
        .replace(/(<c r="H5"[^>]*><v>)15</, '$144630<'),
    ),
  },
  { name: 'count-formula-gives-an-error', patch: patchSheet(2, formula('H4', 'Z1/0', '#DIV/0!', 'e')) },
  { name: 'count-formula-never-calculated', patch: patchSheet(2, formula('H4', 'SUM(Z1:Z3)', '')) },
  { name: 'item-number-below-one', fill: cell('L11', 1, 'itemNo', 0) },
  { name: 'money-in-dollars', form: 'training', fill: cell('L20', 1, 'cost', '5200美元') },
  {
    name: 'money-without-a-unit',
    build: ownWorkbook('training', onSheet('培训班台账', renameHeader('费用（元）', '费用'))),
  },
  { name: 'rate-says-nothing', form: 'rectification', fill: cell('L31', 1, 'progress', '无') },
  { name: 'percent-of-bare-one', form: 'rectification', fill: cell('L31', 1, 'progress', 1) },
  { name: 'percent-above-a-hundred', form: 'rectification', fill: cell('L31', 1, 'progress', '140%') },
  { name: 'number-column-holds-words', form: 'training', fill: cell('L20', 1, 'hours', '全天上课') },
  { name: 'number-as-long-as-a-page', fill: cell('L10', 1, 'attended', `${'九'.repeat(400)}`) },
  { name: 'numbers-merged-over-rows', patch: patchSheet(2, merge('I4:I5')) },
  {
    name: 'cell-is-a-boolean',
    patch: patchSheet(
      2,
      setCell('I4', (style) => `<c r="I4"${style} t="b"><v>1</v></c>`),
    ),
  },
];
