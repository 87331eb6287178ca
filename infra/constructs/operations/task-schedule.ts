import { Duration } from 'aws-cdk-lib'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import {
  type ScheduledTask,
  scheduledTaskNames,
  scheduledTasks,
} from '../../../lambdas/contract/operations/scheduled-tasks.ts'

/** What the console shows of each task. */
const descriptions: Readonly<Record<ScheduledTask, { readonly name: string; readonly description: string }>> = {
  sweep: { name: 'Sweep', description: 'Gives back the places of claims that outlived their lease' },
  'no-shows': { name: 'NoShows', description: 'Records who had not come when the day had ended' },
  reminders: { name: 'Reminders', description: 'Writes down the reminders that are due' },
  erasure: { name: 'Erasure', description: 'Erases personal data of bookings 90 days after the visit' },
}

/** Calls the function `clock` for each of its tasks. */
export class TaskSchedule extends Construct {
  constructor(scope: Construct, id: string, { tasks }: { tasks: IFunction }) {
    super(scope, id)
    for (const task of scheduledTaskNames) {
      const { name, description } = descriptions[task]
      const { minutes } = scheduledTasks[task]
      new Rule(this, name, {
        description,
        schedule: Schedule.rate(Duration.minutes(minutes)),
        targets: [
          new LambdaFunction(tasks, {
            event: RuleTargetInput.fromObject({ task }),
            retryAttempts: 0,
            maxEventAge: Duration.minutes(minutes),
          }),
        ],
      })
    }
  }
}
