import { CfnOutput, Duration, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ENV, PREFIXES } from '../lambdas/contract.ts';
import type { Environment } from './environment.ts';
import type { FunctionAssets } from './functions.ts';
import { grantKey } from './grant-key.ts';
import { grantObjects } from './grant-objects.ts';
import { grantTable } from './grant-table.ts';
import { HttpFrontDoor } from './http-front-door.ts';
import { HuibaoFunction } from './huibao-function.ts';
import { DECISIONS, PARTITIONS } from './partitions.ts';
import type { PipelineStack, Storage } from './pipeline-stack.ts';
import { RestFrontDoor } from './rest-front-door.ts';
import { UnitUploadRole } from './unit-upload-role.ts';

export interface ApiStackProps extends StackProps {
  readonly environment: Environment;
  readonly assets: FunctionAssets;
  readonly storage: Storage;
  readonly pipeline: PipelineStack;
}

/** How the alarms find the traffic of whichever front door there is. */
export interface ApiMetrics {
  readonly namespace: 'AWS/ApiGateway';
  readonly dimensions: Readonly<Record<string, string>>;
  readonly serverErrors: string;
  readonly latency: string;
}

/** The HTTP API: public (HTTP API, or REST API behind a firewall) or private (REST API inside a VPC). */
export class ApiStack extends Stack {
  readonly api: HuibaoFunction;
  readonly metrics: ApiMetrics;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { environment, storage } = props;
    this.api = this.addFunction(props);
    const target = this.api.function as IFunction;
    const isPrivate = environment.network === 'private';
    const door =
      isPrivate || environment.waf
        ? new RestFrontDoor(this, 'FrontDoor', { environment, target })
        : new HttpFrontDoor(this, 'FrontDoor', { environment, target });
    this.metrics = door.metrics;
    const upload = new UnitUploadRole(this, 'UnitUpload', { raw: storage.raw as IBucket, key: storage.key });
    new CfnOutput(this, 'ApiUrl', { value: door.url });
    new CfnOutput(this, 'UnitUploadRoleArn', { value: upload.role.roleArn });
  }

  /** Two zones, named at deployment: a look-up would make synthesis need the account. */
  override get availabilityZones(): string[] {
    return [0, 1].map((index) => Fn.select(index, Fn.getAzs()));
  }

  private addFunction({ environment, assets, storage, pipeline }: ApiStackProps): HuibaoFunction {
    const api = new HuibaoFunction(this, 'ApiFunction', {
      environment,
      assets,
      name: 'api',
      description: 'HTTP API',
      timeout: Duration.seconds(28),
      memoryMb: 1769,
      variables: {
        [ENV.table]: storage.table.tableName,
        [ENV.rawBucket]: storage.raw.bucketName,
        [ENV.resultsBucket]: storage.results.bucketName,
        [ENV.issuedBucket]: storage.issued.bucketName,
        [ENV.publishQueueUrl]: pipeline.publishQueue.queue.queueUrl,
        [ENV.issueQueueUrl]: pipeline.issueQueue.queue.queueUrl,
        ...(environment.oidc && { [ENV.oidc]: JSON.stringify(environment.oidc) }),
      },
    });
    grantTable(api.role, storage.table, storage.key, {
      read: [
        PARTITIONS.submissions,
        ...PARTITIONS.uploads,
        PARTITIONS.rollups,
        ...PARTITIONS.organisation,
        ...DECISIONS,
        PARTITIONS.issues,
        ...PARTITIONS.audit,
        PARTITIONS.pieces,
      ],
      put: [...PARTITIONS.uploads, ...DECISIONS, ...PARTITIONS.audit, PARTITIONS.pieces],
    });
    const { key } = storage;
    grantObjects(api.role, {
      bucket: storage.raw as IBucket,
      key,
      read: [PREFIXES.raw, PREFIXES.acts],
      put: [PREFIXES.acts],
    });
    grantObjects(api.role, {
      bucket: storage.issued as IBucket,
      key,
      read: [PREFIXES.issued],
      put: [PREFIXES.audit],
    });
    grantObjects(api.role, {
      bucket: storage.results as IBucket,
      key,
      read: [PREFIXES.results, PREFIXES.exports, PREFIXES.issuing],
      put: [PREFIXES.issuing],
      list: true,
    });
    api.role.addToPolicy(
      new PolicyStatement({
        sid: 'PresignedPostOnly',
        actions: ['s3:PutObject'],
        resources: [storage.raw.arnForObjects(`${PREFIXES.raw}/*`)],
        // A call by the function itself is signed in a header; only a form that it signed for a unit passes.
        conditions: { StringEquals: { 's3:authType': 'POST' } },
      }),
    );
    grantKey(api.role, key, 's3', 'write');
    pipeline.publishQueue.queue.grantSendMessages(api.role);
    pipeline.issueQueue.queue.grantSendMessages(api.role);
    return api;
  }
}
