/** Obligations whose cases stand for themselves: a return, lists that are there at the end of a period, and rounds. */
export const OTHER_CODES: readonly string[] = ['R20', 'R53', 'R58', 'R70'];
