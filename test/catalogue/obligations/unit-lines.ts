import type { CountLine } from './count-line.ts';
import { MORE_UNIT_LINES } from './more-unit-lines.ts';
import { COMPANY, DIRECT, HQ, ideology, item, itemAlone, line, meeting, row, training } from './unit-rows.ts';

/** What units owe themselves. */
export const UNIT_LINES: readonly CountLine[] = [
  line(
    'R02',
    HQ,
    'tasks',
    'month',
    [row('L95', 'finishedOn', { listType: '其他', area: '月初指南' })],
    [
      row('L95', 'finishedOn', { listType: '其他', area: '月末小结' }),
      row('L95', 'dueOn', { listType: '其他', area: '月初指南' }),
      row('L95', 'finishedOn', { listType: '工作要点', area: '月初指南' }),
    ],
    { by: '05' },
  ),
  line(
    'R04',
    HQ,
    'rectification',
    'quarter',
    [row('L35', 'date', { mode: '抽检' })],
    [row('L35', 'date', { mode: '自查' })],
  ),
  line(
    'R05',
    HQ,
    'discipline',
    'quarter',
    [row('L72', 'date', { form: '通报传达' }), row('L72', 'date', { form: '典型问题通报' })],
    [row('L72', 'date', { form: '警示案例' })],
  ),
  line(
    'R06',
    COMPANY,
    'meetings',
    'quarter',
    [meeting({ topics: ['其他', '工团汇报'] })],
    [meeting({ topics: ['统战群团汇报'] }), meeting({ topics: ['工团汇报'], hostUnit: '2' })],
  ),
  line(
    'R07',
    COMPANY,
    'training',
    'month',
    [training('党务月度轮训')],
    [training('党务培训'), training('党务月度轮训', { stage: '计划' })],
  ),
  line('R08', DIRECT, 'training', 'quarter', [training('季度实操')], [training('党务月度轮训')]),
  line('R11', DIRECT, 'ideology', 'half', [ideology('向上级报告')], [ideology('专题研究')]),
  line(
    'R12',
    COMPANY,
    'meetings',
    'month',
    [meeting({ meetingType: '中心组学习' })],
    [meeting({ meetingType: '党委会' })],
  ),
  line(
    'R17',
    HQ,
    'union',
    'year',
    [row('L92', 'date', { award: '考核前三位' })],
    [row('L92', 'date', { award: '先进党组织' }), row('L92', 'date', { award: '考核前三位', unit: '2' })],
  ),
  line(
    'R18',
    HQ,
    'discipline',
    'year',
    [
      (date, _, n) => ({
        L71: [
          { talkNo: `T${n}a`, talkType: '考核后三位谈话', objectNo: `O${n}`, date },
          { talkNo: `T${n}b`, talkType: '考核后三位谈话', objectNo: `O${n}`, date },
        ],
      }),
    ],
    [
      (date, _, n) => ({ L71: [{ talkNo: `T${n}`, talkType: '考核后三位谈话', objectNo: 'O1', date }] }),
      (date, _, n) => ({ L71: [{ talkNo: `T${n}`, talkType: '提醒谈话', objectNo: `O${n}`, date }] }),
    ],
    { least: 3 },
  ),
  line('R21', COMPANY, 'ideology', 'half', [ideology('向上级报告')], [ideology('工作部署')]),
  line(
    'R22',
    COMPANY,
    'meetings',
    'half',
    [item('精神文明'), item('其他', '企业文化')],
    [item('意识形态'), itemAlone('精神文明')],
  ),
  line(
    'R23',
    COMPANY,
    'assessment',
    'year',
    [row('L98', 'date', { level: '单位党组织书记' })],
    [row('L98', 'date', { level: '支部书记' })],
  ),
  line(
    'R24',
    COMPANY,
    'assessment',
    'year',
    [row('L98', 'date', { level: '支部书记' })],
    [row('L98', 'date', { level: '委员' })],
  ),
  line('R30', COMPANY, 'meetings', 'year', [item('党风廉政')], [item('全面从严治党')], { least: 2 }),
  ...MORE_UNIT_LINES,
];
