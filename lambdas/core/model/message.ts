import type { Text } from './text.ts';

/** Values for the `{placeholders}` of a message; a Text is used in the language of the sentence. */
export type MessageParameters = Readonly<Record<string, string | number | Text>>;

/** Fills `{name}` in both languages. A placeholder without a value prints as `—`. */
export function fillMessage(template: Text, parameters: MessageParameters): Text {
  const fill = (language: keyof Text) =>
    template[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = parameters[name];
      if (value === undefined) return '—';
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { zh: fill('zh'), en: fill('en') };
}
