/** A number with its qualifier where the language puts it. @example 约300 · 2000余 · 近80 */
export function qualified(number: string, qualifier: string | undefined): string {
  if (qualifier === undefined) return number;
  return ['约', '近', '超'].includes(qualifier) ? `${qualifier}${number}` : `${number}${qualifier}`;
}
