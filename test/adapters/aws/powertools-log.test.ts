import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPowertoolsLog } from '../../../lambdas/adapters/aws/powertools-log.ts';

const lines: Record<string, unknown>[] = [];

beforeEach(() => {
  lines.length = 0;
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      lines.push(JSON.parse(String(text)));
      return true;
    });
});
afterEach(() => vi.restoreAllMocks());

const open = () =>
  createPowertoolsLog(
    new Logger({ serviceName: 'ingest' }),
    new Metrics({ namespace: 'Huibao', serviceName: 'ingest' }),
  );

it('prints one JSON object, with fields that would clash renamed', () => {
  open().error('an upload could not be ingested', { message: 'm-1', upload: 'u', error: 'Error: x' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    level: 'ERROR',
    service: 'ingest',
    message: 'an upload could not be ingested',
    messageId: 'm-1',
    upload: 'u',
    error: 'Error: x',
  });
});

it.each([
  ['upload done', { verdict: 'rejected' }, { Uploads: 1, verdict: 'rejected', service: 'ingest' }],
  ['rollup drift', { node: '0101' }, { RollupDrift: 1 }],
  ['rollups verified', { compared: 42 }, { RollupsVerified: 42 }],
  ['unsettled nodes were sent again', { sent: 3 }, { UnsettledNodes: 3 }],
])('counts %s', (message, fields, metric) => {
  open().info(message, fields);
  expect(lines).toHaveLength(2);
  expect(lines.find((line) => '_aws' in line)).toMatchObject(metric);
});
