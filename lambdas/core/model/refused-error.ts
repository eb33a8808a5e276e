import type { Text } from './text.ts';

/** Something that may not be done as things stand. Says why and what to do instead, to the person who asked. */
export class RefusedError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'RefusedError';
    this.text = text;
  }
}
