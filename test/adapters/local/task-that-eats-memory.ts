import { serveTask } from '../../../lambdas/adapters/local/serve-task.ts';

serveTask(() => {
  const eaten: number[][] = [];
  for (;;) eaten.push(Array.from({ length: 10_000 }, (_, i) => i + 0.5));
});
