import type * as z from 'zod';
import { type Fault, fault, listSome } from './fault.ts';

/** What the schema wanted, with the path to it as people would write it. @param entry the data the schema refused */
export function describeIssue(issue: z.core.$ZodIssue, entry: unknown, above: PropertyKey[] = []): Fault[] {
  const path = [...above, ...issue.path];
  const field = fieldOf(path, entry);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ');
      return [fault(field, `不认识的项：${keys}`, `unknown field: ${keys}`)];
    }
    case 'invalid_type':
      return valueAt(path, entry) === undefined
        ? [fault(field, `缺少，应为 ${issue.expected}`, `missing, expected ${issue.expected}`)]
        : [fault(field, `应为 ${issue.expected}`, `expected ${issue.expected}`)];
    case 'invalid_value': {
      const values = listSome(issue.values.map(String));
      return [fault(field, `应为：${values}`, `expected one of: ${values}`)];
    }
    case 'invalid_format': {
      const wanted = issue.pattern ?? issue.format;
      return [fault(field, `格式应为 ${wanted}`, `expected the form ${wanted}`)];
    }
    case 'too_small':
      return [fault(field, `不能少于 ${issue.minimum}`, `expected at least ${issue.minimum}`)];
    case 'too_big':
      return [fault(field, `不能多于 ${issue.maximum}`, `expected at most ${issue.maximum}`)];
    case 'invalid_union':
      return describeUnion(issue, entry, path, field);
    default:
      return [fault(field, issue.message, issue.message)];
  }
}

/** Tells the alternative that came nearest: the one with the fewest faults at the top of the value. */
function describeUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  entry: unknown,
  path: PropertyKey[],
  field: string,
): Fault[] {
  const score = (branch: readonly z.core.$ZodIssue[]) =>
    branch.reduce((sum, inner) => sum + (inner.path.length > 0 && inner.code !== 'invalid_type' ? 1 : 10), 0);
  const ranked = issue.errors
    .map((branch) => ({ branch, score: score(branch) }))
    .sort((a, b) => a.score - b.score);
  const [best, next] = ranked;
  if (best && best.score < (next?.score ?? Number.POSITIVE_INFINITY))
    return best.branch.flatMap((inner) => describeIssue(inner, entry, path));
  const options =
    'options' in issue && Array.isArray(issue.options) ? listSome(issue.options.map(String), 60) : '';
  if (options) return [fault(field, `应为：${options}`, `expected one of: ${options}`)];
  const keys = listSome([
    ...new Set(
      issue.errors.flat().flatMap((inner) => (inner.path[0] === undefined ? [] : [String(inner.path[0])])),
    ),
  ]);
  return [
    fault(
      field,
      keys ? `写法不对，应使用其中之一：${keys}` : '写法不对',
      keys ? `not a known form; use one of: ${keys}` : 'not a known form',
    ),
  ];
}

function fieldOf(path: readonly PropertyKey[], entry: unknown): string {
  let text = '';
  let here: unknown = entry;
  for (const step of path) {
    here = childOf(here, step);
    if (typeof step !== 'number') text += text ? `.${String(step)}` : String(step);
    else text += nameOf(here) ?? `[${step}]`;
  }
  return text;
}

/** A column by its key, a choice by its value. */
function nameOf(item: unknown): string | null {
  for (const property of ['key', 'value']) {
    const name = childOf(item, property);
    if (typeof name === 'string' && name !== '') return `.${name}`;
  }
  return null;
}

function valueAt(path: readonly PropertyKey[], entry: unknown): unknown {
  return path.reduce(childOf, entry);
}

function childOf(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
}
