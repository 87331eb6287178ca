import { Duration } from 'aws-cdk-lib'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { type ClockTask, clockTaskNames, clockTasks } from '../../lambdas/contract/clock-tasks.ts'

/** What the console shows of each task. */
const descriptions: Readonly<Record<ClockTask, { readonly name: string; readonly description: string }>> = {
  sweep: { name: 'Sweep', description: 'Gives back the places of claims that outlived their lease' },
  'no-shows': { name: 'NoShows', description: 'Records who had not come when the day had ended' },
  reminders: { name: 'Reminders', description: 'Writes down the reminders that are due' },
  erasure: { name: 'Erasure', description: 'Erases personal data of bookings 90 days after the visit' },
}

/** Calls the function `clock` for each of its tasks. */
export class Clock extends Construct {
  constructor(scope: Construct, id: string, { clock }: { clock: IFunction }) {
    super(scope, id)
    for (const task of clockTaskNames) {
      const { name, description } = descriptions[task]
      const { minutes } = clockTasks[task]
      new Rule(this, name, {
        description,
        schedule: Schedule.rate(Duration.minutes(minutes)),
        targets: [
          new LambdaFunction(clock, {
            event: RuleTargetInput.fromObject({ task }),
            retryAttempts: 0,
            maxEventAge: Duration.minutes(minutes),
          }),
        ],
      })
    }
  }
}
