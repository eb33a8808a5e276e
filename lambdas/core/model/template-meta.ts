/**
 * The hidden sheet by which a workbook made from a template is recognised: column A holds these labels,
 * column B the values. A workbook without it is located by its sheet names, headers and captions instead.
 */
export const META_SHEET = '_huibao';
export const META_KEYS = {
  marker: 'huibao-template',
  catalogue: 'catalogue',
  form: 'form',
  templateVersion: 'template-version',
  unit: 'unit',
  period: 'period',
} as const;

/** Hidden sheet with the allowed values behind long drop-downs. It carries no data. */
export const DICTIONARY_SHEET = '字典';

/** Visible sheets of a template that carry no ledger. */
export const COVER_SHEET = '填报说明';
/** On the cover: label cell in column A, the clerk's answer in column B. */
export const COVER_LABELS = {
  unit: '填报单位',
  unitCode: '单位编码',
  period: '填报期间',
  form: '报表名称',
  zeroReport: '零报告',
  filledBy: '填表人岗位',
  filledOn: '填报日期',
} as const;
/** On the cover, rows labelled `零报告：<ledger name>` take 是 when the ledger had no event in the period. */
export const ZERO_REPORT_PREFIX = '零报告：';
/**
 * Columns of a summary ledger with these labels are written by the template and locked: name and measure word of the
 * row's indicator. A catalogue may leave them out; without the second one the measure word stands behind the name.
 */
export const SUMMARY_LABELS = { name: '指标名称', unit: '计量单位' } as const;
