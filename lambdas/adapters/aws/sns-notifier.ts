import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Notifier } from '../../ports.ts';

/** SNS takes printable ASCII without line breaks, at most 100 characters, as the subject of a mail. */
const SUBJECT_LENGTH = 100;

/** One topic; mail addresses and other systems subscribe to it. The text begins with the subject in full. */
export function createSnsNotifier(client: SNSClient, topicArn: string): Notifier {
  return {
    async notify({ to, subject, text }) {
      const ascii = subject
        .replace(/[^\x20-\x7e]+/g, ' ')
        .trim()
        .slice(0, SUBJECT_LENGTH);
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Message: `${subject}\n\n${text}\n`,
          MessageAttributes: { to: { DataType: 'String', StringValue: to } },
          ...(ascii !== '' && { Subject: ascii }),
        }),
      );
    },
  };
}
