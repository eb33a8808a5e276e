import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_PLACEHOLDERS } from '../../lambdas/core/catalogue/rule-placeholders.ts';

const lines = readFileSync('docs/rule-kinds.md', 'utf8').split('\n');

describe('docs/rule-kinds.md', () => {
  it.each(Object.entries(RULE_PLACEHOLDERS))(
    'explains %s and what its message may say',
    (kind, placeholders) => {
      const line = lines.find((one) => one.startsWith(`| \`${kind}\` |`)) ?? '';
      const last = line.split('|').at(-2) ?? '';
      expect([...last.matchAll(/`(\w+)`/g)].map((match) => match[1]).toSorted()).toEqual(
        [...placeholders].toSorted(),
      );
    },
  );
});
