import { createPublishHandler } from '../handlers/publish.ts';
import { awsPublish } from '../runtime/aws/publish.ts';

export const handler = createPublishHandler(awsPublish());
