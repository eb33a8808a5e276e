import type { Highlight, Validation, ValidationRule } from './document-xlsx.ts';
import { escapeXlsx } from './escape-xlsx.ts';
import type { StyleTable } from './style-xlsx.ts';

/** Spreadsheet programs refuse a file with longer texts. */
const LONGEST = { title: 32, prompt: 255, error: 225 };

export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ range, rule, strictness, error, prompt }: Validation): string {
  const type = rule.kind === 'any' ? '' : ` type="${rule.kind}"`;
  const style = strictness === 'stop' ? '' : ` errorStyle="${strictness}"`;
  const bounded = 'from' in rule ? ' operator="between"' : '';
  const refuses = error === undefined ? '' : ' showErrorMessage="1"';
  const errorText =
    error === undefined ? '' : ` errorTitle="请核对填写内容" error="${cut(error, LONGEST.error)}"`;
  const promptText =
    prompt === undefined
      ? ''
      : ` promptTitle="${cut(prompt.title, LONGEST.title)}" prompt="${cut(prompt.text, LONGEST.prompt)}"`;
  const shows = prompt === undefined ? '' : ' showInputMessage="1"';
  const attributes = `${type}${style}${bounded} allowBlank="1"${shows}${refuses}${errorText}${promptText}`;
  return `<dataValidation${attributes} sqref="${range}">${formulas(rule)}</dataValidation>`;
}

function formulas(rule: ValidationRule): string {
  const element = (number: number, text: string) =>
    `<formula${number}>${escapeXlsx(text)}</formula${number}>`;
  switch (rule.kind) {
    case 'any':
      return '';
    case 'list':
    case 'custom':
      return element(1, rule.formula);
    default:
      return element(1, rule.from) + element(2, rule.to);
  }
}

function cut(text: string, longest: number): string {
  return escapeXlsx(text.length <= longest ? text : `${text.slice(0, longest - 1)}…`).replaceAll(
    '\n',
    '&#10;',
  );
}

export function highlightsXml(highlights: readonly Highlight[], styles: StyleTable): string {
  return highlights
    .map(({ range, formula, fill }, index) => {
      const rule = `<cfRule type="expression" dxfId="${styles.fillId(fill)}" priority="${index + 1}"><formula>${escapeXlsx(formula)}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`;
    })
    .join('');
}
