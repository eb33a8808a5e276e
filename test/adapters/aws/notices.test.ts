import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createKeptNotices } from '../../../lambdas/adapters/aws/kept-notices.ts';
import { notifyAll } from '../../../lambdas/adapters/aws/notify-all.ts';
import { createSnsNotifier } from '../../../lambdas/adapters/aws/sns-notifier.ts';
import { createWebhookNotifier } from '../../../lambdas/adapters/aws/webhook-notifier.ts';
import { createFixedClock } from '../../../lambdas/adapters/memory/fixed-clock.ts';
import { createMemoryLog } from '../../../lambdas/adapters/memory/memory-log.ts';
import { createMemoryObjectStore } from '../../../lambdas/adapters/memory/object-store.ts';
import type { Notifier } from '../../../lambdas/ports/notifier.ts';

const NOTICE = {
  to: '0000',
  subject: '《会议月报》2022年3月：还有 2 家未报',
  text: '0101 一分公司\n0102 二分公司',
};

describe('topic', () => {
  it('gets the whole text', async () => {
    const client = new SNSClient({ region: 'us-east-1' });
    const mock = mockClient(client).on(PublishCommand).resolves({});
    await createSnsNotifier(client, 'topic').notify(NOTICE);
    const [call] = mock.commandCalls(PublishCommand);
    expect(call?.args[0].input).toMatchObject({
      TopicArn: 'topic',
      Message: `${NOTICE.subject}\n\n${NOTICE.text}\n`,
      Subject: 'Huibao',
    });
  });

  it.each([
    ['Two returns are missing', 'Two returns are missing'],
    ['a\nb', 'Huibao'],
    ['x'.repeat(101), 'Huibao'],
  ])('has %j as subject only if a mail header can hold it', async (subject, expected) => {
    const client = new SNSClient({ region: 'us-east-1' });
    const mock = mockClient(client).on(PublishCommand).resolves({});
    await createSnsNotifier(client, 'topic').notify({ ...NOTICE, subject });
    expect(mock.commandCalls(PublishCommand)[0]?.args[0].input.Subject).toBe(expected);
  });
});

describe('robot', () => {
  const answering = (status: number, body: unknown) => {
    const sent: { url: string; body: unknown }[] = [];
    const send: typeof fetch = async (url, init) => {
      sent.push({ url: String(url), body: JSON.parse(String(init?.body)) });
      return new Response(JSON.stringify(body), { status });
    };
    return { sent, notifier: createWebhookNotifier('https://robot.example/send?key=secret', send) };
  };

  it('gets one text message', async () => {
    const { sent, notifier } = answering(200, { errcode: 0, errmsg: 'ok' });
    await notifier.notify(NOTICE);
    expect(sent).toEqual([
      {
        url: 'https://robot.example/send?key=secret',
        body: { msgtype: 'text', text: { content: `${NOTICE.subject}\n${NOTICE.text}` } },
      },
    ]);
  });

  it.each([
    ['a code of its own', 200, { errcode: 45009, errmsg: 'api freq out of limit' }, '45009'],
    ['an HTTP error', 503, {}, '503'],
  ])('that answers with %s has failed, and its address stays secret', async (_, status, body, part) => {
    const { notifier } = answering(status, body);
    const failure = notifier.notify(NOTICE);
    await expect(failure).rejects.toThrow(part);
    await expect(failure).rejects.not.toThrow('secret');
  });
});

describe('all channels', () => {
  const failing: Notifier = {
    notify: async () => {
      throw new Error('down');
    },
  };

  it('keep the notice first, and get it whichever of them fails', async () => {
    const objects = createMemoryObjectStore();
    const log = createMemoryLog();
    const got: string[] = [];
    const working: Notifier = { notify: async ({ subject }) => void got.push(subject) };
    const kept = createKeptNotices(objects, createFixedClock('2022-04-05T01:02:03.000Z'));
    await notifyAll(kept, [failing, working], log).notify(NOTICE);
    expect(got).toEqual([NOTICE.subject]);
    expect(log.entries.filter(({ level }) => level === 'error')).toHaveLength(1);
    const keys: string[] = [];
    for await (const { key } of objects.list('notices/2022-04-05/')) keys.push(key);
    expect(keys).toHaveLength(1);
    const object = await objects.get(keys[0] ?? '');
    expect(JSON.parse(new TextDecoder().decode(object?.bytes))).toMatchObject(NOTICE);
  });

  it('fail when the notice cannot be kept', async () => {
    await expect(notifyAll(failing, [], createMemoryLog()).notify(NOTICE)).rejects.toThrow('down');
  });
});
