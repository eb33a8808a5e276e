import { type RuleCase, ruleTable } from './run-rule.ts';

const loans = (...rows: object[]) => ({ rows: { D10: rows } }) as Pick<RuleCase, 'rows'>;
const details = { ledger: 'D11', on: { no: 'no' } };
ruleTable(
  'countMatches',
  { ledger: 'D10', column: 'pieces', details },
  '{key}: {value} ≠ {count} in {ledger}',
  [
    {
      name: 'typed number differs from the rows',
      rows: {
        D10: [
          { shop: 'A', no: '1', pieces: '2' },
          { no: '2', pieces: '1' },
        ],
        D11: [{ no: '1' }, { no: '2' }, {}],
      },
      says: ['error D10!G5 2: A / 1: 2 ≠ 1 in Lines'],
    },
    {
      name: 'no rows at all are 0',
      ...loans({ no: '1', pieces: '2' }, { no: '2', pieces: '0' }),
      says: ['error D10!G5 2: 1: 2 ≠ 0 in Lines'],
    },
    { name: 'number or reference missing', ...loans({ no: '1' }, { pieces: '2' }), says: [] },
    {
      name: 'only details that match',
      check: { details: { ...details, where: { used: { atLeast: '1' } } } },
      rows: {
        D10: [{ no: '1', pieces: '1' }],
        D11: [
          { no: '1', used: '0' },
          { no: '1', used: '1' },
        ],
      },
      says: [],
    },
  ],
);

ruleTable(
  'exists',
  { ledger: 'D11', in: { ledger: 'D10', on: { no: 'no' } } },
  '{row} {column} {value} not in {ledger}',
  [
    {
      name: 'refers to nothing',
      rows: { D10: [{ no: '1' }], D11: [{ no: '1' }, { no: '9' }] },
      says: ['error D11!A6 9: 6 <no> 9 not in Loans'],
    },
    {
      name: 'silent while the row it means may be one that could not be identified',
      rows: {
        D10: [{ no: '1' }, {}],
        D11: [
          { no: '9', line: '1' },
          { no: '9', line: '2' },
        ],
      },
      more: {
        findings: [
          {
            code: 'V002',
            severity: 'error',
            sheet: 'D10',
            cell: 'B6',
            value: null,
            message: { zh: '-', en: '-' },
          },
        ],
      },
      says: [],
    },
    {
      name: 'more are missed than could not be identified',
      rows: { D10: [{ no: '1' }, {}], D11: [{ no: '8' }, { no: '9' }] },
      more: {
        findings: [
          {
            code: 'V002',
            severity: 'error',
            sheet: 'D10',
            cell: 'B6',
            value: null,
            message: { zh: '-', en: '-' },
          },
        ],
      },
      says: ['error D11!A5 8: 5 <no> 8 not in Loans', 'error D11!A6 9: 6 <no> 9 not in Loans'],
    },
    {
      name: 'the other ledger was not filled in: told once, elsewhere',
      rows: { D11: [{ no: '9' }] },
      says: [],
    },
    {
      name: 'the other ledger was declared empty',
      rows: { D11: [{ no: '9' }] },
      zero: ['D10'],
      says: ['error D11!A5 9: 5 <no> 9 not in Loans'],
    },
    {
      name: 'the other ledger lacks the column: told once, elsewhere',
      rows: { D10: [{ title: 'x' }], D11: [{ no: '9' }] },
      more: { placement: { D10: { D10: { title: 1 } }, D11: { D11: { no: 1 } } } },
      says: [],
    },
    { name: 'no reference', rows: { D10: [{ no: '1' }], D11: [{}] }, says: [] },
    {
      name: 'points at what asks for the row',
      check: { ledger: 'D10', when: { paid: { is: true } }, in: { ledger: 'D11', on: { no: 'no' } } },
      ...loans({ no: '1', paid: true }, { no: '2', paid: false }, { no: '3' }),
      says: ['error D10!M5 是: 5 <paid> 是 not in Lines'],
    },
    {
      name: 'a missing row is told once, a row that lacks something by the rule that asks for it',
      others: [
        {
          code: 'V102',
          severity: 'warning',
          check: {
            kind: 'exists',
            ledger: 'D11',
            in: { ledger: 'D10', on: { no: 'no' }, where: { paid: { is: true } } },
          },
          message: { zh: 'unpaid', en: '-' },
        },
      ],
      rows: { D10: [{ no: '1' }], D11: [{ no: '1' }, { no: '9' }] },
      says: ['warning D11!A5 1: unpaid', 'error D11!A6 9: 6 <no> 9 not in Loans'],
    },
  ],
);

ruleTable('issuedReturned', { ledger: 'R20', column: 'tool', list: 'given' }, '{key} {column} {ledger}', [
  {
    name: 'each entry that did not come back, once, for the sheet',
    rows: { R20: [{ tool: 'saw' }] },
    context: { lists: { given: ['saw', 'axe', 'axe'] } },
    says: ['error R20!null null: axe <tool> Tools'],
  },
  { name: 'all back', rows: { R20: [{ tool: 'saw' }] }, context: { lists: { given: ['saw'] } }, says: [] },
  { name: 'nothing issued', rows: {}, context: { lists: { other: ['x'] } }, says: [] },
]);
