import type { ObjectStore } from '../../ports/object-store.ts';
import type { UploadIssuer } from '../../ports/upload-issuer.ts';

const SECONDS = 60;

/**
 * Stores an object as a unit would, with a signed form: for a process that may do nothing else with the bucket.
 * The answer names the version in a header.
 */
export function createFormStore(issuer: UploadIssuer, send: typeof fetch = fetch): Pick<ObjectStore, 'put'> {
  return {
    async put(key, bytes, metadata = {}) {
      const { url, fields } = await issuer.issue({ key, metadata, maxBytes: bytes.length, seconds: SECONDS });
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', new Blob([new Uint8Array(bytes)]));
      const answer = await send(url, {
        method: 'POST',
        body: form,
        signal: AbortSignal.timeout(SECONDS * 1000),
      });
      if (!answer.ok) throw new Error(`${new URL(url).host} answered ${answer.status} to ${key}`);
      return { versionId: answer.headers.get('x-amz-version-id') ?? 'null' };
    },
  };
}
