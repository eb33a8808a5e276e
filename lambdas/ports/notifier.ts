/** Tells people what they should know. The message is kept where it can be found again. */
export interface Notifier {
  notify(notice: { readonly to: string; readonly subject: string; readonly text: string }): Promise<void>;
}
