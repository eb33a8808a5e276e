import { FILE_FINDINGS, fileFinding } from '../model/file-findings.ts';
import type { Finding } from '../model/finding.ts';
import { READ_LIMITS, type ReadLimits, type ReadResult } from '../model/read-result.ts';
import type { Workbook } from '../model/workbook.ts';
import { CellBudget } from './cell-budget.ts';
import { checkExtension, fileExtension } from './check-extension.ts';
import { decodeHtml } from './decode-html.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { readCompound } from './open-compound.ts';
import { readPackage } from './open-package.ts';
import { readCsv } from './read-csv.ts';
import { ReadFault, tooLarge } from './read-fault.ts';
import { readHtml } from './read-html.ts';
import { readXls } from './read-xls.ts';
import { sniffContent } from './sniff-content.ts';

/**
 * Reads one file into cells, whatever spreadsheet format it is in: .xlsx, .xlsm, .xls (Excel 5 to 2003), .et,
 * .ods, .csv, .tsv, HTML saved as .xls. The content decides, not the extension. Never throws:
 * a file that cannot be read gives its verdict and one finding (F023 when the reader itself failed). Time and memory are linear in the unpacked
 * size, which is bounded by `limits`.
 */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = READ_LIMITS,
): ReadResult {
  try {
    const budget = new CellBudget(limits);
    const read = readContent(bytes, fileName, limits, budget);
    return { ok: true, ...read };
  } catch (error) {
    return unreadable(error instanceof ReadFault ? error : new ReadFault('F023'), fileName);
  }
}

/** Results for programs, such as our own findings.json and rollup.json. */
const JSON_START = /^\s*(?:\[\s*\{\s*"|\{\s*"[^"]{1,60}"\s*:)/;
const JSON_FILE = {
  zh: '程序用的 JSON 数据（例如导出的 findings.json）',
  en: 'JSON for programs (such as findings.json)',
};

interface Content {
  readonly workbook: Workbook;
  readonly findings: readonly Finding[];
}

function readContent(bytes: Uint8Array, fileName: string, limits: ReadLimits, budget: CellBudget): Content {
  if (bytes.length > limits.maxFileBytes) throw tooLarge({ zh: '文件大小', en: 'its size' }, '20 MB');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = sniffContent(buffer);
  if (kind === 'zip') return describe(readPackage(buffer, limits, budget), null, fileName, budget);
  if (kind === 'compound') return describe(readCompound(buffer, budget), null, fileName, budget);
  if (kind === 'biff') return describe(readXls(buffer, false, budget), null, fileName, budget);
  const decoded = kind === 'html' ? decodeHtml(buffer) : decodeText(buffer);
  if (!decoded) throw new ReadFault(isTextFile(fileName) ? 'F011' : 'F003');
  if (JSON_START.test(decoded.text.slice(0, 200))) throw new ReadFault('F021', { kind: JSON_FILE });
  const sheetName = baseName(fileName) || 'Sheet1';
  const workbook =
    kind === 'html'
      ? readHtml(decoded, sheetName, budget)
      : readCsv(decoded, sheetName, isTextFile(fileName), budget);
  return describe(workbook, decoded, fileName, budget);
}

/** @example baseName('二〇二二/三月.台账.csv') === '三月.台账' */
function baseName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

function isTextFile(fileName: string): boolean {
  return /^(csv|tsv|txt)$/.test(fileExtension(fileName));
}

function describe(
  workbook: Workbook,
  decoded: DecodedText | null,
  fileName: string,
  budget: CellBudget,
): Content {
  const findings: Finding[] = [];
  const mismatch = checkExtension(fileName, workbook.format);
  if (mismatch) findings.push(mismatch);
  if (workbook.hasMacros) findings.push(fileFinding('F006'));
  if (workbook.hasExternalLinks) findings.push(fileFinding('F007'));
  if (workbook.format === 'xls') {
    for (const { name, rows } of workbook.sheets) {
      if (rows.at(-1)?.number === 65_536) findings.push(fileFinding('F009', {}, name));
    }
  }
  const encoding = decoded?.encoding ?? '';
  if (decoded?.certainty === 'guessed') findings.push(fileFinding('F010', { encoding }));
  if (decoded?.certainty === 'likely') findings.push(fileFinding('F016', { encoding }));
  if (budget.isEmpty) findings.push(fileFinding('F017'));
  return { workbook, findings };
}

/** A damaged or odd .et file gets the advice for .et files. */
function unreadable({ code, parameters }: ReadFault, fileName: string): ReadResult {
  const { verdict } = FILE_FINDINGS[code];
  const isEt = /^ett?$/.test(fileExtension(fileName));
  const damaged = verdict === 'corrupt' || verdict === 'unsupported-format' || code === 'F003';
  const finding = isEt && damaged ? fileFinding('F013') : fileFinding(code, parameters);
  return { ok: false, verdict, findings: [finding] };
}
