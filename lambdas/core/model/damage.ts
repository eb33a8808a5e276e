import type { Text } from './text.ts';

/** Why a file counts as damaged, in words a clerk can pass on to whoever made the file. */
export const DAMAGE = {
  zip: { zh: '压缩结构不完整', en: 'its zip structure is incomplete' },
  checksum: { zh: '内容校验不通过', en: 'a checksum does not match' },
  size: { zh: '内容与声明的大小不符', en: 'a part is not as long as declared' },
  duplicatePart: { zh: '内部有重名的部分', en: 'two parts have the same name' },
  missingPart: { zh: '缺少必需的部分', en: 'a required part is missing' },
  xml: { zh: '内部 XML 不完整或有错', en: 'its XML is incomplete or malformed' },
  encoding: { zh: '内部文字编码有错', en: 'its text encoding is broken' },
  address: { zh: '单元格地址不合法', en: 'a cell address is not valid' },
  duplicateCell: { zh: '同一单元格出现两次', en: 'one cell occurs twice' },
  duplicateSheet: { zh: '工作表重复', en: 'a worksheet occurs twice' },
  reference: { zh: '单元格引用了不存在的文字或样式', en: 'a cell points at a missing text' },
  compound: { zh: '.xls 容器结构有错', en: 'the .xls container is malformed' },
  record: { zh: '.xls 记录不完整或有错', en: 'an .xls record is incomplete or malformed' },
  quote: { zh: 'CSV 中有引号没有成对', en: 'a CSV quotation mark is never closed' },
} as const satisfies Record<string, Text>;

export type Damage = keyof typeof DAMAGE;
