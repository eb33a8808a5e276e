import { spawn } from 'node:child_process';

export interface ChildRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly wallMs: number;
}

/** Runs a whole process and waits for it. @throws when it ends with none of the codes in `accept` */
export function runChild(
  command: string,
  args: readonly string[],
  accept: readonly number[] = [0],
): Promise<ChildRun> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== null && accept.includes(code))
        resolve({ stdout, stderr, wallMs: performance.now() - from });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${stderr.slice(-2000)}`));
    });
  });
}
