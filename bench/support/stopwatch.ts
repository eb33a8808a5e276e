/** Wall and processor time of a stretch of work. The latter says more while the machine has other things to do. */
export interface Taken {
  readonly ms: number;
  /** All threads of this process. */
  readonly cpuMs: number;
}

/** Starts now. Call what it gives for the time since. */
export function startWatch(): () => Taken {
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { ms: performance.now() - from, cpuMs: (user + system) / 1000 };
  };
}
