import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect } from 'vitest';
import * as z from 'zod';

export const UploadSchema = z.looseObject({
  id: z.string(),
  state: z.string(),
  verdict: z.string().nullable(),
});

/** What a script would do, over real HTTP. */
export async function signIn(address: string, name: string, password: string) {
  const answer = await fetch(`${address}/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  const { token } = z.object({ token: z.string() }).parse(await answer.json());
  const headers = { authorization: `Bearer ${token}` };

  const get = (path: string, more: RequestInit = {}) => fetch(address + path, { headers, ...more });

  async function read<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const found = await get(path);
    expect(`${path} ${found.status}`).toBe(`${path} 200`);
    return schema.parse(await found.json());
  }

  /** Resolves with the id as soon as the server says that the file cannot be lost. */
  async function send(file: string, key: { unit: string; form: string; period: string }): Promise<string> {
    const bytes = await readFile(file);
    const fileName = basename(file);
    const issued = await fetch(`${address}/uploads`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ ...key, fileName, size: bytes.length }),
    });
    const schema = z.object({ id: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) });
    const { id, url, fields } = schema.parse(await issued.json());
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new File([bytes], fileName));
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204);
    return id;
  }

  const finished = async (id: string) => {
    const upload = await read(`/uploads/${id}?wait=20`, UploadSchema);
    expect(upload.state).toBe('done');
    return upload;
  };

  return { token, get, read, send, finished };
}
