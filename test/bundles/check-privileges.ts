import type { FunctionName } from '../../lib/functions.ts';
import { leadingKeys, resourcesOf, type Statement, statementsOf } from '../infra/policies.ts';
import type { Synthesis } from '../infra/synthesise.ts';
import type { Recorded } from './recording-proxy.ts';
import { BUCKETS } from './start-cloud.ts';

/** Beginning of the logical id of each bucket of the stacks. */
const BUCKET_IDS = { raw: 'RawBucket', results: 'ResultsBucket', issued: 'IssuedBucket' } as const;
const SCHEDULED: readonly FunctionName[] = ['sweep', 'verify', 'remind', 'periods'];

/** What was asked for and the function's role does not allow; each once. */
export function findForbidden(
  synthesis: Synthesis,
  name: FunctionName,
  recorded: readonly Recorded[],
): string[] {
  const capital = `${name[0]?.toUpperCase()}${name.slice(1)}Function`;
  const statements = statementsOf(synthesis, SCHEDULED.includes(name) ? `Scheduled${capital}` : capital);
  const forbidden = recorded.filter(({ action, on }) =>
    action.startsWith('dynamodb:') ? !mayUse(statements, action, on) : !mayReach(statements, action, on),
  );
  return [...new Set(forbidden.map(({ action, on }) => `${name}: ${action} on ${on}`))];
}

function mayUse(statements: readonly Statement[], action: string, partition: string): boolean {
  return leadingKeys(statements, action).some((pattern) =>
    pattern.endsWith('*') ? partition.startsWith(pattern.slice(0, -1)) : partition === pattern,
  );
}

function mayReach(statements: readonly Statement[], action: string, on: string): boolean {
  const [bucket, ...key] = on.split('/');
  const role = (Object.keys(BUCKETS) as (keyof typeof BUCKETS)[]).find((one) => BUCKETS[one] === bucket);
  if (role === undefined) return false;
  const id = BUCKET_IDS[role];
  // A listing is of the whole bucket.
  if (key.length === 0) return resourcesOf(statements, action).some((one) => one.includes(id));
  return resourcesOf(statements, action).some((resource) => {
    const prefix = /"\/([^"*]+\/)\*"/.exec(resource)?.[1];
    return resource.includes(id) && prefix !== undefined && key.join('/').startsWith(prefix);
  });
}
