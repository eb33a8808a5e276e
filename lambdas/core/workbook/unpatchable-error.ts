/** The file's own parts cannot be edited in place (broken or unusual packaging). Its content may still be readable. */
export class UnpatchableWorkbookError extends Error {
  override readonly name = 'UnpatchableWorkbookError';
}
