/**
 * RFC 6266 with the extended value of RFC 5987, and an ASCII name for those that do not know it. Nothing in a file name
 * can end the header or the quoted string.
 */
export function contentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\w .()-]/g, '_').slice(0, 150);
  const extended = encodeURIComponent(fileName.replace(/\p{Cs}/gu, '_')).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
}
