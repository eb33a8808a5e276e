import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import { type Text, TextSchema } from '../../core/model/text.ts';
import { PROBLEMS, type ProblemCode } from './problem-texts.ts';

/** RFC 9457, with the sentence for people in both languages. `title` and `detail` are in the language asked for. */
export const ProblemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    /** Stable word for programs. */
    code: z.string(),
    text: TextSchema,
    /** Under which the server's log tells more. */
    requestId: z.string(),
    /** Which inputs were not understood. */
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof ProblemSchema>;

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
