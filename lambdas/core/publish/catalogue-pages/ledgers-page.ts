import type { CatalogueNames } from '../../catalogue/catalogue-names.ts';
import { sayColumn } from '../../catalogue/say-column.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Column } from '../../model/column.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Text } from '../../model/text.ts';
import type { Block, Page, Said } from '../page.ts';
import { KINDS } from './forms-page.ts';
import { formLink } from './links.ts';
import { TYPES } from './type-names.ts';

/** Every ledger with its columns. */
export function ledgersPage({ ledgers, forms }: Catalogue, names: CatalogueNames): Page {
  return {
    name: 'ledgers',
    title: { zh: '台账', en: 'Ledgers' },
    blocks: ledgers.flatMap((ledger) => {
      const on = forms.filter((form) => form.ledgers.includes(ledger.code)).map(({ code }) => code);
      return ledgerBlocks(ledger, on, names);
    }),
  };
}

function ledgerBlocks(ledger: Ledger, forms: readonly string[], names: CatalogueNames): Block[] {
  const { code, name } = ledger;
  return [
    { heading: { zh: `${code} ${name.zh}`, en: name.en }, level: 2, id: code },
    { paragraph: [describe(ledger, names), ...forms.map((form) => formLink(names, form))] },
    {
      table: {
        head: [
          { zh: '列', en: 'Column' },
          { zh: '类型', en: 'Type' },
          { zh: '必填', en: 'Required' },
          { zh: '可选值与写法', en: 'Choices and other spellings' },
          { zh: '别名', en: 'Other headings' },
          { zh: '说明', en: 'Note' },
        ],
        rows: ledger.columns.map((column) => [
          [column.label, column.key],
          [TYPES[column.type], ...bounds(column)],
          [column.required ? { zh: '必填', en: 'required' } : ''],
          choices(column),
          [column.synonyms.join('、')],
          notes(column),
        ]),
      },
    },
  ];
}

function describe({ code, kind, key, restricted, synonyms }: Ledger, names: CatalogueNames): Text {
  const columns = key.map((one) => sayColumn(names, code, one));
  const said = [
    KINDS[kind],
    {
      zh: `以${columns.map(({ zh }) => zh).join('')}识别一行`,
      en: `a row is told by ${columns.map(({ en }) => en).join(', ')}`,
    },
    ...(restricted ? [{ zh: '限专人查看', en: 'visible to named roles only' }] : []),
    ...(synonyms.length > 0
      ? [{ zh: `工作表也可叫${synonyms.join('、')}`, en: `the sheet may be called ${synonyms.join(', ')}` }]
      : []),
  ];
  return { zh: `${said.map(({ zh }) => zh).join('；')}。`, en: `${said.map(({ en }) => en).join('; ')}.` };
}

function bounds({ min, max, measure, length, rangeEnd }: Column): Said[] {
  const range = [min === undefined ? '' : `≥ ${min}`, max === undefined ? '' : `≤ ${max}`].filter(
    (one) => one,
  );
  return [
    ...(measure ? [{ zh: `单位：${measure.word}`, en: `in ${measure.word}` }] : []),
    ...(range.length > 0 ? [range.join('，')] : []),
    ...(length === undefined ? [] : [{ zh: `${length} 位`, en: `${length} characters` }]),
    ...(rangeEnd === undefined
      ? []
      : [{ zh: `可填起止，止于 ${rangeEnd}`, en: `may hold a range that ends in ${rangeEnd}` }]),
  ];
}

function choices({ values = [] }: Column): Said[] {
  return values.map(({ value, synonyms, confirm }) => {
    const others = [...synonyms, ...confirm.map((word) => `${word}?`)];
    return others.length > 0 ? `${value}（${others.join('、')}）` : value;
  });
}

function notes({ note, personal, notApplicable, dueDate, notFuture, fillDown, kept }: Column): Said[] {
  return [
    ...(note ? [note] : []),
    ...(personal === 'code' ? [{ zh: '个人信息：人员编号', en: 'personal: the number of a person' }] : []),
    ...(personal === 'sensitive' ? [{ zh: '个人信息：敏感', en: 'personal: sensitive' }] : []),
    ...(notApplicable ? [{ zh: '可填“不适用”', en: 'may be declared not applicable' }] : []),
    ...(dueDate ? [{ zh: '时限', en: 'a time limit' }] : []),
    ...(notFuture ? [{ zh: '不能晚于报送日', en: 'not after the day of the upload' }] : []),
    ...(fillDown ? [{ zh: '空着即同上', en: 'blank means as above' }] : []),
    ...(kept ? [{ zh: '只供查阅', en: 'for readers alone' }] : []),
  ];
}
