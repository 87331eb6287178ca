import { describe, expect, it } from 'vitest'
import { type Route, routeKey } from '../../../lambdas/contract/http/route.ts'
import { routes } from '../../../lambdas/contract/routes.ts'
import { cloudOf, named } from '../cloud.ts'

const cloud = cloudOf('dev')
const laid = new Map(cloud.all('AWS::ApiGatewayV2::Route').map(([, route]) => [route.RouteKey as string, route]))
const [authorizerId, authorizer] = cloud.all('AWS::ApiGatewayV2::Authorizer')[0] ?? []

/** The function a route leads to. */
const functionBehind = (key: string): string => {
  const integrationId = laid.get(key)?.Target['Fn::Join'][1][1].Ref
  return cloud.nameBehind(cloud.properties(integrationId).IntegrationUri)
}

describe('the gateway', () => {
  it('has every route of the table and, for whatever else is asked under /api, one that refuses', () => {
    const wanted = Object.values<Route>(routes).map(routeKey)
    expect([...laid.keys()].sort()).toEqual([...wanted, 'ANY /api/{unknown+}'].sort())
  })

  it.each(Object.values<Route>(routes).map((route) => [routeKey(route), route] as const))(
    '%s asks for a session iff it is not public',
    (key, route) => {
      const expected =
        route.audience === 'public'
          ? { AuthorizationType: 'NONE' }
          : { AuthorizationType: 'JWT', AuthorizerId: { Ref: authorizerId } }
      expect(laid.get(key)).toMatchObject(expected)
      if (route.audience === 'public') expect(laid.get(key)).not.toHaveProperty('AuthorizerId')
      expect(functionBehind(key)).toBe(route.function)
    },
  )

  it('takes tokens of our own pool and client only', () => {
    const [[poolId]] = cloud.all('AWS::Cognito::UserPool') as [[string, unknown]]
    const [[clientId]] = cloud.all('AWS::Cognito::UserPoolClient') as [[string, unknown]]
    expect(authorizer).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: [{ Ref: clientId }] },
    })
    expect(JSON.stringify(authorizer?.JwtConfiguration.Issuer)).toContain(`"Ref":"${poolId}"`)
  })

  it('lets API Gateway call the functions of routes and no others', () => {
    const called = cloud
      .all('AWS::Lambda::Permission')
      .filter(([, { Principal }]) => Principal === 'apigateway.amazonaws.com')
      .map(([, { FunctionName }]) => cloud.nameBehind(FunctionName))
    const wanted = new Set<string>(Object.values<Route>(routes).map((route) => route.function))
    expect(new Set(called)).toEqual(wanted)
  })

  it('throttles, and logs neither address nor path', () => {
    const { AccessLogSettings, DefaultRouteSettings, StageName } = cloud.one('AWS::ApiGatewayV2::Stage')
    expect(StageName).toBe('$default')
    const { rate, burst } = named('dev').throttle
    expect(DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst })
    expect(AccessLogSettings.Format).toContain('$context.routeKey')
    expect(AccessLogSettings.Format).not.toMatch(/identity|\$context\.path|userAgent|claims/)
  })
})
