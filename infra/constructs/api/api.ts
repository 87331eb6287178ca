import { Stack, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type FunctionName, functions } from '../../../lambdas/contract/functions.ts'
import { type Route, routeKey } from '../../../lambdas/contract/http/route.ts'
import { routes } from '../../../lambdas/contract/routes.ts'
import type { Environment } from '../../environments.ts'
import type { AccountPool } from '../accounts/account-pool.ts'
import type { DeployedFunctions } from '../functions/functions.ts'
import { removalPolicy } from '../per-environment.ts'
import { routeThrottles } from './route-throttles.ts'

/** Nothing a caller can fill with text of his own, no address and no path (it holds ids): no personal data. */
const accessLogFields = {
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  ms: '$context.responseLatency',
  functionMs: '$context.integrationLatency',
  error: '$context.error.message',
  functionError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
}

/** The HTTP API. Routes are laid by `serve`, after the site and the functions that need its address are there. */
export class Api extends Construct {
  readonly #http: HttpApi
  readonly #stage: HttpStage
  readonly #throttle: Environment['throttle']

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id)
    this.#http = new HttpApi(this, 'Http', {
      description: `Antrian Paspor Online, API of ${environment.name}`,
      createDefaultStage: false,
    })
    const log = new LogGroup(this, 'AccessLog', {
      retention: environment.logDays satisfies RetentionDays,
      removalPolicy: removalPolicy(environment),
    })
    this.#throttle = environment.throttle
    this.#stage = new HttpStage(this, 'Stage', {
      httpApi: this.#http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: environment.throttle.rate, burstLimit: environment.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
    })
  }

  get id(): string {
    return this.#http.apiId
  }

  /** Host name without scheme, e.g. `a1b2c3.execute-api.ap-southeast-3.amazonaws.com`. */
  get host(): string {
    return `${this.#http.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`
  }

  /** Every route of the table to its function; all but the public ones behind the authorizer. */
  serve(functionsOf: DeployedFunctions, accounts: AccountPool): void {
    const authorizer = new HttpUserPoolAuthorizer('Session', accounts.pool, { userPoolClients: [accounts.client] })
    const integrations = new Map(
      (Object.keys(functions) as FunctionName[]).map((name) => [
        name,
        // One permission per function for the whole API: one per route would say the same in twenty resources.
        new HttpLambdaIntegration(name, functionsOf.liveAlias(name), { scopePermissionToRoute: false }),
      ]),
    )
    const addRoute = (key: string, { method, path, audience, function: name }: RouteTarget) => {
      const integration = integrations.get(name)
      if (!integration) throw new Error(`Route ${key} names the unknown function ${name}`)
      const route = new HttpRoute(this, key, {
        httpApi: this.#http,
        routeKey: HttpRouteKey.with(path, method),
        integration,
        authorizer: audience === 'public' ? new HttpNoneAuthorizer() : authorizer,
      })
      // API Gateway takes settings of routes that are there.
      this.#stage.node.addDependency(route)
      if (audience === 'public')
        Validations.of(route).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason: 'Public by the route table (lambdas/contract/routes.ts): everybody may call it without an account.',
        })
    }
    for (const route of Object.values<Route>(routes))
      addRoute(routeKey(route), { ...route, method: HttpMethod[route.method] })
    addRoute('unknown', unknownRoute)
    const stage = this.#stage.node.defaultChild as CfnStage
    stage.routeSettings = routeThrottles(this.#throttle)
  }
}

type RouteTarget = Pick<Route, 'path' | 'audience' | 'function'> & { readonly method: HttpMethod }

/** What no route knows is answered as problem details too; the chain refuses a route key that is not its own. */
const unknownRoute: RouteTarget = {
  method: HttpMethod.ANY,
  path: '/api/{unknown+}',
  audience: 'public',
  function: 'calendar',
}
