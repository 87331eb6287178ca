import { Duration, Stack, Tags } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, Dashboard, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Environment } from '../../environments.ts'
import { uniqueName } from '../per-environment.ts'
import { type AlarmDefinition, alarmDefinitions } from './alarms.ts'
import { dashboardRows } from './dashboard.ts'
import { type MonitoredResources, metricsOf } from './metrics.ts'

/** 02:30 in Jakarta, when nobody books and nothing opens. */
const nightlyAt0230 = Schedule.cron({ hour: '19', minute: '30' })

/** Who is told of what: the alarms and their mailbox, the dashboard, and the nightly check of the booking laws. */
export class Monitoring extends Construct {
  constructor(
    scope: Construct,
    id: string,
    environment: Environment,
    { invariants, ...resources }: MonitoredResources & { readonly invariants: IFunction },
  ) {
    super(scope, id)
    const topic = new Topic(this, 'Alarms', {
      displayName: `Antrian Paspor ${environment.name}`,
      enforceSSL: true,
    })
    // A topic with a policy of its own has lost the right that alarms have by default.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    topic.addSubscription(new EmailSubscription(environment.alarms))
    const toMailbox = new SnsAction(topic)
    const metrics = metricsOf(resources)
    const alarms = Object.entries(alarmDefinitions(metrics)).map(([name, row]) => this.#alarm(environment, name, row))
    for (const alarm of alarms) {
      alarm.addAlarmAction(toMailbox)
      alarm.addOkAction(toMailbox)
    }
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: uniqueName(environment, 'dashboard'),
      defaultInterval: Duration.hours(3),
      widgets: dashboardRows(metrics, alarms),
    })
    // CloudFormation does not know tags of dashboards in every Region yet.
    Tags.of(dashboard).remove('environment', { priority: 300 })
    new Rule(this, 'InvariantCheck', {
      description: 'Checks the invariants over the whole table',
      schedule: nightlyAt0230,
      targets: [new LambdaFunction(invariants, { retryAttempts: 1, maxEventAge: Duration.hours(1) })],
    })
  }

  #alarm(environment: Environment, name: string, row: AlarmDefinition): Alarm {
    const { summary, section = name, metric, from, below, of, missingData } = row
    const [datapointsToAlarm, evaluationPeriods] = of
    return new Alarm(this, name, {
      alarmName: uniqueName(environment, name),
      alarmDescription: `${summary} What to do: docs/operations.md#${section}`,
      metric,
      threshold: from,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      datapointsToAlarm,
      evaluationPeriods,
      treatMissingData: missingData ?? TreatMissingData.NOT_BREACHING,
    })
  }
}
