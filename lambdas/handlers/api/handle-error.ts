import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { RefusedError } from '../../core/model/refused-error.ts';
import type { Log } from '../../ports/log.ts';
import type { ApiEnv } from './api-env.ts';
import { languageOf } from './language-of.ts';
import { ApiProblem, buildProblem, statusOf } from './problem.ts';

/** The one place where problems are answered. What is not one is logged in full and told of by its number only. */
export function createErrorHandler(log: Log): ErrorHandler<ApiEnv> {
  return (error, c) => answerProblem(c, error instanceof ApiProblem ? error : unexpected(log, error, c));
}

export function answerProblem(c: Context<ApiEnv>, problem: ApiProblem): Response {
  const language = languageOf(c.req.header('accept-language'));
  const body = buildProblem(problem, c.get('requestId') ?? '', language);
  return c.body(JSON.stringify(body), statusOf(problem.code), {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    ...problem.more.headers,
  });
}

/** The framework refuses bodies that are not what they say to be with exceptions of its own. */
function unexpected(log: Log, error: Error, c: Context<ApiEnv>): ApiProblem {
  if (error instanceof RefusedError) return new ApiProblem('refused', { text: error.text });
  if (error instanceof HTTPException && error.status < 500) return new ApiProblem('bad-request');
  const request = c.get('requestId');
  log.error('a request failed', { request, error: String(error), stack: error.stack ?? '' });
  return new ApiProblem('internal');
}
