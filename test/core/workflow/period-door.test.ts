import { describe, expect, it } from 'vitest';
import type { DoorEvent } from '../../../lambdas/core/model/period-door.ts';
import {
  type DoorState,
  doorAt,
  doorTransition,
  mayEnter,
} from '../../../lambdas/core/workflow/period-door.ts';

const event = (kind: DoorEvent['kind'], day: number, more: Partial<DoorEvent> = {}): DoorEvent => ({
  kind,
  at: `2022-04-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  by: { name: 'a', via: 'b' },
  ...more,
});
const at = (day: number) => `2022-04-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const history = [
  event('allow', 22, { unit: '01', until: '2022-04-25' }),
  event('lock', 20),
  event('close', 10),
];

describe('the door of a period', () => {
  it.each([
    [5, 'open'],
    [10, 'ajar'],
    [19, 'ajar'],
    [20, 'locked'],
    [30, 'locked'],
  ])('on day %d', (day, state) => {
    expect(doorAt(history, at(day))).toBe(state);
  });

  it.each([
    // what was received in time enters, whenever it is handled
    ['02', 19, true],
    ['02', 21, false],
    ['01', 21, false],
    ['01', 23, true],
    ['01', 25, true],
    ['01', 26, false],
  ])('unit %s on day %d: %s', (unit, day, enters) => {
    const receivedOn = at(day).slice(0, 10);
    expect(mayEnter(history, { unit, at: at(day), receivedOn })).toBe(enters);
  });

  it.each([
    ['open', 'open', false],
    ['open', 'close', true],
    ['open', 'lock', true],
    ['open', 'allow', false],
    ['ajar', 'open', true],
    ['ajar', 'close', false],
    ['ajar', 'lock', true],
    ['ajar', 'allow', false],
    ['locked', 'open', false],
    ['locked', 'close', false],
    ['locked', 'lock', false],
    ['locked', 'allow', true],
  ] as [DoorState, DoorEvent['kind'], boolean][])('%s, %s: %s', (state, kind, allowed) => {
    const refused = doorTransition(state, kind);
    expect(refused === null).toBe(allowed);
    if (refused) expect(refused.reason.zh).toMatch(/^期间/);
  });
});
