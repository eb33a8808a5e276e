import * as z from 'zod';

/**
 * What one deployment is: every choice that differs between environments, and nothing else. Given in `cdk.json`
 * under `context.environments.<name>`, single values overridden by `-c key=value`.
 */
export const EnvironmentSchema = z.strictObject({
  /** Prefix of every physical name and stack. @example 'huibao-prod' */
  name: z.string().regex(/^[a-z][a-z0-9-]{1,20}$/),
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** The region picks the partition: `cn-*` is the China partition. */
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  /** `private`: the API is reachable from the VPC only. The default in China, where public endpoints need an ICP filing. */
  network: z.enum(['public', 'private']),
  /** VPC of a private API; looked up by id. */
  vpcId: z
    .string()
    .regex(/^vpc-[0-9a-f]+$/)
    .optional(),
  /** Any OpenID Connect issuer. Without one the API accepts tokens signed with its own key only. */
  oidc: z.strictObject({ issuer: z.url(), audience: z.string().min(1) }).optional(),
  /** Custom domain with its certificate, for a public API. */
  domain: z.strictObject({ name: z.string().min(3), certificateArn: z.string().min(20) }).optional(),
  retention: z.strictObject({
    /** Object Lock on raw uploads and issued reports, in days. */
    rawDays: z.number().int().min(1),
    issuedDays: z.number().int().min(1),
    /** Check results and annotated copies. */
    resultDays: z.number().int().min(1),
  }),
  /** Lambda architecture; the China partition gets x86_64 unless told otherwise. */
  architecture: z.enum(['arm64', 'x86_64']),
  /** Mail addresses that get alarms. */
  alarmEmails: z.array(z.email()).default([]),
  /** HTTPS addresses of WeCom or DingTalk robots that get reminders. */
  reminderWebhooks: z.array(z.url()).default([]),
  /** Whether the data survives the removal of the stacks. Only throw-away environments say false. */
  protectData: z.boolean().default(true),
  waf: z.boolean().default(false),
  /** Time of day for deadlines and schedules. */
  timeZone: z.string().default('Asia/Shanghai'),
});
export type Environment = z.infer<typeof EnvironmentSchema>;

export function isChina(environment: Pick<Environment, 'region'>): boolean {
  return environment.region.startsWith('cn-');
}

/** Fills what the region decides. Later entries win. @throws z.ZodError naming each wrong parameter */
export function resolveEnvironment(given: Readonly<Record<string, unknown>>): Environment {
  const region = typeof given['region'] === 'string' ? given['region'] : 'us-east-1';
  const china = region.startsWith('cn-');
  return EnvironmentSchema.parse({
    region,
    network: china ? 'private' : 'public',
    architecture: china ? 'x86_64' : 'arm64',
    ...given,
  });
}
