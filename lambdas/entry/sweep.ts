import { createSweepHandler } from '../handlers/sweep.ts';
import { awsSweep } from '../runtime/aws/sweep.ts';
export const handler = createSweepHandler(awsSweep());
