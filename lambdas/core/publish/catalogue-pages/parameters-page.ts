import type { Catalogue } from '../../model/catalogue.ts';
import type { Block, Page } from '../page.ts';
import { EXTERNAL } from './obligations-page.ts';

/** Thresholds and defaults, kinds of organisation, rankings. */
export function parametersPage({ parameters, profiles = [], rankings = [] }: Catalogue): Page {
  const blocks: Block[] = [];
  const names = Object.keys(parameters);
  if (names.length > 0)
    blocks.push({
      table: {
        head: [
          { zh: '参数', en: 'Parameter' },
          { zh: '值', en: 'Value' },
          { zh: '说明', en: 'Note' },
          { zh: '出处', en: 'Source' },
        ],
        rows: Object.entries(parameters).map(([name, { value, note, external }]) => [
          [name],
          [value],
          note ? [note] : [],
          external ? [EXTERNAL] : [],
        ]),
      },
    });
  if (profiles.length > 0)
    blocks.push({
      table: {
        head: [
          { zh: '组织类型', en: 'Kind of organisation' },
          { zh: '单位类型', en: 'Types of unit' },
        ],
        rows: profiles.map(({ code, name, unitTypes }) => [[name, code], [unitTypes.join('、')]]),
      },
    });
  if (rankings.length > 0)
    blocks.push({
      table: {
        head: [
          { zh: '排名', en: 'Ranking' },
          { zh: '台账与得分列', en: 'Ledger and score' },
        ],
        rows: rankings.map(({ code, name, ledger, score }) => [[name, code], [`${ledger}.${score}`]]),
      },
    });
  return { name: 'parameters', title: { zh: '参数', en: 'Parameters' }, blocks };
}
