import { expect, it } from 'vitest';
import { unpackBatch } from '../../../lambdas/core/workbook/unpack-batch.ts';
import { as, openTestApi } from './open-test-api.ts';

const ANALYST = as('analyst', '*');

it('the templates of a unit and of all below it come in one .zip', async () => {
  const { call } = await openTestApi();
  const answer = await call(ANALYST, 'GET', '/templates?node=01&period=2022-03');
  expect(answer.headers.get('content-type')).toBe('application/zip');
  expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''01-");
  const entries = unpackBatch(new Uint8Array(await answer.arrayBuffer()));
  if (!Array.isArray(entries)) throw new Error('no package');
  const units = new Set(entries.map(({ name }) => name.split('-')[0]));
  expect([...units]).toEqual(['01', '0101', '0102']);
  const one = entries[0];
  expect(one && 'unpack' in one && one.unpack()).toBeInstanceOf(Uint8Array);
});

it.each([
  ['a form that is not there', '/templates?period=2022-03&form=nothing', 404],
  ['a form of another cadence', '/templates?period=2022Q1&form=f', 422],
  ['a period in which nothing is due', '/templates?period=2022H1', 404],
  ['no period', '/templates', 400],
])('%s is refused', async (_, path, status) => {
  const { call } = await openTestApi();
  expect((await call(ANALYST, 'GET', path)).status).toBe(status);
});
