import {
  AccessLogFormat,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IVpcEndpoint } from 'aws-cdk-lib/aws-ec2';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ACCESS_LOG_FORMAT, addAccessLog, THROTTLE } from './access-log.ts';
import { acknowledge } from './acknowledge.ts';
import type { ApiMetrics } from './api-stack.ts';
import { Firewall } from './firewall.ts';
import type { FrontDoorProps } from './http-front-door.ts';
import { findEndpoint } from './private-endpoint.ts';

/** REST API: private behind a VPC endpoint, or public behind a firewall. Every path goes to the one function. */
export class RestFrontDoor extends Construct {
  readonly url: string;
  readonly metrics: ApiMetrics;

  constructor(scope: Construct, id: string, { environment, target }: FrontDoorProps) {
    super(scope, id);
    const { domain } = environment;
    const endpoint = environment.network === 'private' ? findEndpoint(this, environment) : null;
    const log = addAccessLog(this, environment);
    const api = new RestApi(this, 'Api', {
      restApiName: environment.name,
      description: `${environment.name}: ${environment.network} API`,
      endpointConfiguration: endpoint
        ? { types: [EndpointType.PRIVATE], vpcEndpoints: [endpoint] }
        : { types: [EndpointType.REGIONAL] },
      ...(endpoint && { policy: onlyThrough(endpoint) }),
      ...(!endpoint && domain
        ? {
            disableExecuteApiEndpoint: true,
            domainName: {
              domainName: domain.name,
              certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
            },
          }
        : {}),
      binaryMediaTypes: ['*/*'],
      cloudWatchRole: true,
      deployOptions: {
        stageName: 'v1',
        accessLogDestination: new LogGroupLogDestination(log as ILogGroup),
        accessLogFormat: AccessLogFormat.custom(ACCESS_LOG_FORMAT),
        throttlingRateLimit: THROTTLE.rateLimit,
        throttlingBurstLimit: THROTTLE.burstLimit,
      },
    });
    const integration = new LambdaIntegration(target);
    const methods = [
      api.root.addMethod('ANY', integration),
      api.root.addResource('{proxy+}').addMethod('ANY', integration),
    ];
    if (!endpoint) new Firewall(this, 'Firewall', { stage: api.deploymentStage });
    const tokens =
      'The function checks the token of every request itself (any OpenID Connect issuer; the China partition has no Cognito user pools); the portal files and the OpenAPI document are public.';
    for (const method of methods) {
      acknowledge(method, 'AwsSolutions-APIG4', tokens);
      acknowledge(method, 'AwsSolutions-COG4', tokens);
    }
    acknowledge(
      api,
      'AwsSolutions-APIG2',
      'The function parses every request with the schemas from which its OpenAPI document is generated.',
    );
    if (endpoint)
      acknowledge(
        api.deploymentStage,
        'AwsSolutions-APIG3',
        'A private API is reachable through one VPC endpoint only; a firewall can be attached where the network is wider.',
      );
    acknowledge(
      api.deploymentStage,
      'AwsSolutions-APIG6',
      'Access is logged in full; execution logs would hold contents of requests.',
    );
    acknowledge(
      api,
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      'The account-wide role by which API Gateway writes access logs; AWS maintains this policy for it.',
    );
    this.url = api.url;
    this.metrics = {
      namespace: 'AWS/ApiGateway',
      dimensions: { ApiName: environment.name },
      serverErrors: '5XXError',
      latency: 'Latency',
    };
  }
}

function onlyThrough(endpoint: IVpcEndpoint): PolicyDocument {
  const resources = ['execute-api:/*'];
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        principals: [new AnyPrincipal()],
        actions: ['execute-api:Invoke'],
        resources,
      }),
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['execute-api:Invoke'],
        resources,
        conditions: { StringNotEquals: { 'aws:SourceVpce': endpoint.vpcEndpointId } },
      }),
    ],
  });
}
