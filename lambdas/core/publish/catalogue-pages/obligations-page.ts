import type { CatalogueNames } from '../../catalogue/catalogue-names.ts';
import { sayEvidence, sayFrequency, sayOwedBy } from '../../catalogue/say-obligation.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Obligation } from '../../model/obligation.ts';
import type { Text } from '../../model/text.ts';
import type { Block, Page, Said } from '../page.ts';

/** What has to be done again and again: by whom, how often, what shows it, who is reminded when. */
export function obligationsPage({ obligations = [], profiles = [] }: Catalogue, names: CatalogueNames): Page {
  const blocks = obligations.flatMap((obligation): Block[] => {
    const { code, name, source, note, external } = obligation;
    const rows: { head: Text; lines: readonly Said[] }[] = [
      { head: { zh: '由谁', en: 'By whom' }, lines: [sayOwedBy(profiles, obligation)] },
      { head: { zh: '多久一次', en: 'How often' }, lines: [sayFrequency(names, obligation)] },
      { head: { zh: '凭什么认定', en: 'Shown by' }, lines: [sayEvidence(names, obligation)] },
      { head: { zh: '提醒', en: 'Reminders' }, lines: [sayReminders(obligation)] },
      { head: { zh: '出处', en: 'Source' }, lines: external ? [source, EXTERNAL] : [source] },
      ...(note ? [{ head: { zh: '说明', en: 'Note' }, lines: [note] }] : []),
    ];
    return [
      { heading: { zh: `${code} ${name.zh}`, en: name.en }, level: 3, id: code },
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
  return { name: 'obligations', title: { zh: '义务', en: 'Obligations' }, blocks };
}

export const EXTERNAL: Text = {
  zh: '外部默认值：出处没有给出，由总部设定，不得当作出处引用。',
  en: 'External default: the sources do not give it. Headquarters sets it; it is never quoted as theirs.',
};

function sayReminders({ remind, overdueEvery }: Obligation): Text {
  const days = [...remind].sort((a, b) => b - a);
  const before = days.map((day) =>
    day === 0 ? { zh: '当天', en: 'on the day' } : { zh: `前 ${day} 天`, en: `${day} days before` },
  );
  const after =
    overdueEvery === undefined
      ? null
      : { zh: `逾期后每 ${overdueEvery} 天`, en: `every ${overdueEvery} days once overdue` };
  const all = after ? [...before, after] : before;
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') };
}
