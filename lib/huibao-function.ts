import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ENV, METRICS_NAMESPACE } from '../lambdas/contract.ts';
import { acknowledge } from './acknowledge.ts';
import type { Environment } from './environment.ts';
import type { FunctionAssets, FunctionName } from './functions.ts';

export interface HuibaoFunctionProps {
  readonly environment: Environment;
  readonly name: FunctionName;
  readonly assets: FunctionAssets;
  readonly description: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  /** Most executions at once; none reserved when absent or when the environment does not reserve. */
  readonly atOnce?: number;
  readonly variables: Readonly<Record<string, string>>;
}

/** One function with a role of its own that may write its own log and nothing else yet. */
export class HuibaoFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, props: HuibaoFunctionProps) {
    super(scope, id);
    const { environment, name, timeout } = props;
    const logGroup = new LogGroup(this, 'Log', {
      // 180 days, the next shorter choice, is less than the six months that network logs must be kept in China.
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: environment.protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `${environment.name}: function ${name}`,
    });
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.timeout = timeout;
    this.function = new LambdaFunction(this, 'Function', {
      description: props.description,
      code: Code.fromAsset(props.assets[name]),
      handler: 'index.handler',
      runtime: environment.nodeRelease === '24' ? Runtime.NODEJS_24_X : Runtime.NODEJS_22_X,
      architecture: environment.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      memorySize: props.memoryMb,
      timeout,
      role: this.role.withoutPolicyUpdates(),
      logGroup,
      environment: {
        ...props.variables,
        [ENV.utcOffset]: String(environment.utcOffsetMinutes),
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
      ...(props.atOnce !== undefined && environment.reserveConcurrency
        ? { reservedConcurrentExecutions: props.atOnce }
        : {}),
    });
    if (environment.nodeRelease !== '24')
      acknowledge(
        this.function,
        'AwsSolutions-L1',
        'Node 24 is not known to be offered in every region of the China partition; 22 is supported until 2027-04-30.',
      );
  }
}
