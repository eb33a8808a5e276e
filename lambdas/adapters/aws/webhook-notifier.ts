import * as z from 'zod';
import type { Notifier } from '../../ports/notifier.ts';

const TIMEOUT_MS = 5_000;
/** Robots answer 200 with a code of their own; 0 is success. */
const AnswerSchema = z.object({ errcode: z.number().default(0), errmsg: z.string().default('') });

/** Sends notices to a group robot of WeCom (企业微信) or DingTalk (钉钉): both take the same text message. */
export function createWebhookNotifier(url: string, send: typeof fetch = fetch): Notifier {
  const { host } = new URL(url);
  return {
    async notify({ subject, text }) {
      const answer = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ msgtype: 'text', text: { content: `${subject}\n${text}` } }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!answer.ok) throw new Error(`${host} answered ${answer.status}`);
      const { errcode, errmsg } = AnswerSchema.parse(await answer.json());
      if (errcode !== 0) throw new Error(`${host} refused the notice: ${errcode} ${errmsg}`);
    },
  };
}
