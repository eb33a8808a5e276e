import type { CatalogueNames } from '../../catalogue/catalogue-names.ts';
import { FREQUENCIES } from '../../catalogue/say-obligation.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Form } from '../../model/form.ts';
import type { Block, Page, Said } from '../page.ts';
import { indicatorLink, ledgerLink } from './links.ts';

/** What units hand in, when, and what is asked of them. */
export function formsPage({ forms }: Catalogue, names: CatalogueNames): Page {
  return {
    name: 'forms',
    title: { zh: '报表', en: 'Forms' },
    blocks: forms.flatMap((form) => formBlocks(form, names)),
  };
}

function formBlocks(form: Form, names: CatalogueNames): Block[] {
  const often = FREQUENCIES[form.cadence];
  const optional = new Set(form.optional ?? []);
  const blocks: Block[] = [
    { heading: form.name, level: 2, id: form.code },
    {
      paragraph: [
        {
          zh: `代码 ${form.code}，${often.zh}报送，期末后 ${form.dueDays} 天内；模板版本 ${form.templateVersion}。`,
          en: `Code ${form.code}, due ${often.en}, within ${form.dueDays} days of its end; template version ${form.templateVersion}.`,
        },
      ],
    },
    {
      table: {
        head: [
          { zh: '台账', en: 'Ledger' },
          { zh: '填什么', en: 'What it takes' },
          { zh: '列数', en: 'Columns' },
          { zh: '必填列', en: 'Required' },
          { zh: '是否可不填', en: 'May stay empty' },
        ],
        rows: form.ledgers.map((code) => {
          const ledger = names.ledgers.get(code);
          const columns = ledger?.columns ?? [];
          return [
            [ledgerLink(names, code)],
            [ledger ? KINDS[ledger.kind] : ''],
            [String(columns.length)],
            [String(columns.filter(({ required }) => required).length)],
            [optional.has(code) ? { zh: '可不填', en: 'yes' } : ''],
          ];
        }),
      },
    },
  ];
  if (form.instructions.length > 0) blocks.push({ list: form.instructions });
  if (form.summary.length > 0) {
    const links = form.summary.map((code): Said => indicatorLink(names, code));
    blocks.push(
      { paragraph: [{ zh: '汇总表上填报：', en: 'Typed on the summary sheet:' }] },
      { list: links },
    );
  }
  return blocks;
}

export const KINDS = {
  event: { zh: '本期发生的，一项一行', en: 'what happened in the period, one row each' },
  register: { zh: '期末在册的全部记录', en: 'a living list, sent whole' },
  base: { zh: '期末基数，一行', en: 'base numbers, one row' },
  summary: { zh: '每个指标一个数', en: 'one number per indicator' },
  system: { zh: '由系统生成', en: 'written by the product' },
} as const;
