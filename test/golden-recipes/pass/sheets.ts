import { edits, onSheet, ownWorkbook, renameHeader, renameSheet } from '../kit/own-workbook.ts';
import { patchParts, patchSheet, patchWorkbook } from '../kit/patch-file.ts';
import type { Recipe } from '../kit/recipe.ts';

/** Sheets and headers arranged in another way. */
export const SHEET_ODDITIES: readonly Recipe[] = [
  { name: 'sheet-renamed', build: ownWorkbook('meetings', renameSheet('会议台账', 'Sheet1')) },
  {
    name: 'sheet-renamed-with-a-copy-mark',
    build: ownWorkbook('meetings', renameSheet('会议台账', '会议台账 (2)')),
  },
  { name: 'sheet-named-by-its-month', build: ownWorkbook('meetings', renameSheet('会议台账', '3月')) },
  {
    name: 'sheets-in-another-order',
    build: ownWorkbook('meetings', (tables) => {
      const all = Object.entries(tables).reverse();
      for (const [name] of all) delete tables[name];
      Object.assign(tables, Object.fromEntries(all));
    }),
  },
  {
    name: 'empty-sheets-left-in',
    build: ownWorkbook('meetings', (tables) => {
      Object.assign(tables, { Sheet2: [], Sheet3: [[null]] });
    }),
  },
  {
    name: 'columns-in-another-order',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => {
        for (const row of grid.slice(2)) row.reverse();
      }),
    ),
  },
  {
    name: 'headers-by-other-names',
    build: ownWorkbook(
      'meetings',
      edits(
        onSheet('会议台账', renameHeader('实到人数', '参会人数')),
        onSheet('综合汇总表', renameHeader('本期值', '本期完成')),
      ),
    ),
  },
  {
    name: 'headers-with-units-and-spaces',
    build: ownWorkbook(
      'meetings',
      edits(
        onSheet('会议台账', renameHeader('应到人数', ' 应到 人数 (人) ')),
        onSheet('会议台账', renameHeader('日期', '日\n期*')),
      ),
    ),
  },
  {
    name: 'header-in-two-rows',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => {
        const header = grid[2] ?? [];
        const at = header.indexOf('应到人数');
        grid.splice(
          2,
          0,
          header.map((_, i) => (i === at ? '人数' : null)),
        );
      }),
    ),
  },
  {
    name: 'caption-lines-above-the-header',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) =>
        grid.splice(1, 0, ['华建办〔2022〕15号'], ['制表：综合部', null, null, '单位：人'], []),
      ),
    ),
  },
  {
    name: 'table-beginning-at-column-c',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => {
        for (const row of grid) row.unshift(null, null);
      }),
    ),
  },
  {
    name: 'optional-columns-left-out',
    build: ownWorkbook(
      'meetings',
      onSheet('第一议题学习台账', (grid) => {
        for (const row of grid.slice(2)) row.length = 5;
      }),
    ),
  },
  {
    name: 'summary-by-names-only',
    build: ownWorkbook('organisation', (tables) => {
      const names = ['基层党组织数', '工会会员数', '群团活动场次'];
      for (const [at, row] of (tables.综合汇总表 ?? []).slice(3).entries())
        if (row[1] == null) row[1] = names[at] ?? null;
      Object.assign(tables, {
        填报说明: [
          ['填报单位', '华东建设第一分公司'],
          ['填报期间', '2022年第一季度'],
          ['报表名称', '组织建设与基数'],
        ],
      });
    }),
  },
  {
    name: 'cover-with-the-short-name',
    patch: (bytes) =>
      patchSheet(1, (xml) =>
        xml.replace(
          /<c r="B4"( s="\d+")?[^>]*>.*?<\/c>/,
          '<c r="B4"$1 t="inlineStr"><is><t>一分公司</t></is></c>',
        ),
      )(bytes),
  },
  {
    name: 'cover-with-the-former-name',
    patch: (bytes) =>
      patchSheet(1, (xml) =>
        xml.replace(
          /<c r="B4"( s="\d+")?[^>]*>.*?<\/c>/,
          '<c r="B4"$1 t="inlineStr"><is><t>华东建设第一工程处 </t></is></c>',
        ),
      )(bytes),
  },
  {
    name: 'lock-on-the-sheets-taken-off',
    patch: patchWorkbook((xml) => xml.replace(/<workbookProtection[^>]*>/, '')),
  },
  { name: 'dictionary-sheet-shown', patch: patchWorkbook((xml) => xml.replace(' state="veryHidden"', '')) },
  { name: 'template-sheet-deleted-but-captions-there', build: ownWorkbook('meetings') },
  {
    name: 'wps-picture-sheet',
    patch: (bytes) =>
      patchParts(bytes, {
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '</sheets>',
            '<sheet name="WpsReserved_CellImgList" sheetId="99" state="veryHidden" r:id="rIdW"/></sheets>',
          ),
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rIdW" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>',
          ),
        'xl/worksheets/sheet99.xml': () =>
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData></worksheet>',
      }),
  },
  {
    name: 'filter-on-without-hidden-rows',
    patch: patchSheet(2, (xml) =>
      xml.replace(
        /<autoFilter ref="([^"]*)"\/>/,
        '<autoFilter ref="$1"><filterColumn colId="1"><filters><filter val="党委会"/></filters></filterColumn></autoFilter>',
      ),
    ),
  },
];
