import * as z from 'zod';
import type { OidcSettings } from '../../lambdas/adapters/oidc.ts';
import { ENV } from '../../lambdas/contract.ts';
import { UsageError } from '../output/usage-error.ts';

export interface OidcFlags {
  readonly oidcIssuer?: string;
  readonly oidcAudience?: string;
}

/**
 * The identity provider named by flags, or by `HUIBAO_OIDC_ISSUER` and `HUIBAO_OIDC_AUDIENCE`. How its tokens are read may
 * stand in `OIDC`, as JSON, as in the cloud. Null when none is named: then there are local accounts.
 * @throws UsageError when what is given does not name one
 */
export async function readOidcOptions(
  flags: OidcFlags,
  env: Readonly<Record<string, string | undefined>>,
): Promise<OidcSettings | null> {
  const issuer = flags.oidcIssuer ?? env.HUIBAO_OIDC_ISSUER;
  const audience = flags.oidcAudience ?? env.HUIBAO_OIDC_AUDIENCE;
  const more = env[ENV.oidc];
  if (issuer === undefined && audience === undefined && more === undefined) return null;
  const { OidcSettingsSchema } = await import('../../lambdas/adapters/oidc.ts');
  const settings = OidcSettingsSchema.safeParse({
    ...readJson(more),
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  });
  if (settings.success) return settings.data;
  const wrong = settings.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new UsageError({
    zh: `统一身份认证的设置不完整或有误（${wrong}）。--oidc-issuer 填发行方网址，--oidc-audience 填令牌的 aud，两个都要。`,
    en: `The identity provider is not named in full (${wrong}). Give both --oidc-issuer, its address, and --oidc-audience.`,
  });
}

function readJson(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    throw new UsageError({
      zh: `环境变量 ${ENV.oidc} 不是 JSON 对象。`,
      en: `The environment variable ${ENV.oidc} is not a JSON object.`,
    });
  }
}
