import * as z from 'zod';
import type { DownloadSigner } from '../../ports/download-signer.ts';
import type { UploadIssuer } from '../../ports/upload-issuer.ts';
import type { SignedTokens } from './signed-tokens.ts';

const UPLOAD = 'upload';
const FILE = 'file';
const UploadSchema = z.object({
  key: z.string(),
  metadata: z.record(z.string(), z.string()),
  maxBytes: z.number().int(),
});
const FileSchema = z.object({ key: z.string(), fileName: z.string() });

/** Addresses at which this process takes in and hands out one file each, for a short time. */
export interface TransferLinks extends UploadIssuer, DownloadSigner {
  openUpload(token: string): Promise<z.infer<typeof UploadSchema> | null>;
  openFile(token: string): Promise<z.infer<typeof FileSchema> | null>;
}

/** @param base where callers reach this process, known once it listens; no slash at the end. @example 'http://127.0.0.1:8080' */
export function createTransferLinks(tokens: SignedTokens, base: () => string): TransferLinks {
  return {
    async issue({ seconds, ...upload }) {
      const { token } = await tokens.sign(UPLOAD, upload, seconds);
      return { url: `${base()}/transfers/${token}`, fields: {} };
    },
    async link({ seconds, ...file }) {
      const { token } = await tokens.sign(FILE, file, seconds);
      return `${base()}/files/${token}`;
    },
    openUpload: async (token) => UploadSchema.safeParse(await tokens.open(UPLOAD, token)).data ?? null,
    openFile: async (token) => FileSchema.safeParse(await tokens.open(FILE, token)).data ?? null,
  };
}
