import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { auditKey } from '../../lambdas/adapters/aws/locked-audit-log.ts';
import { createDynamoIssueStore } from '../../lambdas/adapters/dynamodb/issue-store.ts';
import { ENV } from '../../lambdas/contract.ts';
import { hashBytes } from '../../lambdas/steps/hash-bytes.ts';
import { loadEvent } from '../events/load-event.ts';
import { synthesise } from '../infra/synthesise.ts';
import { type Issuer, startIssuer } from '../support/start-issuer.ts';
import { askApi } from './ask-api.ts';
import { findForbidden } from './check-privileges.ts';
import { created, type Deployment, openDeployment } from './deployment.ts';
import { BUCKETS } from './start-cloud.ts';

const TOP = '0000';
const PERIOD = '2022-02';
const ISSUE = `${PERIOD}-${TOP}-r1`;
const AUDIENCE = 'huibao';
const AFTERWARDS = '2022-03-03T01:02:03Z';
const ReturnsSchema = z.object({
  items: z.array(
    z.looseObject({
      unit: z.string(),
      form: z.string(),
      period: z.string(),
      status: z.string(),
      open: z.number(),
    }),
  ),
});
const ReceivedSchema = z.object({
  Messages: z
    .array(z.object({ MessageId: z.string(), ReceiptHandle: z.string(), Body: z.string() }))
    .default([]),
});

describe('decisions over the built functions', () => {
  let issuer: Issuer;
  let deployment: Deployment;
  let messages: z.infer<typeof ReceivedSchema>['Messages'] = [];

  beforeAll(async () => {
    issuer = await startIssuer();
    const oidc = JSON.stringify({ issuer: issuer.url, audience: AUDIENCE });
    const options = { units: 4, months: 2, year: 2022, messy: false, seed: 3 };
    deployment = await openDeployment(options, { [ENV.oidc]: oidc });
    const { demo, functions } = deployment;
    const ingest = await functions.run('ingest');
    for (const [i, file] of (await deployment.workbooks()).entries()) {
      const sent = await deployment.put(
        file,
        await readFile(join(demo.workbooks, file)),
        `20220303-${i}-demo`,
      );
      expect(await ingest.invoke({ Records: [created(sent, AFTERWARDS)] })).toEqual({
        batchItemFailures: [],
      });
    }
  }, 180_000);

  afterAll(async () => {
    await deployment?.stop();
    await issuer.stop();
  });

  async function ask(role: string, unit: string, request: readonly [string, string], content?: unknown) {
    const claims = { sub: `${role}-${unit}`, aud: AUDIENCE, huibao_roles: role, huibao_unit: unit };
    return askApi(await deployment.functions.run('api'), await issuer.sign(claims), request, content);
  }
  const headquarters = (method: string, path: string, content?: unknown) =>
    ask('analyst', '*', [method, path], content);
  async function returns() {
    const { body } = await headquarters('GET', `/returns?node=${TOP}&period=${PERIOD}&limit=200`);
    return ReturnsSchema.parse(body).items;
  }
  const statuses = async () => [...new Set((await returns()).map(({ status }) => status))];
  /** Does what the poller does with what the interface asked for; keeps the messages. */
  async function makeIssues() {
    const { cloud, functions } = deployment;
    const QueueUrl = cloud.issueQueueUrl;
    const received = ReceivedSchema.parse(await cloud.sqs.send(new ReceiveMessageCommand({ QueueUrl })));
    messages = received.Messages;
    const answers: unknown[] = [];
    for (const { MessageId, Body, ReceiptHandle } of messages) {
      answers.push(await deliver(MessageId, Body));
      await cloud.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
    expect(answers, (await functions.run('issue')).output()).toEqual([{ batchItemFailures: [] }]);
  }
  async function deliver(messageId: string, body: string) {
    const record = { ...loadEvent('sqs-record'), messageId, body };
    return (await deployment.functions.run('issue')).invoke({ Records: [record] });
  }

  it('explain, approve level by level, and refuse to issue before that', async () => {
    const open = (await returns()).filter((one) => one.open > 0);
    expect(open.length).toBeGreaterThan(0);
    for (const { unit, form, period } of open) {
      const path = `/submissions/${unit}/${form}/${period}/explanations`;
      const said = await ask('clerk', unit, ['POST', path], { confirm: true });
      expect(said, JSON.stringify(said.body)).toMatchObject({ status: 200, body: { left: 0 } });
    }
    expect(await statuses()).toEqual(['accepted']);
    const early = await headquarters('POST', '/issues', { unit: TOP, period: PERIOD });
    expect(early).toMatchObject({ status: 409, body: { code: 'refused' } });
    const approval = { unit: TOP, period: PERIOD, below: true };
    expect(await headquarters('POST', '/approvals', approval)).toMatchObject({ status: 200 });
    expect(await statuses()).toEqual(['approved']);
  });

  it('issue a period: asked for at once, made by the function that has the time', async () => {
    const asked = await headquarters('POST', '/issues', { unit: TOP, period: PERIOD, note: '二月' });
    expect(asked).toMatchObject({ status: 202, body: { state: 'making', id: ISSUE } });
    expect(await headquarters('GET', `/issues/${ISSUE}`)).toMatchObject({ status: 202 });
    await makeIssues();
    const { status, body } = await headquarters('GET', `/issues/${ISSUE}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: ISSUE, note: '二月', by: { name: 'analyst-*' } });
    const issue = z.object({ exports: z.record(z.string(), z.object({ sha256: z.string() })) }).parse(body);
    for (const format of ['xlsx', 'csv', 'json']) {
      const file = await headquarters('GET', `/issues/${ISSUE}/files/${format}`);
      expect(hashBytes(file.bytes)).toBe(issue.exports[format]?.sha256);
    }
    expect(await statuses()).toEqual(['issued']);
    expect(await headquarters('GET', `/issues/${ISSUE}/diff`)).toMatchObject({
      status: 200,
      body: { values: [], submissions: [] },
    });
  });

  it('make one issue of a message that comes twice', async () => {
    const [first] = messages;
    if (!first) throw new Error('nothing was asked for');
    expect(await deliver(first.MessageId, first.Body)).toEqual({ batchItemFailures: [] });
    const issues = await createDynamoIssueStore(deployment.cloud.table).issues(
      z.custom<Parameters<ReturnType<typeof createDynamoIssueStore>['issues']>[0]>().parse(PERIOD),
    );
    expect(issues.map(({ id }) => id)).toEqual([ISSUE]);
    expect(await deliver('poison', '{"node":1}')).toEqual({
      batchItemFailures: [{ itemIdentifier: 'poison' }],
    });
  });

  it('say why an issue that was asked for was not made', async () => {
    const second = `${PERIOD}-${TOP}-r2`;
    const asked = await headquarters('POST', '/issues', { unit: TOP, period: PERIOD });
    expect(asked).toMatchObject({ status: 202, body: { id: second } });
    await makeIssues();
    const answer = await headquarters('GET', `/issues/${second}`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'refused' } });
    expect(JSON.stringify(answer.body)).toContain('完全相同');
    expect(await headquarters('GET', `/issues/${PERIOD}-${TOP}-r3`)).toMatchObject({ status: 404 });
  });

  it('return a submission, and lock what is over', async () => {
    const [one] = await returns();
    if (!one) throw new Error('nothing was sent');
    const { unit, form, period } = one;
    const path = `/submissions/${unit}/${form}/${period}`;
    const returned = await headquarters('POST', `${path}/return`, { reason: '与纪要不符' });
    expect(returned, JSON.stringify(returned.body)).toMatchObject({ status: 200 });
    const { upload } = z.object({ upload: z.string() }).parse(returned.body);
    const key = `raw/_/${unit}/${form}/${period}/${upload}`;
    const ingest = await deployment.functions.run('ingest');
    expect(await ingest.invoke({ Records: [created({ id: upload, key }, AFTERWARDS)] })).toEqual({
      batchItemFailures: [],
    });
    expect((await returns())[0]).toMatchObject({ unit, form, status: 'returned', reason: '与纪要不符' });
    expect(await headquarters('POST', `/periods/${PERIOD}/doors`, { kind: 'lock' })).toMatchObject({
      status: 200,
    });
    const late = await headquarters('POST', `/submissions/${unit}/${form}/${period}/return`, {
      reason: '再退',
    });
    expect(late).toMatchObject({ status: 409 });
  });

  it('finish by the clock what was cut off', async () => {
    const issue = await deployment.functions.run('issue');
    expect(await issue.invoke(loadEvent('schedule'))).toEqual({ batchItemFailures: [] });
    expect(issue.output()).toMatch(/"latest decisions take effect".*"decisions":[1-9]/);
  });

  it('keep every decision in the log, and a copy of the log where nobody can change it', async () => {
    const entries = await deployment.audited();
    const actions = new Set(entries.map(({ action }) => action));
    for (const action of [
      'submission.explained',
      'submission.approved',
      'submission.returned',
      'issue.created',
      'period.locked',
    ])
      expect(actions).toContain(action);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const { cloud } = deployment;
    const listed = await cloud.s3.send(
      new ListObjectsV2Command({ Bucket: BUCKETS.issued, Prefix: 'audit/' }),
    );
    expect(listed.Contents?.map(({ Key }) => Key).sort()).toEqual(entries.map(auditKey).sort());
    const auditor = await ask('auditor', '*', ['GET', '/audit?action=issue']);
    expect(auditor.body).toMatchObject({ total: 1 });
  });

  it('ask for nothing that their roles do not allow', () => {
    const synthesis = synthesise({ environment: 'prod', region: 'us-east-1' });
    const recorded = deployment.functions.recorded();
    for (const name of ['api', 'issue', 'ingest'] as const) {
      expect(recorded.get(name)?.length).toBeGreaterThan(20);
      expect(findForbidden(synthesis, name, recorded.get(name) ?? [])).toEqual([]);
    }
    const wrong = [
      { action: 'dynamodb:PutItem', on: `ISSUE#${PERIOD}` },
      { action: 'dynamodb:PutItem', on: 'SUB#0101#meetings' },
      { action: 's3:PutObject', on: `${BUCKETS.issued}/issued/x` },
    ];
    expect(findForbidden(synthesis, 'api', wrong)).toHaveLength(3);
  });
});
