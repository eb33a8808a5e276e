import { findingKind as kind } from './finding-kind.ts';

/** What can be wrong with sending a workbook to this place. Codes are stable. */
export const UPLOAD_FINDINGS = {
  U001: kind(
    'error',
    '{differences}。文件没有采用，其余内容没有检查。',
    'Wrong workbook: {differences}. It was not taken and not checked further.',
    '请核对是不是选错了文件；文件没错的，请到它所属的单位、报表和期间下上传。',
    'Check whether this is the right file; if it is, upload it where it belongs.',
  ),
  U002: kind(
    'error',
    '单位 {unit} 在{period}不在单位名录的有效期内（{span}），本文件没有采用。',
    'Unit {unit} is not in the organisation in {period} (it is from {span}); the file was not taken.',
    '请核对填报期间；如名录的启用、停用日期有误，请联系总部更正。',
    'Check the period; if the dates in the organisation list are wrong, ask headquarters to correct them.',
  ),
};
