import * as z from 'zod';

/**
 * What one submission shows about duties, kept with its head so that no row has to be read again. Keys are obligation
 * codes, `CODE/actors` for those who owe it and `CODE/with` for what makes it owed.
 *
 * A mark is `2022-03-05` or `2022-03-05|actor` for a row that shows something was done, the actor alone in a list of
 * actors, and `subject|due|done` for a deadline, `done` being empty while it is open. Marks are sorted; two equal ones
 * are two rows.
 */
export const EvidenceSchema = z.record(z.string(), z.array(z.string()));
export type Evidence = z.infer<typeof EvidenceSchema>;

const SEPARATOR = '|';

export const actorsKey = (obligation: string): string => `${obligation}/actors`;
export const reasonKey = (obligation: string): string => `${obligation}/with`;

export function writeMark(...fields: readonly string[]): string {
  return fields.map((field) => field.replaceAll(SEPARATOR, '/')).join(SEPARATOR);
}

export function readMark(mark: string): string[] {
  return mark.split(SEPARATOR);
}
