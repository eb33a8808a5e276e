import type { Finding } from '../../../lambdas/core/model/finding.ts';
import type { AnnotationInput } from '../../../lambdas/core/workbook/annotate-input.ts';
import { readPackedParts, unpackPart } from '../../../lambdas/core/workbook/zip-entries.ts';
import { writeZip } from '../../../lambdas/core/workbook/zip-writer.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface KitSheet {
  readonly name: string;
  /** What stands between the tags of the worksheet element. */
  readonly body: string;
  /** Relationship elements of the sheet. */
  readonly links?: string;
  readonly state?: string;
}

interface Kit {
  readonly sheets: readonly KitSheet[];
  /** `x:` writes every main part with that prefix. */
  readonly prefix?: string;
  readonly strict?: boolean;
  /** Contents of the styles element; null leaves the part out. */
  readonly styles?: string | null;
  /** Elements of the workbook after `sheets`, before it `views`. */
  readonly after?: string;
  readonly views?: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly types?: string;
}

export const PLAIN_STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEEFF"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/></cellXfs><dxfs count="0"/>';

/** A workbook written part by part, so that a test can have exactly the XML it is about. */
export function makeXlsx(kit: Kit): Uint8Array {
  const p = kit.prefix ?? '';
  const main = kit.strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : MAIN;
  const links = kit.strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : LINKS;
  const xmlns = p === '' ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`;
  const prefixed = (xml: string) => (p === '' ? xml : xml.replace(/<(\/?)(?![!?])/g, `<$1${p}`));
  const list = kit.sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const styles = kit.styles === undefined ? PLAIN_STYLES : kit.styles;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${kit.sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}${styles === null ? '' : `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`}${kit.types ?? ''}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': prefixed(
      `<workbook ${xmlns} xmlns:r="${links}">${kit.views ?? ''}<sheets>${list.join('')}</sheets>${kit.after ?? ''}</workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${kit.sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${links}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}${styles === null ? '' : `<Relationship Id="rIdS" Type="${links}/styles" Target="styles.xml"/>`}</Relationships>`,
    ...(styles === null ? {} : { 'xl/styles.xml': prefixed(`<styleSheet ${xmlns}>${styles}</styleSheet>`) }),
  };
  kit.sheets.forEach(({ body, links: own }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = prefixed(
      `<worksheet ${xmlns} xmlns:r="${links}">${body}</worksheet>`,
    );
    if (own) {
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] =
        `<Relationships xmlns="${PACKAGE}/relationships">${own}</Relationships>`;
    }
  });
  Object.assign(parts, kit.parts ?? {});
  return writeZip(Object.entries(parts).map(([name, xml]) => ({ name, data: Buffer.from(xml, 'utf8') })));
}

/** Unpacked text of every part, by name. */
export function partTexts(xlsx: Uint8Array): Map<string, string> {
  return new Map(
    readPackedParts(xlsx).map((part) => [part.name, Buffer.from(unpackPart(part)).toString('utf8')]),
  );
}

export function partText(xlsx: Uint8Array, name: string): string {
  const text = partTexts(xlsx).get(name);
  if (text === undefined) throw new Error(`no part ${name}`);
  return text;
}

export function finding(sheet: string | null, cell: string | null, more: Partial<Finding> = {}): Finding {
  return {
    code: 'V002',
    severity: 'error',
    sheet,
    cell,
    value: null,
    message: { zh: '此处不能为空。', en: 'This cell must not be empty.' },
    hint: { zh: '请填写。', en: 'Please fill it in.' },
    ...more,
  };
}

export function annotation(
  findings: readonly Finding[],
  more: Partial<AnnotationInput> = {},
): AnnotationInput {
  return {
    verdict: findings.some(({ severity }) => severity === 'error') ? 'rejected' : 'accepted',
    findings,
    context: {
      unit: '第七研究所',
      form: '会议与学习',
      period: '2022-03',
      fileName: '七所.xlsx',
      checkedAt: '2022-04-02',
    },
    ...more,
  };
}
