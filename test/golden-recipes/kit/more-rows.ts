import { type DraftRow, row } from './draft.ts';

/**
 * One plain row for each ledger that the good returns do not spell out themselves, so that no sheet of theirs is empty.
 * A ledger that a form gets is added here, and nowhere else.
 */
export const MORE_ROWS: Readonly<Record<string, readonly DraftRow[]>> = {
  L13: [
    row({
      organisationNo: 'DZZ-02',
      lifeType: '主题党日',
      date: '2022-03-18',
      topic: '植树护绿主题党日',
      invited: 4,
      attended: 4,
    }),
  ],
  L14: [
    row({
      lecturerNo: 'RY-001',
      lecturerPost: '党委书记',
      lectureType: '专题党课',
      venue: '全单位',
      date: '2022-03-21',
      audience: 4,
      serial: 1,
    }),
  ],
  L15: [row({ memberNo: 'RY-002', dutyType: '调研', target: '工程部', date: '2022-03-16' })],
  L26: [
    row({
      activityNo: 'HD-01',
      activityType: '文体赛事',
      title: '职工健步走',
      startOn: '2022-03-25',
      people: 4,
    }),
  ],
  L22: [row({ talkNo: 'XJ-01', format: '讲座', date: '2022-03-23', onSite: 60, audience: 60 })],
  L23: [row({ title: '学习读本', date: '2022-03-11', copies: 60, recipients: '党员', recipientCount: 4 })],
  L24: [
    row({
      articleNo: 'GJ-01',
      title: '一线青年争先锋',
      publishedOn: '2022-03-29',
      outlet: '集团网站',
      outletLevel: '集团/系统',
    }),
  ],
  L25: [row({ month: '2022-03', theme: '安全生产', focus: '现场标准化' })],
  L34: [row({ theme: '其他', stage: '自查', toCheck: 4, checked: 4 })],
  L35: [row({ theme: '党建督导', team: '第一组', mode: '自查', date: '2022-03-30' })],
  L36: [
    row({
      taskNo: 'ZD-01',
      itemNo: 1,
      task: '安全生产责任落实',
      content: '隐患排查治理情况',
      department: '纪检室',
      status: '进行中',
    }),
  ],
  L37: [
    row({
      riskNo: 'FX-01',
      risk: '汛期施工',
      category: '经营',
      level: '中',
      hasPlan: '否',
      department: '工程部',
    }),
  ],
  L40: [
    row({
      organisationNo: 'DZZ-02',
      bodyType: '党组织',
      organisationType: '支部',
      term: 2,
      lastElectedOn: '2021-06-18',
      termYears: 3,
      dueOn: '2024-06-18',
      status: '未到期',
    }),
  ],
  L41: [row({ organisationNo: 'DZZ-03', changeType: '更名', changedOn: '2022-02-15' })],
  L42: [row({ branchNo: 'DZZ-02', year: 2022, rating: '先进', rated: '是', bottom: '否', weak: '否' })],
  L43: [row({ organisationNo: 'DZZ-02', secretaryNo: 'RY-003', appointedOn: '2021-06-18' })],
  L44: [row({ type: '示范点', itemNo: 'SF-01', startedOn: '2021-09-01' })],
};
