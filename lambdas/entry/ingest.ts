import { createIngestHandler } from '../handlers/ingest.ts';
import { awsIngest } from '../runtime/aws/ingest.ts';

export const handler = createIngestHandler(awsIngest());
