import { fileURLToPath } from 'node:url'
import { Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type FunctionName, functions } from '../../lambdas/contract/functions.ts'
import type { Environment } from '../environments.ts'
import type { Receiver } from './part.ts'
import { removalPolicy } from './per-environment.ts'

const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

/** Seconds. Pages give up after 20 (web/api.ts), Cognito after 5 for its trigger; the sweeper runs once a minute. */
const timeouts: Readonly<Record<FunctionName, number>> = {
  accounts: 15,
  calendar: 10,
  bookings: 15,
  proof: 15,
  admin: 15,
  // A printed list of a large office takes seconds of a small machine.
  desk: 20,
  board: 10,
  clock: 55,
  // A batch of half a minute's mails (constructs/outbox.ts), and time to wait for a service that is busy.
  outbox: 120,
  bounces: 10,
  messages: 5,
}

/** Functions of which only so many may run at once: the pace of the mails is kept by one instance. */
const mostAtOnce: Readonly<Partial<Record<FunctionName, number>>> = { outbox: 1 }

/** Every function of `lambdas/contract/functions.ts`, without any right but to write its own log. */
export class Functions extends Construct {
  readonly all: readonly Receiver[]

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id)
    this.all = (Object.keys(functions) as FunctionName[]).map((name) => ({
      name,
      lambda: this.#deploy(name, environment),
    }))
  }

  named(name: FunctionName): NodejsFunction {
    const found = this.all.find((receiver) => receiver.name === name)
    if (!found) throw new Error(`There is no function ${name}`)
    return found.lambda
  }

  #deploy(name: FunctionName, environment: Environment): NodejsFunction {
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
    return new NodejsFunction(scope, 'Function', {
      description: `${name} of ${environment.name}`,
      entry: `${projectRoot}lambdas/functions/${name}.ts`,
      handler: 'handler',
      projectRoot,
      depsLockFilePath: `${projectRoot}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(timeouts[name]),
      ...(mostAtOnce[name] && { reservedConcurrentExecutions: mostAtOnce[name] }),
      role,
      logGroup,
      // It would add a variable that only version 2 of the SDK reads.
      awsSdkConnectionReuse: false,
      bundling: {
        forceDockerBundling: false,
        format: OutputFormat.ESM,
        target: 'node24',
        logLevel: LogLevel.WARNING,
        minify: true,
        // The stack in a fault's log line keeps the names of the functions; a source map would slow every cold start.
        keepNames: true,
        mainFields: ['module', 'main'],
        // The exact SDK the tests ran with, cut down to what is called, instead of whatever the runtime carries.
        bundleAwsSDK: true,
        // CommonJS packages inside an ES module still ask for `require` and `__dirname`.
        banner:
          "import{createRequire as makeRequireOfBundle}from'node:module';const require=makeRequireOfBundle(import.meta.url),__dirname=import.meta.dirname;",
      },
    })
  }
}
