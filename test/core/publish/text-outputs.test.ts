import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type FileVerdict, FileVerdictSchema } from '../../../lambdas/core/model/file-verdict.ts';
import { IndicatorValueSchema } from '../../../lambdas/core/model/rollup.ts';
import { renderFindingsJson } from '../../../lambdas/core/publish/findings-json.ts';
import { renderNormalisationLog } from '../../../lambdas/core/publish/normalisation-log-csv.ts';
import { renderCsv } from '../../../lambdas/core/publish/render-csv.ts';
import { renderRollupCsv } from '../../../lambdas/core/publish/rollup-csv.ts';
import { renderRollupJson } from '../../../lambdas/core/publish/rollup-json.ts';
import { period } from '../rollup/fixtures.ts';

const whole = (pieces: Iterable<string>) => [...pieces].join('');
const csv = (rows: (string | null)[][]) => whole(renderCsv(['a', 'b'], rows));

/** RFC 4180, read by hand. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted && char === '"' && text[i + 1] === '"') cell += text[++i];
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && char === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i++;
    } else cell += char;
  }
  return rows;
}

describe('renderCsv', () => {
  it('begins with a byte order mark and ends lines with CRLF', () => {
    expect(csv([['会议', null]])).toBe('\uFEFFa,b\r\n会议,\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['+86', "'+86"],
    ['-5', '-5'],
    ['-5.25', '-5.25'],
    ['-5+cmd', "'-5+cmd"],
    ['@SUM', "'@SUM"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['a,b', '"a,b"'],
    ['一行\n二行', '"一行\n二行"'],
    ['他说"好"', '"他说""好"""'],
    [' =1', ' =1'],
  ])('%j is written %j', (text, written) => {
    expect(csv([[text, '']])).toBe(`\uFEFFa,b\r\n${written},\r\n`);
  });

  it('gives back what was written, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string())), (rows) => {
        const read = parseCsv(csv(rows).slice(1)).slice(1);
        expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, ''))),
        );
      }),
    );
  });
});

const finding = {
  code: 'V002',
  severity: 'error',
  sheet: '会议台账',
  cell: 'D7',
  value: null,
  message: { zh: '缺', en: 'missing' },
} as const;

describe('renderFindingsJson', () => {
  it('is an array of files in the fixed format', () => {
    const files: FileVerdict[] = [
      {
        findings: [{ ...finding, hint: { en: 'do', zh: '改' } }],
        verdict: 'rejected',
        file: 'a.xlsx',
        unit: '0101',
        form: 'meetings',
        period: '2022-03',
      },
      { file: 'b.pdf', unit: null, form: null, period: null, verdict: 'not-a-spreadsheet', findings: [] },
    ];
    const text = whole(renderFindingsJson(files));
    expect(z.array(FileVerdictSchema).parse(JSON.parse(text))).toEqual(files);
    expect(text.split('\n')[1]).toBe(
      '{"file":"a.xlsx","unit":"0101","form":"meetings","period":"2022-03","verdict":"rejected","findings":[{"code":"V002","severity":"error","sheet":"会议台账","cell":"D7","value":null,"message":{"zh":"缺","en":"missing"},"hint":{"zh":"改","en":"do"}}]},',
    );
    expect(whole(renderFindingsJson([]))).toBe('[]\n');
  });
});

const values = [
  { node: '0', period: period('2022'), indicator: 'SUM-001', value: '12.5', qualifier: '约' },
  {
    node: '0',
    period: period('2022'),
    indicator: 'RAT-001',
    value: null,
    numerator: '3',
    denominator: '0',
    carried: true,
  },
];

describe('renderRollupJson', () => {
  it('has meta, values and completeness', () => {
    const meta = {
      catalogue: 'test',
      catalogueVersion: 'c1',
      orgVersion: 'v1',
      node: '0',
      period: '2022',
      periods: ['2022'],
    };
    const missing = [{ unit: '1', name: '甲', periods: [period('2022-03')] }];
    const completeness = [
      {
        node: '0',
        period: '2022',
        form: 'f',
        expected: 12,
        received: 11,
        late: 0,
        rate: '91.7',
        onTimeRate: '91.7',
        incomplete: true,
        missing,
        lateUnits: [],
      },
    ];
    const parsed = JSON.parse(whole(renderRollupJson({ meta, values, completeness })));
    expect(parsed).toEqual({ meta, values, completeness });
    expect(z.array(IndicatorValueSchema).parse(parsed.values)).toEqual(values);
  });
});

describe('renderRollupCsv', () => {
  it('prints names and leaves what was not reported empty', () => {
    const indicators = new Map([['SUM-001', { name: { zh: '会议, 次数', en: 'Meetings' }, unit: '次' }]]);
    const text = whole(renderRollupCsv({ values, indicators, nameOf: (code) => `=单位${code}` }));
    expect(text.split('\r\n')).toEqual([
      '\uFEFF单位编码,单位名称,期间,指标编码,指标名称,计量单位,数值,分子,分母,近似标识,沿用前期',
      '0,\'=单位0,2022,SUM-001,"会议, 次数",次,12.5,,,约,',
      "0,'=单位0,2022,RAT-001,,,,3,0,,是",
      '',
    ]);
  });
});

describe('renderNormalisationLog', () => {
  it('names file, cell, what was typed and what was read', () => {
    const normalisations = [{ sheet: '台账', cell: 'C3', before: '１２次', after: '12', rule: 'full-width' }];
    expect(whole(renderNormalisationLog([{ file: 'a.xlsx', normalisations }], 'en'))).toBe(
      '\uFEFFFile,Sheet,Cell,Typed,Read as,Rule\r\na.xlsx,台账,C3,１２次,12,full-width\r\n',
    );
  });
});
