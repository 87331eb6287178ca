import { AlarmStatusWidget, GraphWidget, type IAlarm, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch'
import { type FunctionName, functions } from '../../../lambdas/contract/functions.ts'
import type { Metrics } from './metrics.ts'

const functionNames = Object.keys(functions) as FunctionName[]

const graph = (title: string, left: readonly IMetric[], right: readonly IMetric[] = []): IWidget =>
  new GraphWidget({ title, width: 12, height: 6, left: [...left], right: [...right] })

/** Rows from the visitor inwards: what people see, what answers them, where it is kept, what is told by mail. */
export const dashboardRows = (metrics: Metrics, alarms: readonly IAlarm[]): IWidget[][] => [
  [new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 4, alarms: [...alarms] })],
  [
    graph('Visits at the edge, and % of faults there', [metrics.visits], [metrics.edgeFaults]),
    graph('Calls of the API, refusals, faults', [metrics.calls, metrics.refusals, metrics.faults]),
  ],
  [
    graph('How long calls take, ms', [metrics.latency('p50'), metrics.latency('p95'), metrics.latency('p99')]),
    graph('Sign-ins, and how many Cognito refused', [metrics.signIns], [metrics.signInThrottles]),
  ],
  [
    graph('Calls of each function', functionNames.map(metrics.invocations)),
    graph('The slowest hundredth of each function, ms', functionNames.map(metrics.duration)),
  ],
  [
    graph('Errors of each function', functionNames.map(metrics.errors)),
    graph('Concurrent executions of the account, and refusals', [metrics.concurrency], [metrics.lambdaThrottles]),
  ],
  [
    graph('Units read and written a minute', [metrics.reads, metrics.writes]),
    graph(
      'Refused by the table, and transactions in conflict',
      [metrics.throttles.reads, metrics.throttles.writes, metrics.throttles.onIndex],
      [metrics.conflicts],
    ),
  ],
  [
    graph(
      'Outbox: ms behind, put aside, and what was given up',
      [metrics.outboxAge],
      [metrics.putAside, metrics.kept, metrics.lost],
    ),
    graph(
      'Mails sent, and the rates of bounces and complaints',
      [metrics.mails],
      [metrics.bounces, metrics.complaints],
    ),
  ],
]
