import { expect, it } from 'vitest';
import type { Synthesis } from './synthesise.ts';

/** Public elsewhere, private in China unless told otherwise. */
export function checkFrontDoor(synthesis: Synthesis, network: 'public' | 'private'): void {
  const types = new Set(synthesis.resources.map(({ Type }) => Type));

  it(`is ${network}`, () => {
    if (network === 'public') {
      expect(types).toContain('AWS::ApiGatewayV2::Api');
      expect(types).not.toContain('AWS::EC2::VPC');
      return;
    }
    expect(types).not.toContain('AWS::ApiGatewayV2::Api');
    expect(types).not.toContain('AWS::EC2::InternetGateway');
    const [api] = synthesis.ofType('AWS::ApiGateway::RestApi');
    expect(api?.Properties).toMatchObject({
      EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: [expect.anything()] },
      Policy: {
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: 'Deny',
            Condition: { StringNotEquals: { 'aws:SourceVpce': expect.anything() } },
          }),
        ]),
      },
    });
  });

  it('lets every path through to the function, the root as well', () => {
    const routes = synthesis.ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
    const methods = synthesis
      .ofType('AWS::ApiGateway::Method')
      .map(({ Properties }) => Properties.HttpMethod);
    if (network === 'public') expect(routes.sort()).toEqual(['ANY /', 'ANY /{proxy+}']);
    else expect(methods).toEqual(['ANY', 'ANY']);
  });

  it('logs every request and limits their rate', () => {
    const stages = [
      ...synthesis.ofType('AWS::ApiGatewayV2::Stage'),
      ...synthesis.ofType('AWS::ApiGateway::Stage'),
    ];
    expect(stages).toHaveLength(1);
    const text = JSON.stringify(stages[0]?.Properties);
    expect(text).toMatch(/AccessLogSettings?/);
    expect(text).toMatch(/ThrottlingRateLimit/);
    expect(text).not.toContain('authorization');
  });
}
