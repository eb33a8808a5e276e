import * as z from 'zod';

/** Which claims of a token say who it is; what is left out has the defaults of docs/deploy.md. */
const OidcSchema = z.strictObject({
  issuer: z.url({ protocol: /^https$/ }),
  audience: z.string().min(1),
  claims: z
    .strictObject({ roles: z.string().optional(), unit: z.string().optional(), name: z.string().optional() })
    .optional(),
  /** The issuer's word → the product's role. */
  roleNames: z.record(z.string(), z.string()).optional(),
  wholeOrganisation: z.string().optional(),
});

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
  /** Existing `execute-api` endpoint of a private API; without one a small VPC with its own is made. */
  vpcEndpointId: z
    .string()
    .regex(/^vpce-[0-9a-f]+$/)
    .optional(),
  /** Any OpenID Connect issuer. Without one nobody can sign in: only `/health` and `/openapi.json` answer. */
  oidc: OidcSchema.optional(),
  /** Custom domain with its certificate, for a public API. */
  domain: z.strictObject({ name: z.string().min(3), certificateArn: z.string().min(20) }).optional(),
  retention: z.strictObject({
    /** Object Lock on raw uploads and issued reports, in days. */
    rawDays: z.number().int().min(1),
    issuedDays: z.number().int().min(1),
    /** Check results, annotated copies and exports. */
    resultDays: z.number().int().min(1),
  }),
  /** Lambda architecture and Node release; the China partition gets x86_64 and 22 unless told otherwise. */
  architecture: z.enum(['arm64', 'x86_64']),
  nodeRelease: z.enum(['22', '24']),
  /** Folder under `catalogue/`. */
  catalogue: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .default('party-building'),
  /** Mail addresses that get alarms, and those that get reminders. Robots: see docs/operating.md. */
  alarmEmails: z.array(z.email()).default([]),
  reminderEmails: z.array(z.email()).default([]),
  /** Whether the data survives the removal of the stacks. Only throw-away environments say false. */
  protectData: z.boolean().default(true),
  /** Keeps functions from running more often at once than the table should see. A new account's limit of 10 has no room for it. */
  reserveConcurrency: z.boolean().default(true),
  /** Web application firewall in front of a public API. */
  waf: z.boolean().default(false),
  /** Time of day for schedules, and minutes from UTC for deadlines. */
  timeZone: z.string().default('Asia/Shanghai'),
  utcOffsetMinutes: z.number().int().min(-720).max(840).default(480),
});
export type Environment = z.infer<typeof EnvironmentSchema>;

export function isChina(environment: Pick<Environment, 'region'>): boolean {
  return environment.region.startsWith('cn-');
}

/** Fills what the region decides; what is given wins. @throws z.ZodError naming each wrong parameter */
export function resolveEnvironment(given: Readonly<Record<string, unknown>>): Environment {
  const region = typeof given.region === 'string' ? given.region : 'us-east-1';
  const china = isChina({ region });
  return EnvironmentSchema.parse({
    region,
    network: china ? 'private' : 'public',
    architecture: china ? 'x86_64' : 'arm64',
    nodeRelease: china ? '22' : '24',
    ...given,
  });
}
