import * as z from 'zod';

/** The same sentence or label for a Chinese and an English reader. Chinese is what users see by default. */
export const TextSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof TextSchema>;

export type Language = keyof Text;
