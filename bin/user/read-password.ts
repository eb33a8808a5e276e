import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';

const SHORTEST = 8;
const LONGEST = 256;

/** From a prompt that shows nothing, twice; or the first line of a stdin that is no terminal. Never from the command line. */
export async function readPassword(session: Session, name: string): Promise<string> {
  const password = process.stdin.isTTY ? await askTwice(session, name) : await readLine('');
  if (password.length < SHORTEST || password.length > LONGEST)
    throw new UsageError({
      zh: `密码应为 ${SHORTEST} 至 ${LONGEST} 个字符。`,
      en: `A password has ${SHORTEST} to ${LONGEST} characters.`,
    });
  if (password.toLowerCase() === name.toLowerCase())
    throw new UsageError({ zh: '密码不能与用户名相同。', en: 'The password must not be the user name.' });
  return password;
}

async function askTwice(session: Session, name: string): Promise<string> {
  const { language } = session;
  const first = await readLine({ zh: `“${name}”的密码：`, en: `Password of "${name}": ` }[language]);
  const again = await readLine({ zh: '再输入一次：', en: 'Once more: ' }[language]);
  if (first === again) return first;
  throw new UsageError({ zh: '两次输入不一致。', en: 'The two are not the same.' });
}

function readLine(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  return new Promise((resolve) => {
    let line = '';
    lines.once('line', (text) => {
      line = text;
      lines.close();
    });
    lines.once('close', () => {
      if (prompt !== '') process.stderr.write('\n');
      resolve(line);
    });
  });
}
