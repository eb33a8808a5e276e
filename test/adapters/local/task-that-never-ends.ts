import { serveTask } from '../../../lambdas/adapters/local/serve-task.ts';

serveTask(() => {
  for (;;);
});
