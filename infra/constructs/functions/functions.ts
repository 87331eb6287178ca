import { Duration, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Alias,
  Architecture,
  Code,
  type IFunction,
  type IVersion,
  Function as Lambda,
  Runtime,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type FunctionName, functions } from '../../../lambdas/contract/functions.ts'
import type { Environment } from '../../environments.ts'
import { removalPolicy } from '../per-environment.ts'
import { bundleOf, functionSources } from './bundles.ts'
import type { FunctionTarget } from './set-variables.ts'

/** Seconds. Pages give up after 20 (web/lib/api.ts), Cognito after 5 for its trigger; the sweeper runs once a minute. */
const timeoutSeconds: Readonly<Record<FunctionName, number>> = {
  accounts: 15,
  calendar: 10,
  bookings: 15,
  proof: 15,
  admin: 15,
  // A printed list of a large office takes seconds of a small machine.
  desk: 20,
  board: 10,
  tasks: 55,
  // As long as Lambda lets anything run: some millions of items.
  invariants: 900,
  // As many NIKs as it can; what is left is for the next call.
  rekey: 900,
  // A batch of half a minute's mails (constructs/outbox.ts), and time to wait for a service that is busy.
  outbox: 120,
  bounces: 10,
  messages: 5,
}

/**
 * Functions of which only so many may run at once: the pace of the mails is kept by one instance. Lambda takes them only
 * where 100 are left for all others, so a new account has to ask for more before its first deployment (docs/operations.md).
 */
const reservedConcurrency: Readonly<Partial<Record<FunctionName, number>>> = { outbox: 1 }

/** Every function of `lambdas/contract/functions.ts`, without any right but to write its own log. */
export class DeployedFunctions extends Construct {
  readonly all: readonly FunctionTarget[]

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id)
    this.all = (Object.keys(functions) as FunctionName[]).map((name) => this.#deploy(name, environment))
  }

  find(name: FunctionName): FunctionTarget {
    const found = this.all.find((receiver) => receiver.name === name)
    if (!found) throw new Error(`There is no function ${name}`)
    return found
  }

  /** What callers call: the alias that a deployment moves to the new version. */
  liveAlias(name: FunctionName): IFunction {
    return this.find(name).live as IFunction
  }

  #deploy(name: FunctionName, environment: Environment): FunctionTarget {
    const scope = new Construct(this, name)
    const logGroup = new LogGroup(scope, 'Log', {
      retention: environment.logDays satisfies RetentionDays,
      removalPolicy: removalPolicy(environment),
    })
    const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    )
    const lambda = new Lambda(scope, 'Function', {
      description: `${name} of ${environment.name}`,
      // Bundling is left out where a stack is only looked at.
      code: Code.fromAsset(Stack.of(this).bundlingRequired ? bundleOf(name) : functionSources),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(timeoutSeconds[name]),
      ...(reservedConcurrency[name] && { reservedConcurrentExecutions: reservedConcurrency[name] }),
      role,
      logGroup,
    })
    // The casts: optional members of CDK's interfaces are not declared for exactOptionalPropertyTypes.
    const version = lambda.currentVersion as IVersion
    return { name, lambda, live: new Alias(scope, 'Live', { aliasName: 'live', version }) }
  }
}
