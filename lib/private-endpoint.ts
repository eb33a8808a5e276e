import { RemovalPolicy } from 'aws-cdk-lib';
import type { ISecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  FlowLogDestination,
  FlowLogTrafficType,
  InterfaceVpcEndpoint,
  InterfaceVpcEndpointAwsService,
  IpAddresses,
  type IVpc,
  type IVpcEndpoint,
  Peer,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { type ILogGroup, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Environment } from './environment.ts';

const RANGE = '10.96.0.0/24';
/** Private address ranges: the offices come in over Direct Connect or VPN. */
const OFFICES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** The endpoint through which the offices reach a private API: the given one, or one in a small VPC without internet. */
export function findEndpoint(scope: Construct, environment: Environment): IVpcEndpoint {
  const { vpcEndpointId } = environment;
  if (vpcEndpointId !== undefined)
    return InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(scope, 'Endpoint', {
      vpcEndpointId,
      port: 443,
    });
  const flows = new LogGroup(scope, 'FlowLog', {
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: environment.protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  const vpc = new Vpc(scope, 'Vpc', {
    ipAddresses: IpAddresses.cidr(RANGE),
    maxAzs: 2,
    natGateways: 0,
    restrictDefaultSecurityGroup: false,
    subnetConfiguration: [{ name: 'api', subnetType: SubnetType.PRIVATE_ISOLATED, cidrMask: 26 }],
    flowLogs: {
      all: {
        destination: FlowLogDestination.toCloudWatchLogs(flows as ILogGroup),
        trafficType: FlowLogTrafficType.ALL,
      },
    },
  });
  const group = new SecurityGroup(scope, 'EndpointAccess', {
    vpc: vpc as IVpc,
    description: 'HTTPS from private addresses to the API',
    allowAllOutbound: false,
  });
  for (const range of OFFICES) group.addIngressRule(Peer.ipv4(range), Port.tcp(443), 'Offices');
  return new InterfaceVpcEndpoint(scope, 'Endpoint', {
    vpc: vpc as IVpc,
    service: InterfaceVpcEndpointAwsService.APIGATEWAY,
    privateDnsEnabled: true,
    open: false,
    securityGroups: [group as ISecurityGroup],
  });
}
