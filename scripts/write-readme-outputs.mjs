import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure-install.mjs';

/** Puts what the commands really print into both READMEs. Run after `npm start`; needs its data. */
const huibao = (...args) => {
  const { stdout } = spawnSync(process.execPath, [join(root, 'bin', 'huibao.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout.trimEnd();
};
const cut = (text, head, tail) => {
  const lines = text.split('\n');
  return lines.length <= head + tail + 1 ? lines : [...lines.slice(0, head), '…', ...lines.slice(-tail)];
};
const fence = (command, lines) => `\`\`\`\n$ ${command}\n${lines.join('\n')}\n\`\`\``;

for (const [file, language] of [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
]) {
  const started = fence('npm start', huibao('--lang', language, 'start').split('\n'));
  const trace = ['trace', '--indicator', 'RCT-002', '--node', '0000', '--period', '2022'];
  const traced = fence(`npx huibao ${trace.join(' ')}`, cut(huibao('--lang', language, ...trace), 12, 5));
  const path = join(root, file);
  let text = readFileSync(path, 'utf8');
  for (const [name, block] of [
    ['start', started],
    ['trace', traced],
  ]) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(open) + open.length, text.indexOf(close)];
    text = `${text.slice(0, from)}\n${block}\n${text.slice(to)}`;
  }
  writeFileSync(path, text);
}
