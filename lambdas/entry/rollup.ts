import { createRollupHandler } from '../handlers/rollup.ts';
import { awsRollup } from '../runtime/aws/rollup.ts';
export const handler = createRollupHandler(awsRollup());
