import type * as z from 'zod';
import type { Text } from '../model/text.ts';
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
    case 'invalid_type': {
      const value = valueAt(path, entry);
      const expected = { zh: TYPES[issue.expected] ?? issue.expected, en: issue.expected };
      if (value === undefined)
        return [fault(field, `缺少，应为${expected.zh}`, `missing, expected ${expected.en}`)];
      const unquoted = issue.expected === 'string' && typeof value !== 'object';
      const advice = unquoted ? { zh: '；请加引号', en: ': put it in quotes' } : { zh: '', en: '' };
      const found = foundText(value);
      return [
        fault(
          field,
          `应为${expected.zh}，现在是${found.zh}${advice.zh}`,
          `expected ${expected.en}, found ${found.en}${advice.en}`,
        ),
      ];
    }
    case 'invalid_value': {
      const values = listSome(issue.values.map(String));
      return valueAt(path, entry) === undefined
        ? [fault(field, `缺少，应为：${values}`, `missing, expected one of: ${values}`)]
        : [fault(field, `应为：${values}`, `expected one of: ${values}`)];
    }
    case 'invalid_format': {
      const wanted = issue.pattern ?? issue.format;
      const found = foundText(valueAt(path, entry));
      return [
        fault(
          field,
          `格式应为 ${wanted}，现在是${found.zh}`,
          `expected the form ${wanted}, found ${found.en}`,
        ),
      ];
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

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: ' true 或 false',
  array: '列表',
  object: '若干项（名称: 值）',
  record: '若干项（名称: 值）',
};

/** What stands there instead, short enough for one line. */
function foundText(value: unknown): Text {
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' };
  if (value === null) return { zh: '空', en: 'nothing' };
  if (typeof value === 'object') return { zh: '若干项（名称: 值）', en: 'an object' };
  const text = String(value).length > 40 ? `${String(value).slice(0, 40)}…` : String(value);
  if (typeof value === 'string') return { zh: `“${text}”`, en: `"${text}"` };
  return {
    zh: `${TYPES[typeof value] ?? ''} ${text}`.replace(' true 或 false', ''),
    en: `${typeof value} ${text}`,
  };
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
