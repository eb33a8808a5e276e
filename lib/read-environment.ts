import type { Node } from 'constructs';
import * as z from 'zod';
import { type Environment, EnvironmentSchema, resolveEnvironment } from './environment.ts';

const EnvironmentsSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

/**
 * The environment named by `-c environment=…`, with single parameters overridden by `-c parameter=value`. Values that
 * are not plain text are given as JSON: `-c protectData=false`, `-c 'alarmEmails=["a@example.org"]'`.
 */
export function readEnvironment(node: Node): Environment {
  const name = z.string().parse(node.tryGetContext('environment'));
  const environments = EnvironmentsSchema.parse(node.tryGetContext('environments'));
  const chosen = environments[name];
  if (!chosen) throw new Error(`environment ${name} is not one of ${Object.keys(environments).join(', ')}`);
  const overrides = Object.keys(EnvironmentSchema.shape).flatMap((key) => {
    const value: unknown = node.tryGetContext(key);
    return value === undefined ? [] : [[key, typeof value === 'string' ? readValue(value) : value]];
  });
  return resolveEnvironment({ ...chosen, ...Object.fromEntries(overrides) });
}

/** Text that happens to be a number stays text: account ids and Node releases are names. */
function readValue(text: string): unknown {
  if (!/^[[{]|^(true|false)$/.test(text)) return text;
  return JSON.parse(text);
}
