import type { Finding, Severity } from './finding.ts';
import { fillMessage, type MessageParameters } from './message.ts';
import type { Text } from './text.ts';
import type { UnreadableVerdict } from './verdict.ts';

interface FileFindingKind {
  readonly severity: Severity;
  /** Present when nothing in the file can be judged. */
  readonly verdict?: UnreadableVerdict;
  readonly message: Text;
  readonly hint?: Text;
}

/** Everything that can be said about a file as a whole while reading it. Codes are stable. */
export const FILE_FINDINGS = {
  F001: {
    severity: 'error',
    verdict: 'encrypted',
    message: { zh: '文件已加密，无法读取。', en: 'The file is encrypted and cannot be read.' },
    hint: {
      zh: '请在 Excel 或 WPS 中取消打开密码（或权限保护）后重新上传。',
      en: 'Remove the password (or rights protection) in Excel or WPS and upload it again.',
    },
  },
  F002: {
    severity: 'error',
    verdict: 'corrupt',
    message: { zh: '文件已损坏：{reason}。', en: 'The file is damaged: {reason}.' },
    hint: {
      zh: '请用 Excel 或 WPS 打开并另存为新的 .xlsx 文件，再重新上传；打不开时请找回原件。',
      en: 'Open it in Excel or WPS, save it as a new .xlsx and upload that; if it does not open, find the original.',
    },
  },
  F003: {
    severity: 'error',
    verdict: 'not-a-spreadsheet',
    message: { zh: '文件内容不是电子表格。', en: 'The content is not a spreadsheet.' },
    hint: { zh: '请上传可编辑的 .xlsx 或 .xls 表格。', en: 'Upload an editable .xlsx or .xls spreadsheet.' },
  },
  F004: {
    severity: 'error',
    verdict: 'unsupported-format',
    message: { zh: '暂不支持“{format}”格式。', en: 'The format "{format}" is not supported.' },
    hint: { zh: '请另存为 .xlsx 后重新上传。', en: 'Save it as .xlsx and upload it again.' },
  },
  F005: {
    severity: 'error',
    verdict: 'too-large',
    message: {
      zh: '文件过大：{what}超过上限 {limit}。',
      en: 'The file is too large: {what} exceeds {limit}.',
    },
    hint: {
      zh: '请删除多余的工作表、空白格式行或图片，只保留要报送的数据后重新上传。',
      en: 'Remove extra sheets, blank formatted rows or pictures, keep the data to report, and upload it again.',
    },
  },
  F006: {
    severity: 'warning',
    message: {
      zh: '文件含宏，系统只读取数据，不运行宏。',
      en: 'The file contains macros. Only the data was read; no macro was run.',
    },
  },
  F007: {
    severity: 'warning',
    message: {
      zh: '有公式引用了其他文件，已读取上次计算的结果，请核对。',
      en: 'Some formulas refer to other files. Their last results were read; please check them.',
    },
  },
  F008: {
    severity: 'warning',
    message: {
      zh: '文件扩展名为 .{extension}，实际为{actual}，已按{actual}读取，请核对。',
      en: 'The extension is .{extension} but the content is {actual}; it was read as such. Please check.',
    },
  },
  F009: {
    severity: 'warning',
    message: {
      zh: '工作表达到 .xls 最大行数 65536，后面的数据可能已被截断。',
      en: 'The sheet reaches the .xls limit of 65536 rows; later rows may have been cut off.',
    },
    hint: {
      zh: '请核对末行，并另存为 .xlsx 后重新上传。',
      en: 'Check the last row, save as .xlsx and upload again.',
    },
  },
  F010: {
    severity: 'warning',
    message: {
      zh: '文字编码不明，暂按 {encoding} 读取，请核对文字有无乱码。',
      en: 'The text encoding is unclear and was taken as {encoding}. Check that the text is not garbled.',
    },
    hint: { zh: '如有乱码，请另存为 UTF-8 或 .xlsx。', en: 'If it is garbled, save as UTF-8 or .xlsx.' },
  },
  F011: {
    severity: 'error',
    verdict: 'not-a-spreadsheet',
    message: { zh: '文件的文字编码无法识别。', en: 'The text encoding is not recognised.' },
    hint: { zh: '请另存为 UTF-8 编码的 CSV 或 .xlsx。', en: 'Save it as UTF-8 CSV or as .xlsx.' },
  },
  F012: {
    severity: 'error',
    verdict: 'not-a-spreadsheet',
    message: {
      zh: '这是表格打开时产生的临时锁定文件（~$ 开头），不含数据。',
      en: 'This is the temporary lock file (~$…) of an open workbook; it holds no data.',
    },
    hint: { zh: '请关闭表格后上传原文件。', en: 'Close the workbook and upload the original file.' },
  },
  F013: {
    severity: 'error',
    message: { zh: '无法读取该 .et 文件。', en: 'This .et file cannot be read.' },
    hint: {
      zh: '请在 WPS 中“另存为”.xlsx 后重新上传。',
      en: 'In WPS choose "Save as" .xlsx and upload that.',
    },
  },
  F014: {
    severity: 'error',
    verdict: 'not-a-spreadsheet',
    message: { zh: '这是压缩包，不是单个表格。', en: 'This is an archive, not a single spreadsheet.' },
    hint: {
      zh: '请使用 .zip 打包提交，或解压后逐个上传。',
      en: 'Submit it as a .zip package, or unpack and upload each.',
    },
  },
  F015: {
    severity: 'error',
    verdict: 'not-a-spreadsheet',
    message: { zh: '文件是空的（0 字节）。', en: 'The file is empty (0 bytes).' },
    hint: {
      zh: '请确认文件已保存完整后重新上传。',
      en: 'Check that it was saved completely and upload it again.',
    },
  },
  F016: {
    severity: 'info',
    message: { zh: '文字按 {encoding} 编码读取。', en: 'The text was read as {encoding}.' },
  },
  F017: {
    severity: 'warning',
    message: { zh: '文件中没有任何数据。', en: 'The file contains no data at all.' },
    hint: { zh: '请确认上传的是填好的表格。', en: 'Check that you uploaded the filled-in workbook.' },
  },
  F018: {
    severity: 'error',
    verdict: 'corrupt',
    message: {
      zh: '文件内含不允许的 XML 声明（DOCTYPE），为安全起见不予读取。',
      en: 'The file contains a forbidden XML declaration (DOCTYPE) and is refused for safety.',
    },
    hint: { zh: '请用 Excel 或 WPS 另存为新的 .xlsx。', en: 'Save it as a new .xlsx in Excel or WPS.' },
  },
  F019: {
    severity: 'error',
    verdict: 'too-large',
    message: {
      zh: '读取超过 {seconds} 秒仍未完成，已停止。',
      en: 'Reading did not finish within {seconds} seconds and was stopped.',
    },
    hint: { zh: '请精简文件或另存为新的 .xlsx。', en: 'Reduce the file or save it as a new .xlsx.' },
  },
  F020: {
    severity: 'error',
    verdict: 'too-large',
    message: {
      zh: '读取所需内存超过上限，已停止。',
      en: 'Reading needed more memory than allowed and was stopped.',
    },
    hint: { zh: '请精简文件或另存为新的 .xlsx。', en: 'Reduce the file or save it as a new .xlsx.' },
  },
  F021: {
    severity: 'error',
    verdict: 'not-a-spreadsheet',
    message: { zh: '文件内容是{kind}，不是表格。', en: 'The content is {kind}, not a spreadsheet.' },
    hint: {
      zh: '请上传可编辑的表格；扫描件可作为附件。',
      en: 'Upload an editable spreadsheet; scans can be attached.',
    },
  },
  F022: {
    severity: 'error',
    verdict: 'corrupt',
    message: { zh: '文件中没有工作表。', en: 'The file has no worksheet.' },
    hint: { zh: '请确认上传的是填好的表格。', en: 'Check that you uploaded the filled-in workbook.' },
  },
  F023: {
    severity: 'error',
    verdict: 'corrupt',
    message: {
      zh: '读取时发生意外错误，文件可能已损坏。',
      en: 'Reading failed unexpectedly; the file may be damaged.',
    },
    hint: { zh: '请用 Excel 或 WPS 另存为新的 .xlsx。', en: 'Save it as a new .xlsx in Excel or WPS.' },
  },
} as const satisfies Record<string, FileFindingKind>;

export type FileFindingCode = keyof typeof FILE_FINDINGS;

/** Codes that end reading; each has its verdict. */
export type FaultCode = {
  [Code in FileFindingCode]: (typeof FILE_FINDINGS)[Code] extends { verdict: UnreadableVerdict }
    ? Code
    : never;
}[FileFindingCode];

/** @example fileFinding('F005', {what: {zh: '行数', en: 'rows'}, limit: 200000}) */
export function fileFinding(
  code: FileFindingCode,
  parameters: MessageParameters = {},
  sheet: string | null = null,
): Finding {
  const kind: FileFindingKind = FILE_FINDINGS[code];
  return {
    code,
    severity: kind.severity,
    sheet,
    cell: null,
    value: null,
    message: fillMessage(kind.message, parameters),
    ...(kind.hint && { hint: kind.hint }),
  };
}
