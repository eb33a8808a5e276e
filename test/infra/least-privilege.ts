import { expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../lib/functions.ts';
import { allStatements, leadingKeys, resourcesOf, statementsOf } from './policies.ts';
import type { Synthesis } from './synthesise.ts';

/** Role of each function by the beginning of its logical id. */
const ROLES = {
  ingest: 'IngestFunction',
  rollup: 'RollupFunction',
  publish: 'PublishFunction',
  issue: 'IssueFunction',
  sweep: 'ScheduledSweepFunction',
  verify: 'ScheduledVerifyFunction',
  remind: 'ScheduledRemindFunction',
  periods: 'ScheduledPeriodsFunction',
  api: 'ApiFunction',
} as const;

const RAW = /RawBucket\w+"\},"\/raw\/\*"/;

/** Each function may do what it is for and nothing else. */
export function checkLeastPrivilege(synthesis: Synthesis): void {
  const can = (name: keyof typeof ROLES) => statementsOf(synthesis, ROLES[name]);

  it('gives every function a role of its own', () => {
    const functions = synthesis.ofType('AWS::Lambda::Function');
    expect(functions).toHaveLength(FUNCTION_NAMES.length);
    const roles = functions.map(({ Properties }) => JSON.stringify(Properties.Role));
    expect(new Set(roles).size).toBe(FUNCTION_NAMES.length);
    for (const name of FUNCTION_NAMES)
      expect(roles.filter((role) => role.includes(ROLES[name]))).toHaveLength(1);
  });

  it.each([
    [
      'ingest',
      'dynamodb:PutItem',
      ['AUDIT#*', 'AUDITDAYS', 'BIG#*', 'DIRTYLIST', 'NOTE#*', 'SUB#*', 'UPLOAD#*', 'UPLOADDAYS'],
    ],
    ['ingest', 'dynamodb:UpdateItem', ['DIRTY#*', 'SUB#*']],
    ['rollup', 'dynamodb:PutItem', ['BIG#*', 'DIRTYLIST', 'ROLL#*']],
    ['rollup', 'dynamodb:UpdateItem', ['DIRTY#*']],
    ['publish', 'dynamodb:PutItem', []],
    ['publish', 'dynamodb:UpdateItem', []],
    ['sweep', 'dynamodb:PutItem', ['DIRTYLIST']],
    ['sweep', 'dynamodb:UpdateItem', []],
    ['verify', 'dynamodb:PutItem', ['DIRTYLIST']],
    ['verify', 'dynamodb:UpdateItem', []],
    ['remind', 'dynamodb:PutItem', ['REMIND#*']],
    ['remind', 'dynamodb:Query', ['BIG#*', 'DOOR#*', 'ORG', 'ORG#*', 'SUB#*']],
    ['periods', 'dynamodb:PutItem', ['PERIOD#*']],
    [
      'api',
      'dynamodb:PutItem',
      ['APPROVE#*', 'AUDIT#*', 'AUDITDAYS', 'BIG#*', 'DOOR#*', 'NOTE#*', 'UPLOAD#*', 'UPLOADDAYS'],
    ],
    ['api', 'dynamodb:UpdateItem', []],
    [
      'issue',
      'dynamodb:PutItem',
      ['APPROVE#*', 'AUDIT#*', 'AUDITDAYS', 'BIG#*', 'DOOR#*', 'ISSUE#*', 'NOTE#*'],
    ],
    ['issue', 'dynamodb:UpdateItem', []],
  ] as const)('%s may use %s on %j only', (name, action, partitions) => {
    expect(leadingKeys(can(name), action)).toEqual([...partitions]);
  });

  it('lets one function each write submissions, rollups and issues', () => {
    const writers = (partition: string) =>
      FUNCTION_NAMES.filter((name) =>
        ['dynamodb:PutItem', 'dynamodb:UpdateItem'].some((action) =>
          leadingKeys(can(name), action).some((key) => key === '*' || key === partition),
        ),
      );
    expect(writers('SUB#*')).toEqual(['ingest']);
    expect(writers('ROLL#*')).toEqual(['rollup']);
    expect(writers('ISSUE#*')).toEqual(['issue']);
  });

  it('lets nobody scan, delete or change the table or an object', () => {
    const forbidden =
      /^(dynamodb:(Scan|Delete|Batch(Write)|PartiQL|CreateTable|UpdateTable)|s3:(Delete|PutObjectLegalHold|PutBucket|Bypass))/;
    const actions = allStatements(synthesis).flatMap(({ statement }) => statement.Action);
    expect(actions.filter((action) => forbidden.test(action))).toEqual([]);
  });

  it('lets the API put raw objects by signed form only', () => {
    const puts = can('api').filter(
      ({ Action, Resource }) => Action.includes('s3:PutObject') && RAW.test(JSON.stringify(Resource)),
    );
    expect(puts).toHaveLength(1);
    expect(puts[0]?.Condition).toEqual({ StringEquals: { 's3:authType': 'POST' } });
  });

  it('lets the ingest function put the workbooks of packages by signed form, where no unit can write', () => {
    const puts = can('ingest').filter(
      ({ Action, Resource }) =>
        Action.includes('s3:PutObject') && JSON.stringify(Resource).includes('RawBucket'),
    );
    expect(puts).toHaveLength(1);
    expect(JSON.stringify(puts[0]?.Resource)).toContain('"/raw/_/*"');
    expect(puts[0]?.Condition).toEqual({ StringEquals: { 's3:authType': 'POST' } });
  });

  it('lets only the two that write decisions down put any other raw object', () => {
    const writers = FUNCTION_NAMES.filter((name) =>
      resourcesOf(can(name), 's3:PutObject').some((one) => /RawBucket\w+"\},"\/acts\/\*"/.test(one)),
    );
    expect(writers).toEqual(['issue', 'api']);
    for (const name of FUNCTION_NAMES.filter((one) => !['api', 'ingest', 'issue'].includes(one)))
      expect(resourcesOf(can(name), 's3:PutObject').filter((one) => one.includes('RawBucket'))).toEqual([]);
  });

  it.each([
    ['ingest', [['s3:PutObject', '/audit/*']]],
    [
      'issue',
      [
        ['s3:PutObject', '/audit/*'],
        ['s3:PutObject', '/issued/*'],
      ],
    ],
    [
      'api',
      [
        ['s3:GetObject,s3:GetObjectVersion', '/issued/*'],
        ['s3:PutObject', '/audit/*'],
      ],
    ],
    ...FUNCTION_NAMES.filter((one) => !['api', 'ingest', 'issue'].includes(one)).map(
      (one) => [one, []] as const,
    ),
  ] as const)('lets %s do in the locked bucket what is asked of it: %j', (name, expected) => {
    const reached = can(name).flatMap(({ Action, Resource }) =>
      Resource.map((one) => JSON.stringify(one))
        .filter((one) => /IssuedBucket/.test(one))
        .map((one) => [Action.join(), /"(\/[^"]*)"\]\]\}$/.exec(one)?.[1]]),
    );
    expect(reached).toEqual(expected);
  });

  it('lets only the ingest function lock raw objects', () => {
    for (const name of FUNCTION_NAMES) {
      const locks = resourcesOf(can(name), 's3:PutObjectRetention');
      expect(locks.map((resource) => RAW.test(resource))).toEqual(name === 'ingest' ? [true] : []);
    }
  });

  it('lets units with tools of their own put under their own prefix and nothing else', () => {
    const statements = statementsOf(synthesis, 'UnitUpload');
    const actions = new Set(statements.flatMap(({ Action }) => Action));
    expect([...actions].sort()).toEqual(['kms:GenerateDataKey', 's3:PutObject']);
    const [resource, ...more] = resourcesOf(statements, 's3:PutObject');
    expect(more).toEqual([]);
    const denied = statements.filter(({ Effect }) => Effect === 'Deny');
    expect(denied.map(({ Action }) => Action)).toEqual([['s3:PutObject']]);
    expect(JSON.stringify(denied[0]?.Resource)).toContain('"/raw/_/*"');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM
    expect(resource).toContain('"/raw/${aws:PrincipalTag/unit}/*"');
    const [role] = synthesis.ofType('AWS::IAM::Role').filter(({ id }) => id.startsWith('UnitUpload'));
    expect(role?.Properties.MaxSessionDuration).toBe(3600);
    expect(role?.Properties.AssumeRolePolicyDocument).toMatchObject({
      Statement: [
        { Action: 'sts:AssumeRole', Condition: { StringLike: { 'aws:RequestTag/unit': '?*' } } },
        {
          Action: 'sts:TagSession',
          Condition: {
            StringLike: { 'aws:RequestTag/unit': '?*' },
            'ForAllValues:StringEquals': { 'aws:TagKeys': ['unit'] },
          },
        },
      ],
    });
  });

  it('has no wildcard action, and wildcard resources only under known prefixes', () => {
    const statements = allStatements(synthesis).filter(({ statement }) => statement.Effect === 'Allow');
    const actions = statements.flatMap(({ statement }) => statement.Action);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    const wild = statements
      .flatMap(({ statement }) => statement.Resource)
      .map((resource) => JSON.stringify(resource))
      .filter((resource) => resource.includes('*'));
    const prefix =
      /"\/(raw|raw\/_|raw\/\$\{aws:PrincipalTag\/unit\}|acts|results|exports|issuing|issued|config|notices|audit)\/\*"\]\]\}$/;
    expect(wild.filter((resource) => !prefix.test(resource))).toEqual([]);
    expect(wild.filter((resource) => RAW.test(resource)).length).toBeLessThanOrEqual(4);
  });

  it('uses the key through the services that need it only', () => {
    const uses = allStatements(synthesis).filter(({ statement }) =>
      statement.Action.some((action) => action.startsWith('kms:')),
    );
    expect(uses.length).toBeGreaterThan(8);
    for (const { statement } of uses)
      expect(Object.keys(statement.Condition.StringLike ?? {})).toEqual(['kms:ViaService']);
  });
}
