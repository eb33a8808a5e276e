import type { Meeting } from '../../bin/demo/forms/meetings/events.ts';
import { makeMeetings } from '../../bin/demo/forms/meetings/make-meetings.ts';
import { meetingRows } from '../../bin/demo/forms/meetings/meeting-rows.ts';
import { makeWorkbook } from '../../bin/demo/make-workbook.ts';
import { createRandom, type Random } from '../../bin/demo/random.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';

const SUBJECTS = [
  '安全生产',
  '工程质量',
  '物资采购',
  '营销策划',
  '海外履约',
  '科技创新',
  '财务资金',
  '法务合规',
];
const SCOPES = ['城轨项目', '机关各部门', '桥梁公司', '设备租赁中心', '第三事业部', '华南片区', '试验检测所'];

/** A month of meetings of one unit in the product's own template, with so many rounds of meetings. */
export function makeBigWorkbook(index: CatalogueIndex, unit: Unit, rounds: number, mess: number): Uint8Array {
  const form = index.forms.get('meetings');
  if (!form) throw new RangeError('the catalogue has no meetings form');
  const period = PeriodSchema.parse('2022-03');
  const random = createRandom(`big ${rounds}`);
  const meetings: Meeting[] = [];
  for (let round = 0; round < rounds; round++)
    for (const meeting of makeMeetings(unit.code, period, 9, random.fork(`round ${round}`)))
      meetings.push({ ...meeting, no: `${meeting.no}-${round}`, title: titleOf(meeting, round, random) });
  const entries = meetingRows(meetings);
  return makeWorkbook({ index, form, unit, period, entries, summary: {}, mess, spoil: false, random }).bytes;
}

/** Titles of one day differ, as those of different meetings do. */
function titleOf(meeting: Meeting, round: number, random: Random): string {
  return `${random.pick(SCOPES)}${random.pick(SUBJECTS)}${meeting.title}（${round + 1}）`;
}
