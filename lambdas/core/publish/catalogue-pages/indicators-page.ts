import type { CatalogueNames } from '../../catalogue/catalogue-names.ts';
import { sayFormula } from '../../catalogue/say-formula.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Block, Page, Said } from '../page.ts';
import { formLink, ruleLink } from './links.ts';
import { rulesOfIndicators } from './rules-of-indicators.ts';

/** Every indicator with its formula in words, and the rules that look at what it counts. */
export function indicatorsPage(catalogue: Catalogue, names: CatalogueNames): Page {
  const rules = rulesOfIndicators(catalogue);
  const blocks = catalogue.indicators.flatMap((indicator): Block[] => {
    const { code, name, tier, unit, form, note } = indicator;
    const checked = rules.get(code) ?? [];
    const facts: Said[] = [
      { zh: `单位：${unit}；层级 ${tier}。`, en: `In ${unit}; tier ${tier}.` },
      ...(form === null ? [] : [formLink(names, form)]),
    ];
    const rows = [
      { head: { zh: '算法', en: 'Formula' }, lines: sayFormula(names, indicator) },
      { head: { zh: '口径', en: 'Note' }, lines: note ? [note] : [] },
      { head: { zh: '校验', en: 'Checked by' }, lines: checked.map(ruleLink) },
    ].filter(({ lines }) => lines.length > 0);
    return [
      { heading: { zh: `${code} ${name.zh}`, en: name.en }, level: 3, id: code },
      { paragraph: facts },
      {
        table: {
          head: [
            { zh: '项', en: 'What' },
            { zh: '内容', en: 'Content' },
          ],
          rows: rows.map(({ head, lines }) => [[head], lines]),
        },
      },
    ];
  });
  return { name: 'indicators', title: { zh: '指标', en: 'Indicators' }, blocks };
}
