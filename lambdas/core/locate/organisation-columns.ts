import type { Text } from '../model/text.ts';

export type OrganisationField =
  | 'code'
  | 'name'
  | 'shortName'
  | 'aliases'
  | 'parent'
  | 'type'
  | 'region'
  | 'reports'
  | 'forms'
  | 'validFrom'
  | 'validTo'
  | 'mergedInto'
  | 'splitFrom';

/** Label and other header texts of each column, compared without brackets, spaces, marks and case. */
export const ORGANISATION_COLUMNS: Readonly<Record<OrganisationField, { label: Text; synonyms: string[] }>> =
  {
    code: {
      label: { zh: '单位编码', en: 'Unit code' },
      synonyms: ['单位代码', '机构编码', '组织编码', '编码', 'code'],
    },
    name: {
      label: { zh: '单位全称', en: 'Full name' },
      synonyms: ['单位名称', '全称', '机构名称', '名称', 'unit name', 'name'],
    },
    shortName: { label: { zh: '简称', en: 'Short name' }, synonyms: ['单位简称'] },
    aliases: {
      label: { zh: '曾用名/别名', en: 'Former names and aliases' },
      synonyms: ['曾用名', '别名', '其他名称', 'aliases'],
    },
    parent: {
      label: { zh: '上级单位编码', en: 'Parent code' },
      synonyms: [
        '上级编码',
        '上级单位',
        '上级单位代码',
        '上级单位名称',
        '隶属单位编码',
        '隶属单位',
        'parent',
      ],
    },
    type: { label: { zh: '单位类型', en: 'Type' }, synonyms: ['类型', '机构类型'] },
    region: { label: { zh: '地区/片区', en: 'Region' }, synonyms: ['地区', '片区', '区域'] },
    reports: {
      label: { zh: '是否报送', en: 'Reports itself' },
      synonyms: ['是否填报', '是否填报单位', '是否报送单位', 'reports'],
    },
    forms: { label: { zh: '应报报表', en: 'Forms owed' }, synonyms: ['应报表', '报表', 'forms'] },
    validFrom: { label: { zh: '启用日期', en: 'Valid from' }, synonyms: ['生效日期', '开始日期'] },
    validTo: { label: { zh: '停用日期', en: 'Valid to' }, synonyms: ['失效日期', '撤销日期', '结束日期'] },
    mergedInto: {
      label: { zh: '并入单位编码', en: 'Merged into' },
      synonyms: ['并入单位', '并入', '合并到', '合并至'],
    },
    splitFrom: {
      label: { zh: '由何单位拆分', en: 'Split from' },
      synonyms: ['拆分自', '原单位编码', '由哪个单位拆分', '分立自'],
    },
  };
