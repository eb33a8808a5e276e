import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** One line: a figure without its machine says nothing. The load tells whether the machine was idle. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const memory = Math.round(totalmem() / 1024 ** 3);
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  return (
    `${availableParallelism()} × ${model}, ${memory} GB, ${platform()} ${release()}, Node ${process.versions.node}, ` +
    `load ${load}`
  );
}
