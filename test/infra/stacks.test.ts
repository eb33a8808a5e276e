import { Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { acknowledge } from '../../lib/acknowledge.ts';
import { checkFrontDoor } from './front-door.ts';
import { checkLeastPrivilege } from './least-privilege.ts';
import { maskTemplate } from './mask-template.ts';
import { checkOperations } from './operations.ts';
import { checkProtection } from './protection.ts';
import { checkQueues } from './queues.ts';
import { openApp, REGIONS, STACK_NAMES, synthesise } from './synthesise.ts';

describe.each(REGIONS)('%s', (region) => {
  const synthesis = synthesise({ environment: 'prod', region });
  describe('what must survive', () => checkProtection(synthesis));
  describe('queues', () => checkQueues(synthesis));
  describe('least privilege', () => checkLeastPrivilege(synthesis));
  describe('operations', () => checkOperations(synthesis));
  describe('front door', () => checkFrontDoor(synthesis, region.startsWith('cn-') ? 'private' : 'public'));

  it.each(STACK_NAMES)('%s is as it was', async (name) => {
    const text = `${JSON.stringify(maskTemplate(synthesis.templates[name]), null, 1)}\n`;
    await expect(text).toMatchFileSnapshot(`__snapshots__/${region}.${name}.json`);
  });
});

describe('parameters', () => {
  it('let go of everything in a throw-away environment', () => {
    const { resources } = synthesise({ environment: 'dev', region: 'us-east-1' });
    const kept = resources.filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain');
    expect(kept.map(({ id }) => id)).toEqual([]);
  });

  it('put a firewall in front of a public API when asked', () => {
    const synthesis = synthesise({ environment: 'prod', region: 'eu-central-1', waf: 'true' });
    expect(synthesis.ofType('AWS::WAFv2::WebACLAssociation')).toHaveLength(1);
    const [api] = synthesis.ofType('AWS::ApiGateway::RestApi');
    expect(api?.Properties.EndpointConfiguration).toEqual({ Types: ['REGIONAL'] });
  });

  it('take an existing endpoint for a private API', () => {
    const synthesis = synthesise({
      environment: 'prod',
      region: 'cn-north-1',
      vpcEndpointId: 'vpce-0123456789abcdef0',
    });
    expect(synthesis.ofType('AWS::EC2::VPC')).toEqual([]);
    expect(JSON.stringify(synthesis.templates.api)).toContain('vpce-0123456789abcdef0');
  });

  it.each([
    [{ network: 'open' }, 'network'],
    [{ region: 'nowhere' }, 'region'],
    [{ protectData: '{"yes":true}' }, 'protectData'],
    [{ environment: 'staging' }, 'staging'],
  ])('are refused by name: %j', (context, name) => {
    expect(() => synthesise({ environment: 'prod', ...context })).toThrow(name);
  });
});

describe('the checks of cdk-nag', () => {
  it('really run: a bucket without anything is refused', () => {
    const app = openApp({});
    new Bucket(new Stack(app, 'Careless'), 'Open');
    expect(() => app.synth()).toThrow(/AwsSolutions-S1'/);
  });

  it('really run: an acknowledgement covers the one finding it names', () => {
    const app = openApp({});
    const role = new Role(new Stack(app, 'Careless'), 'Role', { assumedBy: new AccountRootPrincipal() });
    role.addToPolicy(new PolicyStatement({ actions: ['s3:Get*', 's3:Put*'], resources: ['x'] }));
    acknowledge(role, 'AwsSolutions-IAM5[Action::s3:Get*]', 'test');
    expect(() => app.synth()).toThrow(/IAM5\[Action::s3:Put\*\]/);
    expect(() => app.synth()).not.toThrow(/IAM5\[Action::s3:Get\*\]/);
  });
});
