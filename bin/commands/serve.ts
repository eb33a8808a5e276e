import type { Command } from 'commander';
import { openAccountFile } from '../../lambdas/adapters/local/account-file.ts';
import type { RunCommand } from '../huibao.ts';
import { withProduct } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { readOidcOptions } from '../serve/oidc-options.ts';
import { countOption } from './options.ts';

interface ServeFlags {
  readonly port: string;
  readonly host: string;
  readonly publicUrl?: string;
  readonly oidcIssuer?: string;
  readonly oidcAudience?: string;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

export function registerServe(program: Command, run: RunCommand): void {
  program
    .command('serve')
    .description('启动 HTTP 服务：报送、检查、汇总在同一个进程里完成')
    .option('--port <n>', '端口，0 为任选', '8080')
    .option('--host <address>', '监听地址；默认只有本机能访问', '127.0.0.1')
    .option('--public-url <url>', '前面有反向代理时，用户访问的地址')
    .option(
      '--oidc-issuer <url>',
      '用统一身份认证（OIDC）登录，代替本机账号；也可用环境变量 HUIBAO_OIDC_ISSUER',
    )
    .option('--oidc-audience <name>', '令牌的 aud；也可用环境变量 HUIBAO_OIDC_AUDIENCE')
    .action(run(serve));
}

async function serve(session: Session, flags: ServeFlags): Promise<number> {
  const port = countOption('--port', flags.port, 0, 65_535);
  const publicUrl = flags.publicUrl === undefined ? undefined : publicUrlOption(flags.publicUrl);
  const oidc = await readOidcOptions(flags, process.env);
  const stop = new AbortController();
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  return withProduct(session, async (product) => {
    const { data } = session;
    const { serveProduct } = await import('../serve/serve-product.ts');
    const server = await serveProduct(product, {
      ...{ data, port, host: flags.host, stop: stop.signal },
      ...(publicUrl === undefined ? {} : { publicUrl }),
      ...(oidc && { oidc }),
    });
    greet(session, server.address, flags.host);
    if (!oidc) await warnWithoutAccounts(session);
    await asked;
    session.say({ zh: '正在停止：处理完手头的请求和文件……', en: 'Stopping: finishing what is under way …' });
    stop.abort();
    await server.stop();
    return 0;
  });
}

function greet(session: Session, address: string, host: string): void {
  session.emit({ address });
  session.say({
    zh: `服务已启动：${address}　接口说明：${address}/openapi.json　按 Ctrl+C 停止`,
    en: `Serving at ${address}; the interface is described at ${address}/openapi.json. Ctrl+C stops it.`,
  });
  if (!LOOPBACK.has(host))
    session.warn({
      zh: '注意：其他机器可以访问这个地址，而内容没有加密。请在前面放一个启用 HTTPS 的反向代理。',
      en: 'Other machines can reach this address, and nothing is encrypted: put a proxy with HTTPS before it.',
    });
}

async function warnWithoutAccounts(session: Session): Promise<void> {
  if ((await openAccountFile(session.data).read()).length === 0)
    session.warn({
      zh: '还没有账号。请运行：huibao user add 用户名 --role analyst --all-units',
      en: 'There are no accounts yet. Run: huibao user add NAME --role analyst --all-units',
    });
}

function publicUrlOption(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') return url.href;
  throw new UsageError({
    zh: `--public-url “${text}”不是网址，例如 https://huibao.example.com`,
    en: `--public-url "${text}" is not an address such as https://huibao.example.com`,
  });
}
