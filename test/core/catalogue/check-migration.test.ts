import { expect, it } from 'vitest';
import { assembleCatalogue } from '../../../lambdas/core/catalogue/assemble-catalogue.ts';
import { formatProblem } from '../../../lambdas/core/catalogue/catalogue-problem.ts';
import { smallContent } from './small-catalogue.ts';

const text = { zh: '说明', en: 'note' };
type Step = Record<string, unknown>;
const step = (from: string, to: string, more: Step = {}): Step => ({ form: 'events', from, to, ...more });

function problemsOf(steps: readonly Step[]): string[] {
  const { ledgers, forms, indicators, rules, ...head } = smallContent();
  const files = [
    { path: 'catalogue.yaml', content: head },
    ...Object.entries({ ledgers, forms, indicators, rules }).map(([name, content]) => ({
      path: `${name}.yaml`,
      content,
    })),
    ...steps.map((content) => ({
      path: `migrations/${content.form}-${content.from}-to-${content.to}.yaml`,
      content,
    })),
  ];
  return assembleCatalogue(files)
    .problems.filter(({ section }) => section === 'migrations')
    .map((problem) => formatProblem(problem, 'en'));
}

const column = (more: Step) => step('2021.2', '2022.1', { columns: [{ ledger: 'L10', ...more }] });
const value = (more: Step) => step('2021.2', '2022.1', { values: [{ ledger: 'L10', ...more }] });
const FILE = 'migrations/events-2021.2-to-2022.1.yaml · events 2021.2 → 2022.1';

it.each<[string, Step[], string[]]>([
  ['nothing wrong', [column({ from: ['主题'], to: 'title' }), step('2021.1', '2021.2')], []],
  [
    'an unknown form',
    [step('2021.2', '2022.1', { form: 'plans' })],
    ['migrations/plans-2021.2-to-2022.1.yaml · plans 2021.2 → 2022.1 · form: there is no form plans'],
  ],
  [
    'a circle',
    [step('2021.1', '2021.2'), step('2021.2', '2021.1')],
    [
      'migrations/events-2021.1-to-2021.2.yaml · events 2021.1 → 2021.2 · to: from 2021.1 the steps lead back to 2021.1: a circle',
      'migrations/events-2021.2-to-2021.1.yaml · events 2021.2 → 2021.1 · to: from 2021.2 the steps lead back to 2021.2: a circle',
    ],
  ],
  [
    'a step back',
    [step('2021.10', '2021.9'), step('2021.9', '2022.1')],
    [
      'migrations/events-2021.10-to-2021.9.yaml · events 2021.10 → 2021.9 · to: must be newer than 2021.10; it is 2021.9',
    ],
  ],
  [
    'a dead end',
    [step('2021.1', '2021.2')],
    [
      'migrations/events-2021.1-to-2021.2.yaml · events 2021.1 → 2021.2 · to: ends at 2021.2, which does not lead to the current version 2022.1; add the step from 2021.2',
    ],
  ],
  [
    'two ways from one version',
    [step('2021.1', '2022.1'), step('2021.1', '2021.2'), step('2021.2', '2022.1')],
    ['migrations/events-2021.1-to-2021.2.yaml · events 2021.1 → 2021.2: events 2021.1 → 2021.2 occurs twice'],
  ],
  [
    'a ledger of another form',
    [column({ ledger: 'L00', from: ['编码'], to: 'code' })],
    [`${FILE} · columns[0].ledger: ledger L00 is not on the form; it has L10, L30, S03`],
  ],
  [
    'a target that is not there',
    [column({ from: ['主题'], to: 'subject' })],
    [`${FILE} · columns[0].to: L10 has no column "subject"`],
  ],
  [
    'a piece without a target',
    [column({ from: ['起止'], split: { at: ['-'], into: ['date', 'end'] } })],
    [`${FILE} · columns[0].split.into[1]: L10 has no column "end"`],
  ],
  [
    'a header with two meanings',
    [
      step('2021.2', '2022.1', {
        columns: [
          { ledger: 'L10', from: ['主题'], to: 'title' },
          { ledger: 'L10', from: ['主题'], dropped: text },
        ],
      }),
    ],
    [`${FILE} · columns: column "主题" of L10 occurs twice`],
  ],
  [
    'a column with two sources',
    [
      step('2021.2', '2022.1', {
        columns: [
          { ledger: 'L10', from: ['主题'], to: 'title' },
          { ledger: 'L10', added: 'title', value: '无', note: text },
        ],
      }),
    ],
    [`${FILE} · columns: column title of L10 has two sources`],
  ],
  [
    'a label that goes elsewhere',
    [column({ from: ['名称'], dropped: text })],
    [
      `${FILE} · columns: "名称" of the older template goes elsewhere, so the current column title of L10 has no source`,
    ],
  ],
  [
    'a default that is no choice',
    [column({ added: 'kind', value: '丙', note: text })],
    [`${FILE} · columns.added: column kind has no value "丙"; it has 甲, 乙`],
  ],
  [
    'a default for a day',
    [column({ added: 'until', value: '2022-01-01', note: text })],
    [`${FILE} · columns.added: column until (date) cannot default to "2022-01-01"`],
  ],
  [
    'a value that is no choice',
    [value({ column: '类型', from: ['甲等'], to: '丙' })],
    [`${FILE} · values.to: column kind has no value "丙"; it has 甲, 乙`],
  ],
  [
    'values of a column without any',
    [value({ column: 'title', from: ['甲'], to: '乙' })],
    [`${FILE} · values.to: column title takes no choices to be renamed`],
  ],
  [
    'a sheet that is not there',
    [step('2021.2', '2022.1', { sheets: [{ from: ['旧表'], to: '新表' }] })],
    [`${FILE} · sheets[0].to: the form has no sheet "新表"`],
  ],
  [
    'an indicator that is not there',
    [step('2021.2', '2022.1', { summary: [{ from: 'OLD-1', to: 'AAA-999' }] })],
    [`${FILE} · summary[0].to: the summary sheet has no indicator AAA-999`],
  ],
  [
    'a note in one language',
    [column({ from: ['地点'], dropped: { zh: '不再收集' } })],
    [
      'migrations/events-2021.2-to-2022.1.yaml · events 2021.2 · columns[0].dropped.en: missing, expected string',
    ],
  ],
  [
    'a part of a cell that is cut again',
    [
      step('2021.1', '2021.2', {
        columns: [{ ledger: 'L10', from: ['全部'], split: { at: ['；'], into: ['起止', 'title'] } }],
      }),
      column({ from: ['起止'], split: { at: ['-'], into: ['date', 'until'] } }),
    ],
    [
      'migrations/events-2021.1-to-2021.2.yaml · events 2021.1 → 2021.2 · columns[0].split.into[0]: "起止" is cut again by a later step',
    ],
  ],
])('%s', (_, steps, expected) => {
  expect(problemsOf(steps)).toEqual(expected);
});

it('warns of a file under another name', () => {
  const { ledgers, forms, indicators, rules, ...head } = smallContent();
  const { problems } = assembleCatalogue([
    { path: 'catalogue.yaml', content: head },
    { path: 'ledgers.yaml', content: ledgers },
    { path: 'forms.yaml', content: forms },
    { path: 'indicators.yaml', content: indicators },
    { path: 'rules.yaml', content: rules },
    { path: 'migrations/old.yaml', content: step('2021.2', '2022.1') },
  ]);
  expect(problems.map((problem) => [problem.level, formatProblem(problem, 'en')])).toEqual([
    [
      'warning',
      'migrations/old.yaml · from (warning): the file should be called migrations/events-2021.2-to-2022.1.yaml',
    ],
  ]);
});
