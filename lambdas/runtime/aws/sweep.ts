import type { SweepDeps } from '../../steps/sweep-dirty.ts';
import { awsBase } from './base.ts';
import { awsRollupQueue, awsSqs } from './queues.ts';
import { awsStores } from './stores.ts';

export function awsSweep(): SweepDeps {
  const base = awsBase();
  const { settings } = base;
  return { ...base, ...awsStores(settings), rollupQueue: awsRollupQueue(awsSqs(), settings) };
}
