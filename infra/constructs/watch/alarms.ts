import { Duration } from 'aws-cdk-lib'
import { type IMetric, type MathExpression, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { type ClockTask, clockTaskNames, clockTasks } from '../../../lambdas/contract/clock-tasks.ts'
import { type FunctionName, functions } from '../../../lambdas/contract/functions.ts'
import type { Figures } from './figures.ts'

/** When somebody is woken. */
export interface AlarmRow {
  /** One sentence for whoever reads the mail: what is so, and for whom it matters. */
  readonly says: string
  /** Section of docs/operations.md that says what to do; left out, it is called like the alarm. */
  readonly section?: string
  readonly figure: IMetric
  /** Alarms from this value on; with `below`, beneath it. */
  readonly from: number
  readonly below?: true
  /** How many of the last periods. */
  readonly of: readonly [hits: number, periods: number]
  /** What a period without data says; usually that all is well. */
  readonly missing?: TreatMissingData
}

const over = (figure: Metric | MathExpression, minutes: number): IMetric =>
  figure.with({ period: Duration.minutes(minutes) })

/** Errors (a crash, a time-out) a function may have in five minutes; those that nobody waits for are tried again. */
const errorsFrom = (name: FunctionName): number => (['clock', 'outbox'].includes(name) ? 3 : 1)

/** What comes of it when a task of the clock stands still. */
const withoutTask: Readonly<Record<ClockTask, string>> = {
  sweep: 'places of crashed bookings stay taken',
  'no-shows': 'who did not come is not written down',
  reminders: 'nobody is reminded of an appointment',
  erasure: 'personal data stays longer than was promised',
}

/** Minutes without a good end after which a task stands still. */
const patience = (task: ClockTask): number => Math.max(15, 3 * clockTasks[task].minutes)

/** Every alarm of an environment by its name. */
export const alarmsOf = (figures: Figures): Readonly<Record<string, AlarmRow>> => ({
  'api-faults': {
    says: 'At least 2 % of the calls of the API end in a fault or in "busy".',
    figure: figures.faultRate,
    from: 2,
    of: [3, 5],
  },
  'api-slow': {
    says: 'One call in a hundred takes 5 seconds or more.',
    figure: figures.latency('p99'),
    from: 5000,
    of: [5, 5],
  },
  ...Object.fromEntries(
    (Object.keys(functions) as FunctionName[]).map((name) => [
      `errors-${name}`,
      {
        says: `The function ${name} crashes or takes too long.`,
        section: 'errors',
        figure: over(figures.errors(name), 5),
        from: errorsFrom(name),
        of: [1, 1],
      } satisfies AlarmRow,
    ]),
  ),
  'function-throttles': {
    says: 'Lambda refuses calls that somebody waits for: the account has reached its limit of concurrent executions in this Region.',
    figure: figures.lambdaThrottles,
    from: 1,
    of: [2, 5],
  },
  'table-throttles': {
    says: 'The table refuses reads or writes; people are told to try again.',
    figure: figures.throttlesInAll,
    from: 10,
    of: [3, 5],
  },
  'conflict-rate': {
    says: 'One transaction in ten meets another one; bookings become slow.',
    figure: figures.conflictRate,
    from: 10,
    of: [3, 5],
  },
  'outbox-age': {
    says: 'Mails about bookings are a quarter of an hour late.',
    figure: over(figures.outboxAge, 5),
    from: 15 * 60_000,
    of: [2, 3],
  },
  'outbox-still': {
    says: 'Lambda has not looked into the stream for a quarter of an hour; nobody is told of a booking, and the stream forgets after a day.',
    // Its age says nothing then: who does not look sees nothing grow old.
    figure: over(figures.polls, 15),
    from: 1,
    below: true,
    of: [1, 1],
    missing: TreatMissingData.BREACHING,
  },
  'outbox-failed': {
    says: 'Lambda has given up changes that the outbox could not work on for half a day; the people concerned may know nothing yet.',
    figure: figures.givenUpInAll,
    from: 1,
    of: [1, 1],
  },
  'given-up-waiting': {
    says: 'Changes that were given up still wait in the bucket, which forgets them two weeks after they came.',
    figure: figures.batchesWaiting,
    from: 1,
    // The count of a day comes some time after it has ended; what is missing must not end the alarm.
    of: [1, 2],
  },
  'mails-put-aside': {
    says: 'Mails could not be told and wait to be told again; the people concerned know nothing yet.',
    // An hour, so that the mails of one fault wake somebody once.
    figure: over(figures.putAside, 60),
    from: 1,
    of: [1, 1],
  },
  'mail-bounces': {
    says: 'Bounces have reached half of what SES puts an account under review for (5 %).',
    figure: figures.bounces,
    from: 0.025,
    of: [1, 1],
  },
  'mail-complaints': {
    says: 'Complaints have reached half of what SES puts an account under review for (0.1 %).',
    figure: figures.complaints,
    from: 0.0005,
    of: [1, 1],
  },
  'sign-in-throttles': {
    says: 'Cognito refuses sign-ins for their number; people are told to try again.',
    figure: figures.signInThrottles,
    from: 1,
    of: [2, 5],
  },
  ...Object.fromEntries(
    clockTaskNames.map((task) => [
      `still-${task}`,
      {
        says: `The task ${task} of the clock has not come to a good end for ${patience(task)} minutes; ${withoutTask[task]}.`,
        section: 'still',
        figure: over(figures.ended(task), patience(task)),
        from: 1,
        below: true,
        of: [1, 1],
        missing: TreatMissingData.BREACHING,
      } satisfies AlarmRow,
    ]),
  ),
  'laws-broken': {
    says: 'The nightly check found a booking law broken. The log of the function laws names each breach.',
    figure: over(figures.lawsBroken, 60),
    from: 1,
    of: [1, 1],
    // What is broken stays so until the next check says otherwise.
    missing: TreatMissingData.IGNORE,
  },
  'laws-unchecked': {
    says: 'The booking laws have not been checked for more than a day.',
    figure: figures.lawsBroken.with({ statistic: 'SampleCount', period: Duration.hours(6) }),
    from: 1,
    below: true,
    of: [5, 5],
    missing: TreatMissingData.BREACHING,
  },
})
