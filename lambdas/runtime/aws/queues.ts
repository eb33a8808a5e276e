import { SQSClient } from '@aws-sdk/client-sqs';
import { CLIENT_CONFIG } from '../../adapters/aws/client-config.ts';
import { createSqsDeadLetters, type DeadLetterAddress } from '../../adapters/aws/sqs-dead-letters.ts';
import { createSqsQueue } from '../../adapters/aws/sqs-queue.ts';
import { ENV } from '../../contract.ts';
import type { DeadLetters } from '../../ports/dead-letters.ts';
import type { Queue } from '../../ports/queue.ts';
import { required, type Settings } from './settings.ts';

export function awsSqs(): SQSClient {
  return new SQSClient(CLIENT_CONFIG);
}

export function awsRollupQueue(client: SQSClient, settings: Settings): Queue {
  return createSqsQueue(client, required(settings, ENV.rollupQueueUrl));
}

/** For the command line of headquarters: addresses are outputs of the pipeline stack. */
export function awsDeadLetters(addresses: readonly DeadLetterAddress[]): DeadLetters[] {
  const client = awsSqs();
  return addresses.map((address) => createSqsDeadLetters(client, address));
}
