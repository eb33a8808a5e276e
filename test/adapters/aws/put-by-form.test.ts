import { expect, it } from 'vitest';
import { createFormStore } from '../../../lambdas/adapters/aws/put-by-form.ts';
import type { UploadIssuer } from '../../../lambdas/ports/upload-issuer.ts';

const issuer: UploadIssuer = {
  issue: async ({ key, metadata, maxBytes }) => ({
    url: 'https://raw.s3.example/',
    fields: { key, Policy: `at most ${maxBytes}`, ...metadata },
  }),
};

it('posts the signed fields, then the file, and says which version it became', async () => {
  const posted: [string, string][] = [];
  const store = createFormStore(issuer, async (_, init) => {
    if (!(init?.body instanceof FormData)) throw new Error('no form');
    for (const [name, value] of init.body.entries())
      posted.push([name, typeof value === 'string' ? value : await value.text()]);
    return new Response(null, { status: 204, headers: { 'x-amz-version-id': 'v7' } });
  });
  const bytes = new TextEncoder().encode('{"withdraw":1}');
  expect(await store.put('raw/0101/f/2022-03/id', bytes, { withdraw: '1' })).toEqual({ versionId: 'v7' });
  expect(posted).toEqual([
    ['key', 'raw/0101/f/2022-03/id'],
    ['Policy', 'at most 14'],
    ['withdraw', '1'],
    ['file', '{"withdraw":1}'],
  ]);
});

it('fails when the bucket refuses', async () => {
  const store = createFormStore(issuer, async () => new Response('AccessDenied', { status: 403 }));
  await expect(store.put('raw/k', new Uint8Array(1))).rejects.toThrow('raw.s3.example answered 403 to raw/k');
});
