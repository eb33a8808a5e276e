import type { App } from 'aws-cdk-lib';
import { ApiStack } from './api-stack.ts';
import type { Environment } from './environment.ts';
import type { FunctionAssets } from './functions.ts';
import { MonitoringStack } from './monitoring-stack.ts';
import { PipelineStack } from './pipeline-stack.ts';
import { StorageStack } from './storage-stack.ts';

export interface Stacks {
  readonly storage: StorageStack;
  readonly pipeline: PipelineStack;
  readonly api: ApiStack;
  readonly monitoring: MonitoringStack;
}

/** One environment: what must survive, what runs, what is asked, and what watches over it. */
export function buildStacks(app: App, environment: Environment, assets: FunctionAssets): Stacks {
  const { name, region, account } = environment;
  const common = {
    environment,
    env: { region, ...(account === undefined ? {} : { account }) },
    terminationProtection: environment.protectData,
  };
  const storage = new StorageStack(app, `${name}-storage`, {
    ...common,
    description: 'Huibao: buckets and table',
  });
  const pipeline = new PipelineStack(app, `${name}-pipeline`, {
    ...common,
    assets,
    storage,
    description: 'Huibao: queues, functions and schedules',
  });
  const api = new ApiStack(app, `${name}-api`, {
    ...common,
    assets,
    storage,
    pipeline,
    description: 'Huibao: HTTP API',
  });
  const monitoring = new MonitoringStack(app, `${name}-monitoring`, {
    ...common,
    storage,
    pipeline,
    api,
    description: 'Huibao: alarms and dashboard',
  });
  return { storage, pipeline, api, monitoring };
}
