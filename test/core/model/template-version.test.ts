import { expect, it } from 'vitest';
import { compareVersions, templateVersion } from '../../../lambdas/core/model/template-version.ts';

it.each([
  ['2021.2', '2021.2'],
  [' V2021.2 ', '2021.2'],
  ['２０２１．２', '2021.2'],
  ['2021.2版', '2021.2'],
  ['2021.10', '2021.10'],
  ['第二稿', null],
  ['2021', null],
  ['2021.2.1', null],
  ['2021年2月', null],
  ['', null],
  [undefined, null],
])('%j states the version %j', (text, version) => {
  expect(templateVersion(text)).toBe(version);
});

it.each([
  ['2021.2', '2022.1', -1],
  ['2021.9', '2021.10', -1],
  ['2022.1', '2022.1', 0],
  ['2022.1', '2021.99', 1],
])('%s and %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
