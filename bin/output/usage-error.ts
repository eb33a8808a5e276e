import type { Text } from '../../lambdas/core/model/text.ts';

/** A mistake in how the command was called. One clear line, exit code 1. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
