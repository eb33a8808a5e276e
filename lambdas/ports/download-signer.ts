/** Links to stored objects that work for a short time. */
export interface DownloadSigner {
  link(object: {
    readonly key: string;
    readonly fileName: string;
    readonly seconds: number;
  }): Promise<string>;
}
