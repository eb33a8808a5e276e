/**
 * Sorts by time and begins with its day. `random` tells uploads of one millisecond apart.
 * @example uploadId('2022-04-03T01:02:03.004Z', 'k3v9') → '20220403-010203004-k3v9'
 */
export function uploadId(receivedAt: string, random: string): string {
  const digits = receivedAt.replace(/[^\d]/g, '').padEnd(17, '0').slice(0, 17);
  return `${digits.slice(0, 8)}-${digits.slice(8)}-${random}`;
}
