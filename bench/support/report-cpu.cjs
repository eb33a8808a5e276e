// Preloaded into a measured process: its processor time, all threads, goes to the fourth descriptor when it ends.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(3, String((user + system) / 1000));
});
