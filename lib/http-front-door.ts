import {
  type CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  type IDomainName,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ACCESS_LOG_FORMAT, addAccessLog, THROTTLE } from './access-log.ts';
import { acknowledge } from './acknowledge.ts';
import type { ApiMetrics } from './api-stack.ts';
import type { Environment } from './environment.ts';

export interface FrontDoorProps {
  readonly environment: Environment;
  readonly target: IFunction;
}

/** Public HTTP API: every path goes to the one function. */
export class HttpFrontDoor extends Construct {
  readonly url: string;
  readonly metrics: ApiMetrics;

  constructor(scope: Construct, id: string, { environment, target }: FrontDoorProps) {
    super(scope, id);
    const { domain } = environment;
    const custom =
      domain &&
      new DomainName(this, 'Domain', {
        domainName: domain.name,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      });
    const api = new HttpApi(this, 'Api', {
      apiName: environment.name,
      createDefaultStage: false,
      disableExecuteApiEndpoint: custom !== undefined,
    });
    const integration = new HttpLambdaIntegration('Function', target);
    const routes = ['/{proxy+}', '/'].flatMap((path) =>
      api.addRoutes({ path, methods: [HttpMethod.ANY], integration }),
    );
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle: THROTTLE,
      ...(custom && { domainMapping: { domainName: custom as IDomainName } }),
    });
    const log = addAccessLog(this, environment);
    (stage.node.defaultChild as CfnStage).accessLogSettings = {
      destinationArn: log.logGroupArn,
      format: ACCESS_LOG_FORMAT,
    };
    for (const route of routes)
      acknowledge(
        route,
        'AwsSolutions-APIG4',
        'The function checks the token of every request itself (any OpenID Connect issuer, also where the gateway has no authoriser for it); the portal files and the OpenAPI document are public.',
      );
    this.url = custom ? `https://${domain?.name}/` : stage.url;
    this.metrics = {
      namespace: 'AWS/ApiGateway',
      dimensions: { ApiId: api.apiId },
      serverErrors: '5xx',
      latency: 'Latency',
    };
  }
}
