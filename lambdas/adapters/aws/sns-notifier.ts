import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Notifier } from '../../ports/notifier.ts';

/** SNS takes printable ASCII, at most 100 characters, as the subject of a mail. */
const PRINTABLE = /^[\x20-\x7e]{1,100}$/;
const FALLBACK = 'Huibao';

/** One topic; mail addresses and other systems subscribe to it. The text begins with the subject in full. */
export function createSnsNotifier(client: SNSClient, topicArn: string): Notifier {
  return {
    async notify({ to, subject, text }) {
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Message: `${subject}\n\n${text}\n`,
          MessageAttributes: { to: { DataType: 'String', StringValue: to } },
          Subject: PRINTABLE.test(subject) ? subject : FALLBACK,
        }),
      );
    },
  };
}
