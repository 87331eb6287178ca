import { TimeZone } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { FunctionName } from '../../../lambdas/contract/functions.ts'
import type { Environment } from '../../environments.ts'
import type { FunctionTarget } from './set-variables.ts'

/** Minutes before and after the opening: Lambda starts some thousand instances a minute, and most have booked by then. */
const minutesBefore = 20
const minutesAfter = 25

/**
 * Keeps instances of functions ready around the minute in which quota opens, so that nobody waits for a cold start there.
 * Outside of it there are none, and nothing is paid.
 */
export class ProvisionedConcurrency extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { weekday, time, ready: instancesByFunction }: NonNullable<Environment['release']>,
    targetOf: (name: FunctionName) => FunctionTarget,
  ) {
    super(scope, id)
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
    for (const [name, instances] of Object.entries(instancesByFunction) as [FunctionName, number][]) {
      const { live } = targetOf(name)
      role.addToPolicy(
        new PolicyStatement({
          actions: ['lambda:PutProvisionedConcurrencyConfig', 'lambda:DeleteProvisionedConcurrencyConfig'],
          resources: [live.functionArn],
        }),
      )
      const target = { FunctionName: live.lambda.functionName, Qualifier: live.aliasName }
      const schedule = (what: string, verb: string, minutes: number, input: object) =>
        new CfnSchedule(this, `${name}${what}`, {
          description: `${what} of ${name}, around the opening of quota`,
          scheduleExpression: cronOf(weekday, time, minutes),
          scheduleExpressionTimezone: TimeZone.ASIA_JAKARTA.timezoneName,
          flexibleTimeWindow: { mode: 'OFF' },
          target: {
            arn: `arn:aws:scheduler:::aws-sdk:lambda:${verb}`,
            roleArn: role.roleArn,
            input: JSON.stringify({ ...target, ...input }),
            retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 600 },
          },
        })
      schedule('Ready', 'putProvisionedConcurrencyConfig', -minutesBefore, {
        ProvisionedConcurrentExecutions: instances,
      })
      schedule('Rest', 'deleteProvisionedConcurrencyConfig', minutesAfter, {})
    }
  }
}

/** @param minutes added to the time of day */
function cronOf(weekday: string, time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const schedule = hour * 60 + minute + minutes
  return `cron(${schedule % 60} ${Math.floor(schedule / 60)} ? * ${weekday} *)`
}
