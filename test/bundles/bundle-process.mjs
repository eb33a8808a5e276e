// Runs in a fresh process: loads a built bundle as the Lambda runtime does and passes it one event after another.
import dns from 'node:dns';

// The addresses of local queues end in .localhost, which not every system resolves.
const { lookup } = dns;
dns.lookup = (name, ...rest) => lookup(name.endsWith('.localhost') ? '127.0.0.1' : name, ...rest);

const { handler } = await import(process.argv[2]);
process.on('message', async ({ id, event }) => {
  const before = process.cpuUsage();
  try {
    const context = {
      awsRequestId: String(id),
      functionName: 'bundle',
      getRemainingTimeInMillis: () => 60_000,
    };
    const answer = (await handler(event, context)) ?? null;
    const { user, system } = process.cpuUsage(before);
    process.send({ id, answer, cpuMs: (user + system) / 1000 });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
process.send({ ready: true, type: typeof handler });
