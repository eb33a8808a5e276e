import * as z from 'zod';
import { ENV } from '../../contract.ts';

const name = z.string().min(1).optional();

const SettingsSchema = z.object({
  [ENV.table]: name,
  [ENV.rawBucket]: name,
  [ENV.resultsBucket]: name,
  [ENV.issuedBucket]: name,
  [ENV.rawLockDays]: z.coerce.number().int().min(1).optional(),
  [ENV.rawLockMode]: z.enum(['COMPLIANCE', 'GOVERNANCE']).optional(),
  [ENV.rollupQueueUrl]: z.url().optional(),
  [ENV.publishQueueUrl]: z.url().optional(),
  [ENV.issueQueueUrl]: z.url().optional(),
  [ENV.noticeTopic]: name,
  [ENV.utcOffset]: z.coerce.number().int().min(-720).max(840).default(480),
  [ENV.oidc]: name,
  /** The SDK's own variable: objects are somewhere else than in S3. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
});
export type Settings = z.infer<typeof SettingsSchema>;

/** The variables that the stacks set. @throws z.ZodError naming each wrong one */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return SettingsSchema.parse(env);
}

/** A setting without which a function cannot do its work. */
export function required(
  settings: Settings,
  key: Exclude<keyof Settings, typeof ENV.utcOffset | typeof ENV.rawLockDays>,
): string {
  const value = settings[key];
  if (value === undefined) throw new Error(`${key} is not set`);
  return value;
}
