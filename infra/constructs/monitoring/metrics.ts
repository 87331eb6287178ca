import { Duration } from 'aws-cdk-lib'
import { MathExpression, type MathExpressionProps, Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch'
import { tableDefinition } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import type { FunctionName } from '../../../lambdas/contract/functions.ts'
import { deadLetterMetric } from '../../../lambdas/contract/notification/outbox.ts'
import { completedTaskMetric, type ScheduledTask } from '../../../lambdas/contract/operations/scheduled-tasks.ts'

/** What is watched, by the names CloudWatch knows it under. */
export interface MonitoredResources {
  readonly apiId: string
  readonly tableName: string
  /** Name of a function of the contract. */
  readonly functionName: (name: FunctionName) => string
  /** What Lambda calls the mapping that feeds the outbox. */
  readonly eventSourceMappingId: string
  /** Name of the bucket of what Lambda gave up. */
  readonly failedBatchesBucket: string
  readonly userPoolId: string
  readonly userPoolClientId: string
  readonly distributionId: string
  /** Rules that the environment's mails are sent by. */
  readonly configurationSet: string
}

const minute = Duration.minutes(1)

/** As lambdas/adapters/cloudwatch/metrics-line.ts writes them. */
export const productNamespace = 'AntrianPaspor'

/**
 * Functions that somebody waits for. The others are called again when they are refused, and the outbox always is by its
 * own limit (constructs/functions.ts). An alarm reads 10 figures at most.
 */
const interactiveFunctions = [
  'accounts',
  'calendar',
  'bookings',
  'proof',
  'admin',
  'desk',
  'board',
  'messages',
] as const

const metric = (
  namespace: string,
  metricName: string,
  dimensionsMap: Readonly<Record<string, string>>,
  options: MetricOptions = {},
): Metric => new Metric({ namespace, metricName, dimensionsMap, statistic: 'Sum', period: minute, ...options })

const percent = (label: string, usingMetrics: MathExpressionProps['usingMetrics'] & object, least: number) =>
  new MathExpression({
    label,
    period: minute,
    usingMetrics,
    // A few calls are no rate: one failure of three would wake somebody.
    expression: `IF(all > ${least}, 100 * some / all, 0)`,
  })

/** Every figure of the dashboard and the alarms, once. */
export function metricsOf(resources: MonitoredResources) {
  const { apiId, tableName, functionName, eventSourceMappingId, configurationSet } = resources
  const api = (name: string, options?: MetricOptions) => metric('AWS/ApiGateway', name, { ApiId: apiId }, options)
  const table = (name: string, more: Readonly<Record<string, string>> = {}, options?: MetricOptions) =>
    metric('AWS/DynamoDB', name, { TableName: tableName, ...more }, options)
  const lambda = (name: FunctionName, metricName: string, options?: MetricOptions) =>
    metric('AWS/Lambda', metricName, { FunctionName: functionName(name) }, options)
  const pool = (name: string) =>
    metric('AWS/Cognito', name, { UserPool: resources.userPoolId, UserPoolClient: resources.userPoolClientId })
  const mail = (name: string, options?: MetricOptions) =>
    metric('AWS/SES', name, { 'ses:configuration-set': configurationSet }, options)
  // CloudFront's metrics live in us-east-1; a dashboard may show them from there, an alarm may not.
  const edge = (name: string, options?: MetricOptions) =>
    metric(
      'AWS/CloudFront',
      name,
      { DistributionId: resources.distributionId, Region: 'Global' },
      { region: 'us-east-1', ...options },
    )
  const [index = ''] = Object.keys(tableDefinition.indexes)
  const throttles = {
    reads: table('ReadThrottleEvents'),
    writes: table('WriteThrottleEvents'),
    onIndex: table('WriteThrottleEvents', { GlobalSecondaryIndexName: index }),
  }
  // By the hour, so that one outage wakes somebody once.
  const hour = Duration.hours(1)
  const mapping = (name: string, label: string) =>
    metric('AWS/Lambda', name, { EventSourceMappingUUID: eventSourceMappingId }, { label, period: hour })
  /** Records that the outbox could not work on for half a day: in the bucket, or, when that refused them, nowhere. */
  const failedRecords = {
    kept: mapping('OnFailureDestinationDeliveredEventCount', 'given up, in the bucket'),
    lost: mapping('DroppedEventCount', 'given up, not in the bucket'),
  }
  return {
    calls: api('Count'),
    refusals: api('4xx'),
    faults: api('5xx'),
    faultRate: percent('faults and busy answers, % of calls', { some: api('5xx'), all: api('Count') }, 50),
    latency: (statistic: string) => api('Latency', { statistic }),
    errors: (name: FunctionName) => lambda(name, 'Errors', { label: name }),
    invocations: (name: FunctionName) => lambda(name, 'Invocations', { label: name }),
    duration: (name: FunctionName) => lambda(name, 'Duration', { label: name, statistic: 'p99' }),
    lambdaThrottles: new MathExpression({
      label: 'calls that Lambda refused',
      period: minute,
      usingMetrics: Object.fromEntries(interactiveFunctions.map((name) => [name, lambda(name, 'Throttles')])),
      expression: interactiveFunctions.map((name) => `FILL(${name}, 0)`).join(' + '),
    }),
    /** Of all functions of the account in the Region: they share one limit. */
    concurrency: metric('AWS/Lambda', 'ConcurrentExecutions', {}, { statistic: 'Maximum' }),
    reads: table('ConsumedReadCapacityUnits'),
    writes: table('ConsumedWriteCapacityUnits'),
    throttles,
    throttlesInAll: new MathExpression({
      label: 'reads and writes refused by the table',
      period: minute,
      usingMetrics: throttles,
      expression: 'FILL(reads, 0) + FILL(writes, 0) + FILL(onIndex, 0)',
    }),
    conflicts: table('TransactionConflict'),
    conflictRate: percent(
      'transactions in conflict, %',
      {
        some: table('TransactionConflict'),
        all: table('SuccessfulRequestLatency', { Operation: 'TransactWriteItems' }, { statistic: 'SampleCount' }),
      },
      20,
    ),
    outboxAge: lambda('outbox', 'IteratorAge', { statistic: 'Maximum' }),
    ...failedRecords,
    /** Either way, so that nothing leaves the stream untold and unseen. */
    givenUpInAll: new MathExpression({
      label: 'records that Lambda gave up',
      period: hour,
      usingMetrics: failedRecords,
      expression: 'FILL(kept, 0) + FILL(lost, 0)',
    }),
    /** How often Lambda has asked the stream for news: one sample each, also when there was none. */
    polls: metric(
      'AWS/Lambda',
      'PolledEventCount',
      { EventSourceMappingUUID: eventSourceMappingId },
      { statistic: 'SampleCount' },
    ),
    /** Batches that were given up and wait in the bucket. S3 counts them once a day. */
    batchesWaiting: metric(
      'AWS/S3',
      'NumberOfObjects',
      { BucketName: resources.failedBatchesBucket, StorageType: 'AllStorageTypes' },
      { statistic: 'Average', period: Duration.days(1) },
    ),
    /** Mails that the outbox has put aside, each once. */
    putAside: metric(productNamespace, deadLetterMetric, { table: tableName }),
    bounces: mail('Reputation.BounceRate', { statistic: 'Average', period: Duration.hours(1) }),
    complaints: mail('Reputation.ComplaintRate', { statistic: 'Average', period: Duration.hours(1) }),
    mails: mail('Send'),
    signInThrottles: pool('SignInThrottles'),
    signIns: pool('SignInSuccesses'),
    /** How often a task of the clock has come to a good end. */
    ended: (task: ScheduledTask) =>
      metric(productNamespace, completedTaskMetric(task), { table: tableName }, { statistic: 'SampleCount' }),
    invariantsBroken: metric(productNamespace, 'invariantsBroken', { table: tableName }, { statistic: 'Maximum' }),
    visits: edge('Requests'),
    edgeFaults: edge('5xxErrorRate', { statistic: 'Average' }),
  }
}

export type Metrics = ReturnType<typeof metricsOf>
