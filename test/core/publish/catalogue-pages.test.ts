import { describe, expect, it } from 'vitest';
import { catalogueFiles } from '../../../lambdas/core/publish/catalogue-pages/catalogue-files.ts';
import { smallCatalogue } from '../catalogue/small-catalogue.ts';

const text = (zh: string, en: string) => ({ zh, en });
const files = catalogueFiles(
  smallCatalogue((content) => {
    const columns = content.ledgers[1]?.columns;
    if (Array.isArray(columns))
      columns.push({
        key: 'person',
        label: text('人员|编号', 'Person'),
        type: 'code',
        synonyms: ['工号'],
        personal: 'code',
        note: text('不填姓名', 'no name'),
        notApplicable: true,
      });
    Object.assign(content.ledgers[2] ?? {}, { restricted: true, synonyms: ['名单'] });
    Object.assign(content.forms[0] ?? {}, {
      optional: ['L30'],
      instructions: [text('一行一项', 'one row each')],
    });
    Object.assign(content, {
      ownRules: ['V102'],
      parameters: {
        days: { value: '5', external: true, note: text('期限', 'days') },
        share: { value: '10' },
      },
      profiles: [{ code: 'office', name: text('机关', 'Office'), unitTypes: ['总部', '分部'] }],
      rankings: [{ code: 'best', name: text('排名', 'Ranking'), ledger: 'L10', item: 'no', score: 'people' }],
      obligations: [
        {
          code: 'R01',
          name: text('开会', 'meet'),
          owedBy: { office: {} },
          duty: { kind: 'count', every: 'month', of: [{ ledger: 'L10' }] },
          remind: [7, 0, 30],
          overdueEvery: 5,
          external: true,
          source: '第 3 页',
        },
      ],
      figures: [
        { code: 'F001', name: text('次数', 'times'), by: ['AAA-001', 'R01', 'L10.title'] },
        {
          code: 'F002',
          name: text('多次', 'often'),
          by: ['L30'],
          notMeasurable: text('没有数字', 'no number'),
        },
      ],
    });
  }),
);
const file = (name: string) => files.get(name) ?? '';

describe('the documentation of a catalogue', () => {
  it('is a page for each part, a list of them, and one HTML', () => {
    expect([...files.keys()]).toEqual([
      'README.md',
      'forms.md',
      'ledgers.md',
      'indicators.md',
      'rules.md',
      'obligations.md',
      'figures.md',
      'parameters.md',
      'small.html',
    ]);
    expect(file('README.md')).toContain('- [报表 / Forms](forms.md)');
  });

  it.each([
    ['forms.md', '代码 events，每月报送，期末后 5 天内；模板版本 2022.1。'],
    [
      'forms.md',
      '| [L30 清单](ledgers.md#L30) | 期末在册的全部记录<br>a living list, sent whole | 2 | 1 | 可不填<br>yes |',
    ],
    ['forms.md', '- 一行一项 / one row each'],
    ['forms.md', '- [AAA-001 指标AAA-001](indicators.md#AAA-001)'],
    ['ledgers.md', '期末在册的全部记录；以“编号”识别一行；限专人查看；工作表也可叫名单。'],
    [
      'ledgers.md',
      '| 人员\\|编号<br>Person<br>person | 编码<br>code |  |  | 工号 | 不填姓名<br>no name<br>个人信息：人员编号<br>personal: the number of a person<br>可填“不适用”<br>may be declared not applicable |',
    ],
    ['ledgers.md', '甲（甲类）<br>乙'],
    ['ledgers.md', '| 编号<br>编号 in English<br>no | 编码<br>code | 必填<br>required |'],
    ['indicators.md', '### AAA-002 指标AAA-002 / indicator AAA-002'],
    ['indicators.md', '分母：指标 AAA-001 指标AAA-001。'],
    ['indicators.md', '| 校验<br>Checked by | [V103](rules.md#V103) |'],
    ['rules.md', '### V102（自有规则） / one of our own'],
    ['rules.md', '第{row}行没有{ledger}<br>Row {row} lacks {ledger}'],
    ['obligations.md', '| 多久一次<br>How often | 每月至少 1 次<br>at least 1 every month |'],
    ['obligations.md', '前 30 天、前 7 天、当天、逾期后每 5 天'],
    ['obligations.md', '第 3 页<br>外部默认值：出处没有给出，由总部设定，不得当作出处引用。'],
    [
      'figures.md',
      '| F001 | 次数<br>times | [AAA-001 指标AAA-001](indicators.md#AAA-001)<br>[R01](obligations.md#R01)<br>[L10 事项“名称”](ledgers.md#L10) |  |',
    ],
    ['figures.md', '| F002 | 多次<br>often | [L30 清单](ledgers.md#L30) | 没有数字<br>no number |'],
    ['parameters.md', '| days | 5 | 期限<br>days | 外部默认值：'],
    ['parameters.md', '| share | 10 |  |  |'],
    ['parameters.md', '| 机关<br>Office<br>office | 总部、分部 |'],
  ])('%s says %s', (name, words) => {
    expect(file(name)).toContain(words);
  });

  it('has no link that leads nowhere', () => {
    const known = new Set(
      [...files].flatMap(([name, content]) =>
        [...content.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => `${name}#${id}`),
      ),
    );
    const targets = [...files.values()].flatMap((content) =>
      [...content.matchAll(/\]\(([a-z]+\.md#[^)]+)\)/g)].map(([, target]) => target),
    );
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !known.has(target ?? ''))).toEqual([]);
    const html = file('small.html');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const used = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.has(id ?? ''))).toEqual([]);
  });
});
