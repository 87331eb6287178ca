import { Duration } from 'aws-cdk-lib'
import { type IMetric, type MathExpression, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { type FunctionName, functions } from '../../../lambdas/contract/functions.ts'
import {
  type ScheduledTask,
  scheduledTaskNames,
  scheduledTasks,
} from '../../../lambdas/contract/operations/scheduled-tasks.ts'
import type { Metrics } from './metrics.ts'

/** When somebody is woken. */
export interface AlarmDefinition {
  /** One sentence for whoever reads the mail: what is so, and for whom it matters. */
  readonly summary: string
  /** Section of docs/operations.md that says what to do; left out, it is called like the alarm. */
  readonly section?: string
  readonly metric: IMetric
  /** Alarms from this value on; with `below`, beneath it. */
  readonly from: number
  readonly below?: true
  /** How many of the last periods. */
  readonly of: readonly [hits: number, periods: number]
  /** What a period without data says; usually that all is well. */
  readonly missingData?: TreatMissingData
}

const overMinutes = (metric: Metric | MathExpression, minutes: number): IMetric =>
  metric.with({ period: Duration.minutes(minutes) })

/** Errors (a crash, a time-out) a function may have in five minutes; those that nobody waits for are tried again. */
const errorThreshold = (name: FunctionName): number => (['tasks', 'outbox'].includes(name) ? 3 : 1)

/** What comes of it when a task of the clock stands task-missed. */
const consequenceOfMissedTask: Readonly<Record<ScheduledTask, string>> = {
  sweep: 'places of crashed bookings stay taken',
  'no-shows': 'who did not come is not written down',
  reminders: 'nobody is reminded of an appointment',
  erasure: 'personal data stays longer than was promised',
}

/** Minutes without a good end after which a task stands task-missed. */
const maxSilenceMinutes = (task: ScheduledTask): number => Math.max(15, 3 * scheduledTasks[task].minutes)

/** Every alarm of an environment by its name. */
export const alarmDefinitions = (metrics: Metrics): Readonly<Record<string, AlarmDefinition>> => ({
  'api-faults': {
    summary: 'At least 2 % of the calls of the API end in a fault or in "busy".',
    metric: metrics.faultRate,
    from: 2,
    of: [3, 5],
  },
  'api-slow': {
    summary: 'One call in a hundred takes 5 seconds or more.',
    metric: metrics.latency('p99'),
    from: 5000,
    of: [5, 5],
  },
  ...Object.fromEntries(
    (Object.keys(functions) as FunctionName[]).map((name) => [
      `errors-${name}`,
      {
        summary: `The function ${name} crashes or takes too long.`,
        section: 'errors',
        metric: overMinutes(metrics.errors(name), 5),
        from: errorThreshold(name),
        of: [1, 1],
      } satisfies AlarmDefinition,
    ]),
  ),
  'function-throttles': {
    summary:
      'Lambda refuses calls that somebody waits for: the account has reached its limit of concurrent executions in this Region.',
    metric: metrics.lambdaThrottles,
    from: 1,
    of: [2, 5],
  },
  'table-throttles': {
    summary: 'The table refuses reads or writes; people are told to try again.',
    metric: metrics.throttlesInAll,
    from: 10,
    of: [3, 5],
  },
  'conflict-rate': {
    summary: 'One transaction in ten meets another one; bookings become slow.',
    metric: metrics.conflictRate,
    from: 10,
    of: [3, 5],
  },
  'outbox-age': {
    summary: 'Mails about bookings are a quarter of an hour late.',
    metric: overMinutes(metrics.outboxAge, 5),
    from: 15 * 60_000,
    of: [2, 3],
  },
  'outbox-not-polled': {
    summary:
      'Lambda has not looked into the stream for a quarter of an hour; nobody is told of a booking, and the stream forgets after a day.',
    // Its age says nothing then: who does not look sees nothing grow old.
    metric: overMinutes(metrics.polls, 15),
    from: 1,
    below: true,
    of: [1, 1],
    missingData: TreatMissingData.BREACHING,
  },
  'failed-batches': {
    summary:
      'Lambda has given up changes that the outbox could not work on for half a day; the people concerned may know nothing yet.',
    metric: metrics.givenUpInAll,
    from: 1,
    of: [1, 1],
  },
  'failed-batches-waiting': {
    summary: 'Changes that were given up task-missed wait in the bucket, which forgets them two weeks after they came.',
    metric: metrics.batchesWaiting,
    from: 1,
    // The count of a day comes some time after it has ended; what is missing must not end the alarm.
    of: [1, 2],
  },
  'dead-letters': {
    summary: 'Mails could not be told and wait to be told again; the people concerned know nothing yet.',
    // An hour, so that the mails of one fault wake somebody once.
    metric: overMinutes(metrics.putAside, 60),
    from: 1,
    of: [1, 1],
  },
  'mail-bounces': {
    summary: 'Bounces have reached half of what SES puts an account under review for (5 %).',
    metric: metrics.bounces,
    from: 0.025,
    of: [1, 1],
  },
  'mail-complaints': {
    summary: 'Complaints have reached half of what SES puts an account under review for (0.1 %).',
    metric: metrics.complaints,
    from: 0.0005,
    of: [1, 1],
  },
  'sign-in-throttles': {
    summary: 'Cognito refuses sign-ins for their number; people are told to try again.',
    metric: metrics.signInThrottles,
    from: 1,
    of: [2, 5],
  },
  ...Object.fromEntries(
    scheduledTaskNames.map((task) => [
      `task-missed-${task}`,
      {
        summary: `The task ${task} of the clock has not come to a good end for ${maxSilenceMinutes(task)} minutes; ${consequenceOfMissedTask[task]}.`,
        section: 'task-missed',
        metric: overMinutes(metrics.ended(task), maxSilenceMinutes(task)),
        from: 1,
        below: true,
        of: [1, 1],
        missingData: TreatMissingData.BREACHING,
      } satisfies AlarmDefinition,
    ]),
  ),
  'invariant-broken': {
    summary: 'The nightly check found a booking law broken. The log of the function laws names each breach.',
    metric: overMinutes(metrics.invariantsBroken, 60),
    from: 1,
    of: [1, 1],
    // What is broken stays so until the next check says otherwise.
    missingData: TreatMissingData.IGNORE,
  },
  'invariant-check-missed': {
    summary: 'The booking laws have not been checked for more than a day.',
    metric: metrics.invariantsBroken.with({ statistic: 'SampleCount', period: Duration.hours(6) }),
    from: 1,
    below: true,
    of: [5, 5],
    missingData: TreatMissingData.BREACHING,
  },
})
