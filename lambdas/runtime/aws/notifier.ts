import { SNSClient } from '@aws-sdk/client-sns';
import * as z from 'zod';
import { CLIENT_CONFIG } from '../../adapters/aws/client-config.ts';
import { createKeptNotices } from '../../adapters/aws/kept-notices.ts';
import { notifyAll } from '../../adapters/aws/notify-all.ts';
import { createSnsNotifier } from '../../adapters/aws/sns-notifier.ts';
import { createWebhookNotifier } from '../../adapters/aws/webhook-notifier.ts';
import { ENV, WEBHOOKS_KEY } from '../../contract.ts';
import { decodeJson } from '../../core/model/json-bytes.ts';
import type { Notifier } from '../../ports/notifier.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { AwsBase } from './base.ts';
import { required } from './settings.ts';

/** Addresses of group robots are secrets: whoever has one can write to the group. */
const WebhooksSchema = z.array(z.url({ protocol: /^https$/ }));

/** Keeps each notice, then sends it to the topic and to the robots listed in the results bucket. */
export function awsNotifier({ settings, clock, log }: AwsBase, results: ObjectStore): Notifier {
  const topic = createSnsNotifier(new SNSClient(CLIENT_CONFIG), required(settings, ENV.noticeTopic));
  const kept = createKeptNotices(results, clock);
  return {
    async notify(notice) {
      const listed = await results.get(WEBHOOKS_KEY);
      const urls = listed ? WebhooksSchema.parse(decodeJson(listed.bytes)) : [];
      const channels = [topic, ...urls.map((url) => createWebhookNotifier(url))];
      await notifyAll(kept, channels, log).notify(notice);
    },
  };
}
