import { Command } from 'commander';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../bin/commands.ts';
import { quickCommand } from '../../bin/quick-command.ts';

it.each([
  [['check', 'a.xlsx'], 'check'],
  [['--data', 'check', 'submit', 'a.xlsx'], 'submit'],
  [['--json', '--lang', 'en', 'check', 'submit.xlsx'], 'check'],
  [['--data=d', 'submit', 'a.xlsx', '--explain', 'V016=x'], 'submit'],
])('%j loads %s alone', async (args, name) => {
  const register = await quickCommand(args)?.();
  const program = new Command();
  register?.(program, () => async () => {});
  expect(program.commands.map((command) => command.name())).toEqual([name]);
});

it.each([
  [['status', '--period', '2022']],
  [['check', '--help']],
  [['-h']],
  [['help', 'check']],
  [['--data', 'check']],
  [[]],
])('%j loads all', (args) => expect(quickCommand(args)).toBeNull());

it('has every command once', () => {
  const program = new Command();
  for (const register of COMMANDS) register(program, () => async () => {});
  const names = program.commands.map((command) => command.name());
  expect(names).toEqual(expect.arrayContaining(['check', 'submit', 'serve']));
  expect(new Set(names).size).toBe(names.length);
});
