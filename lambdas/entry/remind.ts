import { createRemindHandler } from '../handlers/remind.ts';
import { awsRemind } from '../runtime/aws/remind.ts';
export const handler = createRemindHandler(awsRemind());
