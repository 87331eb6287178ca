import { Duration } from 'aws-cdk-lib'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

interface Task {
  readonly task: string
  readonly description: string
  readonly minutes: number
}

/** Scheduled work; what is missed once is made up for by the next call. */
const tasks: Readonly<Record<string, Task>> = {
  Sweep: { task: 'sweep', description: 'Gives back the places of claims that outlived their lease', minutes: 1 },
  NoShows: { task: 'no-shows', description: 'Records who had not come when the day had ended', minutes: 15 },
}

/** Calls the function `clock` for each of its tasks. */
export class Clock extends Construct {
  constructor(scope: Construct, id: string, { clock }: { clock: IFunction }) {
    super(scope, id)
    for (const [name, { task, description, minutes }] of Object.entries(tasks))
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
