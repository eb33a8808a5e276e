import { findingKind as kind } from './finding-kind.ts';

/** What can be wrong among the files of one folder or package. Codes are stable. */
export const BATCH_FINDINGS = {
  B001: kind(
    'error',
    '同一单位、报表和期间有多个内容不同的文件：{files}。系统不猜哪个为准，都没有采用。',
    'There are several different files for the same unit, form and period: {files}. None was taken.',
    '请只保留最后确认的一个，删除其余文件后重新运行。',
    'Keep the final one only, delete the others and run again.',
  ),
  B003: kind(
    'error',
    '压缩包里没有文件。',
    'The package holds no file.',
    '请把填好的工作簿放进压缩包，或逐个上传。',
    'Put the filled-in workbooks into it, or send them one by one.',
  ),
  B004: kind(
    'error',
    '“{name}”是压缩包里的压缩包，没有打开。',
    '"{name}" is an archive inside the package; it was not opened.',
    '请先解压，把里面的工作簿直接放进一个 .zip 再上报，或逐个上报。',
    'Unpack it first and put its workbooks straight into one .zip, or send them one by one.',
  ),
  B005: kind(
    'error',
    '压缩包内“{name}”的文件名或路径不安全（含“..”、盘符、特殊字符或链接），没有读取。',
    'The name or path "{name}" in the package is unsafe ("..", a drive, special characters or a link); it was not read.',
    '请改用普通文件名，重新打包后上报。',
    'Use a plain file name, pack it again and send it.',
  ),
  B006: kind(
    'error',
    '“{name}”是单位 {unit} 的报表，您的账号不能代它报送，没有采用。',
    '"{name}" is a return of unit {unit}, for which your account may not send; it was not taken.',
    '请从压缩包中删除这个文件，由该单位或其上级账号报送。',
    'Take it out of the package; that unit, or one above it, may send it.',
  ),
  B007: kind(
    'error',
    '压缩包里有 {count} 个文件，一次最多 {limit} 个，整包没有采用。',
    'The package holds {count} files; at most {limit} are taken at once. Nothing was taken.',
    '请分成几个压缩包上报。',
    'Split it into several packages.',
  ),
  B002: kind('info', '与“{file}”内容完全相同，已忽略。', 'The same content as "{file}"; ignored.'),
} as const;
