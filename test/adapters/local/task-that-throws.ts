import { serveTask } from '../../../lambdas/adapters/local/serve-task.ts';

serveTask(() => {
  throw new Error('broken');
});
