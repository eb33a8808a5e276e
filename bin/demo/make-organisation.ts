import type { Unit } from '../../lambdas/core/model/unit.ts';
import type { Random } from './random.ts';

const GROUP = '江海建设集团';
const REGIONS = ['华北', '华东', '华南', '西南', '西北', '东北', '华中'] as const;
const PLACES = [
  '临江',
  '清河',
  '永安',
  '龙泉',
  '青山',
  '白云',
  '海宁',
  '长岭',
  '金沙',
  '石桥',
  '东港',
  '西山',
  '南湖',
  '北川',
  '云溪',
  '雁塔',
  '凤城',
  '玉泉',
  '松江',
  '梅岭',
  '竹溪',
  '兰亭',
  '桃源',
  '柳河',
  '杨浦',
  '桂林',
  '枫桥',
  '荷塘',
  '银川',
  '铜陵',
  '铁岭',
  '锡山',
  '丹阳',
  '赤水',
  '黄石',
  '绿洲',
  '蓝田',
  '紫云',
  '墨江',
  '碧江',
  '洪湖',
  '浦口',
  '渭南',
  '泾阳',
  '淮安',
  '湘潭',
  '赣州',
  '沅陵',
  '澧县',
  '汉川',
  '洛宁',
  '沁源',
  '汾阳',
  '滦州',
  '濮阳',
  '淇县',
] as const;

/**
 * A believable three-level group: headquarters `0000`, a branch company per region (`0100` …) and project
 * companies below them (`0101` …), owing the given forms (all when there are none). From twenty units on, one unit opens and one closes during the year.
 */
export function makeOrganisation(
  count: number,
  year: number,
  random: Random,
  forms: readonly string[] = [],
): Unit[] {
  const founded = `${year - 6}-01-01`;
  const unit = (
    code: string,
    name: string,
    shortName: string,
    parent: string | null,
    rest: Partial<Unit>,
  ): Unit => ({
    code,
    name,
    shortName,
    aliases: [],
    parent,
    type: '所属企业',
    region: '',
    reports: true,
    forms: [...forms],
    validFrom: founded,
    validTo: null,
    ...rest,
  });
  const units: Unit[] = [unit('0000', `${GROUP}有限公司`, GROUP, null, { type: '总部机关' })];
  const branches = Math.max(1, Math.min(REGIONS.length, Math.round((count - 1) / 8)));
  for (let i = 0; i < branches && units.length < count; i += 1) {
    const region = REGIONS[i] ?? REGIONS[0];
    units.push(
      unit(`0${i + 1}00`, `${GROUP}${region}分公司`, `${region}分公司`, '0000', { type: '分局', region }),
    );
  }
  for (let i = 0; units.length < count; i += 1) {
    const branch = i % branches;
    const region = REGIONS[branch] ?? REGIONS[0];
    const serial = Math.floor(i / branches) + 1;
    const lap = Math.floor(i / PLACES.length);
    const place = `${PLACES[i % PLACES.length]}${lap > 0 ? `第${lap + 1}` : ''}`;
    const aliases = random.chance(0.3) ? [`原${place}工程处`] : [];
    units.push(
      unit(
        `0${branch + 1}${String(serial).padStart(2, '0')}`,
        `${place}工程有限公司`,
        `${place}公司`,
        `0${branch + 1}00`,
        { region, aliases },
      ),
    );
  }
  if (count < 20) return units;
  const last = units.length - 1;
  return units.map((entry, i) => {
    if (i === last) return { ...entry, validFrom: `${year}-04-01` };
    return i === last - 1 ? { ...entry, validTo: `${year}-09-30` } : entry;
  });
}
