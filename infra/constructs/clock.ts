import { Duration } from 'aws-cdk-lib'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

/** Scheduled work: every minute the sweeper gives back the places of claims that never became a booking. */
export class Clock extends Construct {
  constructor(scope: Construct, id: string, { clock }: { clock: IFunction }) {
    super(scope, id)
    new Rule(this, 'Sweep', {
      description: 'Gives back the places of claims that outlived their lease',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [
        new LambdaFunction(clock, {
          event: RuleTargetInput.fromObject({ task: 'sweep' }),
          // A missed sweep is made up for by the next one.
          retryAttempts: 0,
          maxEventAge: Duration.minutes(1),
        }),
      ],
    })
  }
}
