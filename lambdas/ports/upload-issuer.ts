/** Lets somebody without rights of their own store one object whose key, metadata and size are decided here. */
export interface UploadIssuer {
  issue(upload: {
    readonly key: string;
    readonly metadata: Readonly<Record<string, string>>;
    readonly maxBytes: number;
    readonly seconds: number;
  }): Promise<{ url: string; fields: Readonly<Record<string, string>> }>;
}
