import { AlarmStatusWidget, GraphWidget, type IAlarm, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch'
import { type FunctionName, functions } from '../../../lambdas/contract/functions.ts'
import type { Figures } from './figures.ts'

const names = Object.keys(functions) as FunctionName[]

const graph = (title: string, left: readonly IMetric[], right: readonly IMetric[] = []): IWidget =>
  new GraphWidget({ title, width: 12, height: 6, left: [...left], right: [...right] })

/** Rows from the visitor inwards: what people see, what answers them, where it is kept, what is told by mail. */
export const rowsOf = (figures: Figures, alarms: readonly IAlarm[]): IWidget[][] => [
  [new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 4, alarms: [...alarms] })],
  [
    graph('Visits at the edge, and % of faults there', [figures.visits], [figures.edgeFaults]),
    graph('Calls of the API, refusals, faults', [figures.calls, figures.refusals, figures.faults]),
  ],
  [
    graph('How long calls take, ms', [figures.latency('p50'), figures.latency('p95'), figures.latency('p99')]),
    graph('Sign-ins, and how many Cognito refused', [figures.signIns], [figures.signInThrottles]),
  ],
  [
    graph('Calls of each function', names.map(figures.invocations)),
    graph('The slowest hundredth of each function, ms', names.map(figures.duration)),
  ],
  [
    graph('Errors of each function', names.map(figures.errors)),
    graph('Concurrent executions of the account, and refusals', [figures.concurrency], [figures.lambdaThrottles]),
  ],
  [
    graph('Units read and written a minute', [figures.reads, figures.writes]),
    graph(
      'Refused by the table, and transactions in conflict',
      [figures.throttles.reads, figures.throttles.writes, figures.throttles.onIndex],
      [figures.conflicts],
    ),
  ],
  [
    graph(
      'Outbox: ms behind, put aside, and what was given up',
      [figures.outboxAge],
      [figures.putAside, figures.kept, figures.lost],
    ),
    graph(
      'Mails sent, and the rates of bounces and complaints',
      [figures.mails],
      [figures.bounces, figures.complaints],
    ),
  ],
]
