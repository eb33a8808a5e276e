import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** A bar on stderr when that is a terminal, else a line at every tenth of the work. */
export function startProgress(label: string): Progress {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      { format: `${label} [{bar}] {value}/{total} {percentage}%`, stream: process.stderr, hideCursor: true },
      Presets.shades_classic,
    );
    let started = false;
    return {
      update: (done, total) => {
        if (!started) bar.start(total, done);
        started = true;
        bar.setTotal(total);
        bar.update(done);
      },
      stop: () => bar.stop(),
    };
  }
  let tenth = 0;
  return {
    update: (done, total) => {
      const reached = total === 0 ? 10 : Math.floor((done * 10) / total);
      if (reached <= tenth) return;
      tenth = reached;
      process.stderr.write(`${label} ${done}/${total} (${reached * 10}%)\n`);
    },
    stop: () => {},
  };
}
