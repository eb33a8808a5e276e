import { createApiHandler } from '../handlers/api.ts';
import { awsApi } from '../runtime/aws/api.ts';

export const handler = createApiHandler(awsApi());
