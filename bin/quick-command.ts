import type { RegisterCommand } from './commands.ts';

/** What a clerk waits for: these do not wait for the other commands to load. */
const QUICK: ReadonlyMap<string, () => Promise<RegisterCommand>> = new Map([
  ['check', async () => (await import('./commands/check.ts')).registerCheck],
  ['submit', async () => (await import('./commands/submit.ts')).registerSubmit],
]);

/** Options of the program itself that take a word behind them. */
const WITH_VALUE = new Set(['--data', '--catalogue', '--lang', '--as']);

/** How to load the one command that is called, when it is one of these and no help is asked for; else null. */
export function quickCommand(args: readonly string[]): (() => Promise<RegisterCommand>) | null {
  if (args.some((word) => word === '-h' || word === '--help')) return null;
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    if (WITH_VALUE.has(word)) i++;
    else if (!word.startsWith('-')) return QUICK.get(word) ?? null;
  }
  return null;
}
