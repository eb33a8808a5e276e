import { describe, expect, it } from 'vitest';
import { refusedSince } from '../../../lambdas/core/workflow/refused-since.ts';
import { head } from '../rollup/fixtures.ts';

const [early, at, later] = [
  '2022-04-01T00:00:00.000Z',
  '2022-04-02T00:00:00.000Z',
  '2022-04-03T00:00:00.000Z',
];
const stored = head('01', '2022-03', {}, { receivedAt: at, uploadId: 'k' });
const attempt = (receivedAt: string, id = 'k', outcome: 'refused' | 'same' = 'refused') => ({
  id,
  receivedAt,
  outcome,
});

describe('refusedSince', () => {
  it.each([
    ['nothing was sent', null, undefined, false],
    ['a first file was refused', null, attempt(early), true],
    ['refused before the head came', stored, attempt(early), false],
    ['refused after the head came', stored, attempt(later), true],
    ['sent again after the head came', stored, attempt(later, 'k', 'same'), false],
    [
      'refused before the head was confirmed',
      { ...stored, confirmed: `${later} z` },
      attempt(later, 'y'),
      false,
    ],
    ['of one instant, the smaller id', stored, attempt(at, 'j'), false],
    ['of one instant, the greater id', stored, attempt(at, 'l'), true],
  ] as const)('%s', (_, given, sent, expected) => {
    expect(refusedSince(given, sent)).toBe(expected);
  });
});
