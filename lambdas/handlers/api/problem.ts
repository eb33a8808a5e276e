import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Text } from '../../core/model/text.ts';
import { type Problem, ProblemSchema } from './problem-schema.ts';
import { PROBLEMS, type ProblemCode } from './problem-texts.ts';

export interface ProblemMore {
  /** Says more than the title of the code. */
  readonly text?: Text;
  readonly errors?: Problem['errors'];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown anywhere in a route; the one error handler answers it. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly more: ProblemMore;

  constructor(code: ProblemCode, more: ProblemMore = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

export function statusOf(code: ProblemCode): ContentfulStatusCode {
  return PROBLEMS[code].status;
}

export function buildProblem({ code, more }: ApiProblem, requestId: string, language: keyof Text): Problem {
  const { status, title } = PROBLEMS[code];
  const text = more.text ?? title;
  return ProblemSchema.parse({
    type: `urn:huibao:problem:${code}`,
    title: title[language],
    status,
    detail: text[language],
    code,
    text,
    requestId,
    ...(more.errors && { errors: more.errors }),
  });
}
