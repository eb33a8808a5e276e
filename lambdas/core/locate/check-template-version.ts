import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import { compareVersions } from '../model/template-version.ts';

const NOWHERE = { sheet: null, cell: null } as const;

/** An older template that a mapping made readable. */
export function olderTemplate(form: Form, version: string): Finding {
  const parameters = { form: form.name, old: version, new: form.templateVersion };
  return sheetFinding('S011', { ...NOWHERE, value: version }, parameters);
}

/**
 * A template that cannot be read: older without a mapping, or newer than the catalogue. Says where the right one is.
 * @param about unit and period as far as they are known
 */
export function foreignTemplate(
  form: Form,
  version: string,
  { unit, period }: { readonly unit: string | undefined; readonly period: string | undefined },
): Finding {
  const newer = compareVersions(version, form.templateVersion) > 0;
  const words = (language: 'zh' | 'en') => {
    const [anyUnit, anyPeriod] = language === 'zh' ? ['单位编码', '期间'] : ['UNIT', 'PERIOD'];
    const [of, at] = [unit ?? anyUnit, period ?? anyPeriod];
    return {
      link: `/templates/${form.code}/${of}/${at}`,
      command: `huibao template --form ${form.code} --unit ${of} --period ${at} --out ${form.code}.xlsx`,
    };
  };
  const [zh, en] = [words('zh'), words('en')];
  return sheetFinding(
    newer ? 'S019' : 'S012',
    { ...NOWHERE, value: version },
    {
      form: form.name,
      old: version,
      new: form.templateVersion,
      link: { zh: zh.link, en: en.link },
      command: { zh: zh.command, en: en.command },
    },
  );
}
