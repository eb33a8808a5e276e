import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { ACCESS, type Access } from './access.ts';

export interface MatchedRoute {
  /** @example 'GET /uploads/{id}' */
  readonly name: string;
  readonly access: Access;
  /** Segments of the path that the pattern names, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** The entry of the access table under which a request falls; null when it falls under none. */
export function routeOf(c: Context): MatchedRoute | null {
  const pattern = routePath(c, -1);
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  const name = `${method} ${pattern.replace(/:(\w+)/g, '{$1}')}`;
  const access = Object.hasOwn(ACCESS, name) ? ACCESS[name] : undefined;
  const params = access && readParams(pattern, c.req.path);
  return access && params ? { name, access, params } : null;
}

function readParams(pattern: string, path: string): Record<string, string> | null {
  const values = path.split('/');
  const params: Record<string, string> = {};
  try {
    for (const [i, segment] of pattern.split('/').entries())
      if (segment.startsWith(':')) params[segment.slice(1)] = decodeURIComponent(values[i] ?? '');
  } catch {
    return null;
  }
  return params;
}
