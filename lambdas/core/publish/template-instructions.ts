import type { Form } from '../model/form.ts';
import type { Ledger } from '../model/ledger.ts';

/** Numbered instructions of the cover, in the clerk's words: those that apply to these ledgers. */
export function coverInstructions({ optional = [] }: Form, ledgers: readonly Ledger[]): string[] {
  const has = (kind: Ledger['kind']) => ledgers.some((ledger) => ledger.kind === kind);
  const lists = ledgers.filter(({ kind }) => kind === 'event' || kind === 'register');
  const free = lists.filter(({ code }) => optional.includes(code));
  const exceptions = free.map((ledger) => `“${ledger.name.zh}”`).join('');
  const registers = ledgers
    .filter((ledger) => ledger.kind === 'register')
    .map((ledger) => `“${ledger.name.zh}”`)
    .join('');
  const types = new Set(ledgers.flatMap((ledger) => ledger.columns.map((column) => column.type)));
  const notApplicable = ledgers.some((ledger) => ledger.columns.some((column) => column.notApplicable));
  const lines = [
    '按工作表逐张填写，一行填一条。表头深蓝、带 * 的是必填列，浅蓝的是选填列；鼠标停在表头上可以看这一列怎么填。',
    types.has('date') && '日期写成 2022-03-05；只知道月份时写 2022-03。不要写“3月中旬”“已完成”等文字。',
    '数字只写数字，不带单位、不写算式。确实没有就填 0；空着会被当作漏填，不会当作 0。',
    notApplicable && '某一格确实不适用于本单位时填“不适用”，不要填 0、斜杠或横线。',
    types.has('percent') && '百分数填 95 就表示 95%；不足 1% 的请带上百分号。',
    types.has('money') && '金额一律按表头标明的“元”填写，不要改成万元。',
    (types.has('enum') || types.has('bool')) &&
      '有下拉箭头的格子请从列表里选；可以多选的列，各项之间用顿号“、”隔开。',
    lists.length > free.length &&
      '确实没有记录的台账，把它空着，并在上面“零报告”一栏选“是”；两处都空着会被退回。',
    free.length > 0 && `${exceptions}是选填的，没有的留空即可，不会因此退回。`,
    has('register') &&
      `${registers}登记期末在册的全部记录，不是只填变动。已带出上次数据的，在原行上修改，新增的接着往下填。`,
    lists.length > 0 && has('summary') && summaryInstruction(ledgers),
    '只填人员编号和职务，不要填写身份证号、手机号等个人信息。',
    '可以插入行、删除行、排序和筛选；请不要改动表头、工作表名称和填报单位、期间。',
    '填完存为 .xlsx（Excel、WPS 都可以）后报送。被退回时，文件里会标出有问题的格子，改好重报即可，新文件替换旧文件。',
    '有疑问先看表头上的说明，仍不清楚的，请联系上级单位统计人员。',
  ];
  return lines.filter((line) => typeof line === 'string');
}

/** Where a difference is explained is a column of the summary sheet. */
function summaryInstruction(ledgers: readonly Ledger[]): string {
  const summary = ledgers.find(({ kind }) => kind === 'summary');
  const explained = summary?.columns.find(({ key }) => key === summary.summaryColumns?.explanation);
  const where = explained ? `，确有原因的写在“${explained.label.zh}”一列` : '';
  return `${summary?.name.zh ?? ''}的数字应当与台账一致；对不上时先核对台账${where}。`;
}
