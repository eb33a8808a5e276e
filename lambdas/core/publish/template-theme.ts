import type { Style } from './style-xlsx.ts';

/** Colours and shared styles of everything the product prints as a workbook. */
export const COLORS = {
  ink: '1F3864',
  muted: '6B7280',
  line: 'C9D3E0',
  required: '1F4E79',
  optional: 'DCE6F1',
  input: 'FFFBEB',
  missing: 'FDE2E2',
  band: 'F3F6FA',
  link: '0B5CAD',
} as const;

export const TITLE: Style = { bold: true, size: 16, color: COLORS.ink };
export const CAPTION: Style = { size: 10, color: COLORS.muted };
export const SECTION: Style = { bold: true, size: 11, color: COLORS.ink, fill: COLORS.optional, indent: 1 };
const HEADER: Style = { bold: true, align: 'center', wrap: true, border: COLORS.line };
export const REQUIRED_HEADER: Style = { ...HEADER, color: 'FFFFFF', fill: COLORS.required };
export const OPTIONAL_HEADER: Style = { ...HEADER, color: COLORS.ink, fill: COLORS.optional };
/** Cells to the right of a table: empty, editable so that whole rows can be deleted. */
export const OPEN_CELL: Style = { open: true };
