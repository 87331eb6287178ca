import { readFileSync } from 'node:fs'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { environments } from '../../../infra/environments.ts'
import { metricNamespace } from '../../../lambdas/adapters/cloudwatch/metrics-line.ts'
import { functions } from '../../../lambdas/contract/functions.ts'
import { deadLetterMetric } from '../../../lambdas/contract/notification/outbox.ts'
import { completedTaskMetric, scheduledTaskNames } from '../../../lambdas/contract/operations/scheduled-tasks.ts'
import { routes } from '../../../lambdas/contract/routes.ts'
import { appOf, Cloud, cloudOf, named, type Properties } from '../cloud.ts'

const prod = new Cloud({ ...named('prod'), release: { weekday: 'MON', time: '07:00', ready: { bookings: 200 } } })
const dev = cloudOf('dev')

const all = prod.all('AWS::CloudWatch::Alarm')
/** Those that take a new version back wake nobody. */
const alarms = all.filter(([id]) => !id.startsWith('Rollout')).map(([, alarm]) => alarm)
const prefix = 'antrian-paspor-prod-'
const nameOf = ({ AlarmName }: Properties): string => String(AlarmName).replace(prefix, '')
const alarm = (name: string): Properties => {
  const found = alarms.find((one) => nameOf(one) === name)
  if (!found) throw new Error(`There is no alarm ${name}`)
  return found
}

describe('the alarms', () => {
  it('go to the mailbox of the environment, when they begin and when they end', () => {
    const [[topic]] = prod.all('AWS::SNS::Topic') as [[string, Properties]]
    expect(prod.one('AWS::SNS::Subscription')).toMatchObject({
      Protocol: 'email',
      Endpoint: named('prod').alarms,
      TopicArn: { Ref: topic },
    })
    for (const { AlarmActions, OKActions } of alarms) {
      expect(AlarmActions).toEqual([{ Ref: topic }])
      expect(OKActions).toEqual([{ Ref: topic }])
    }
  })

  it('may be published by CloudWatch of this account, although the topic has a policy of its own', () => {
    const { Statement } = prod.one('AWS::SNS::TopicPolicy').PolicyDocument
    expect(Statement.filter(({ Effect }: Properties) => Effect === 'Allow')).toMatchObject([
      {
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ])
  })

  it('each have their section in docs/operations.md, and no section is about an alarm that is gone', () => {
    const [, chapter = ''] = readFileSync('docs/operations.md', 'utf8').split('\n## Alarms\n')
    const [alarmsOnly = ''] = chapter.split('\n## ')
    const sections = [...alarmsOnly.matchAll(/^### (.+)$/gm)].map(([, one]) => one)
    const named = alarms.map(({ AlarmDescription }) => /docs\/operations\.md#([a-z-]+)$/.exec(AlarmDescription)?.[1])
    expect(sections.toSorted()).toEqual([...new Set(named)].sort())
  })

  it('watch every function', () => {
    const alarmed = alarms.map(nameOf).filter((name) => name.startsWith('errors-'))
    expect(alarmed.sort()).toEqual(
      Object.keys(functions)
        .map((name) => `errors-${name}`)
        .sort(),
    )
    const [{ MetricStat }] = alarm('errors-bookings').Metrics
    expect(MetricStat.Metric).toMatchObject({
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: prod.functionId('bookings') } }],
    })
  })

  it('go off at half of what SES reviews an account for', () => {
    expect(alarm('mail-bounces')).toMatchObject({ MetricName: 'Reputation.BounceRate', Threshold: 0.05 / 2 })
    expect(alarm('mail-complaints')).toMatchObject({ MetricName: 'Reputation.ComplaintRate', Threshold: 0.001 / 2 })
    expect(alarm('mail-bounces').Dimensions).toEqual([
      { Name: 'ses:configuration-set', Value: 'antrian-paspor-prod-mail' },
    ])
  })

  it('go off when what should run does not: each task of the clock, the nightly check', () => {
    for (const name of [...scheduledTaskNames.map((task) => `task-missed-${task}`), 'invariant-check-missed'])
      expect(alarm(name)).toMatchObject({
        ComparisonOperator: 'LessThanThreshold',
        Threshold: 1,
        TreatMissingData: 'breaching',
      })
  })

  it('read the very figures that the check of the laws writes, of this table', () => {
    const [[table]] = prod.all('AWS::DynamoDB::Table') as [[string, Properties]]
    expect(alarm('invariant-broken')).toMatchObject({
      Namespace: metricNamespace,
      MetricName: 'invariantsBroken',
      Dimensions: [{ Name: 'table', Value: { Ref: table } }],
      Threshold: 1,
    })
  })

  it('count the good ends of each task of the clock for itself, of this table', () => {
    const [[table]] = prod.all('AWS::DynamoDB::Table') as [[string, Properties]]
    for (const task of scheduledTaskNames)
      expect(alarm(`task-missed-${task}`)).toMatchObject({
        Namespace: metricNamespace,
        MetricName: completedTaskMetric(task),
        Dimensions: [{ Name: 'table', Value: { Ref: table } }],
        Statistic: 'SampleCount',
      })
  })

  it('take no refusal of the outbox, which may run once at a time only, for the limit of the account', () => {
    const read = alarm('function-throttles').Metrics.flatMap(({ MetricStat }: Properties) => MetricStat?.Metric ?? [])
    const alarmed = read.map(({ Dimensions }: Properties) => Dimensions[0].Value.Ref)
    expect(alarmed).toContain(prod.functionId('bookings'))
    expect(alarmed).not.toContain(prod.functionId('outbox'))
    expect(alarmed.length).toBeLessThanOrEqual(10)
    for (const { function: asked } of Object.values(routes)) expect(alarmed).toContain(prod.functionId(asked))
  })

  it('count every record that the mapping of the outbox gives up, whether its bucket took it or not', () => {
    const [[mappingId, mapping]] = prod.all('AWS::Lambda::EventSourceMapping') as [[string, Properties]]
    // Without it, Lambda counts none of them.
    expect(mapping.MetricsConfig).toEqual({ Metrics: ['EventCount'] })
    const { Metrics, ...rest } = alarm('failed-batches')
    expect(rest).toMatchObject({ Threshold: 1, EvaluationPeriods: 1, TreatMissingData: 'notBreaching' })
    const [sum, ...counted] = Metrics
    expect(sum.Expression).toBe('FILL(kept, 0) + FILL(lost, 0)')
    expect(counted.map(({ Id, MetricStat }: Properties) => [Id, MetricStat])).toEqual(
      [
        ['kept', 'OnFailureDestinationDeliveredEventCount'],
        ['lost', 'DroppedEventCount'],
      ].map(([id, MetricName]) => [
        id,
        {
          Metric: {
            Namespace: 'AWS/Lambda',
            MetricName,
            Dimensions: [{ Name: 'EventSourceMappingUUID', Value: { Ref: mappingId } }],
          },
          Period: 3600,
          Stat: 'Sum',
        },
      ]),
    )
  })

  it('go off when Lambda does not look into the stream: a mapping that is off writes no figure at all', () => {
    const [[mappingId]] = prod.all('AWS::Lambda::EventSourceMapping') as [[string, Properties]]
    expect(alarm('outbox-not-polled')).toMatchObject({
      Namespace: 'AWS/Lambda',
      MetricName: 'PolledEventCount',
      Dimensions: [{ Name: 'EventSourceMappingUUID', Value: { Ref: mappingId } }],
      // Not the sum: at night it is 0, and all is well.
      Statistic: 'SampleCount',
      Period: 15 * 60,
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    })
  })

  it('last until the bucket of what was given up is empty, counted as S3 does: once a day, all objects', () => {
    const { OnFailure } = prod.one('AWS::Lambda::EventSourceMapping').DestinationConfig
    const [bucketId] = OnFailure.Destination['Fn::GetAtt']
    const waiting = alarm('failed-batches-waiting')
    expect(waiting).toMatchObject({
      Namespace: 'AWS/S3',
      MetricName: 'NumberOfObjects',
      Dimensions: [
        { Name: 'BucketName', Value: { Ref: bucketId } },
        { Name: 'StorageType', Value: 'AllStorageTypes' },
      ],
      Statistic: 'Average',
      Period: 24 * 60 * 60,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Threshold: 1,
      TreatMissingData: 'notBreaching',
    })
    // Today has no count yet, and the one of yesterday is enough.
    expect([waiting.DatapointsToAlarm, waiting.EvaluationPeriods]).toEqual([1, 2])
  })

  it('count what the outbox puts aside, of this table, and one is enough', () => {
    const [[table]] = prod.all('AWS::DynamoDB::Table') as [[string, Properties]]
    expect(alarm('dead-letters')).toMatchObject({
      Namespace: metricNamespace,
      MetricName: deadLetterMetric,
      Dimensions: [{ Name: 'table', Value: { Ref: table } }],
      Statistic: 'Sum',
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    })
  })

  it('do not take three bad calls at night for a rate', () => {
    const [rate] = alarm('api-faults').Metrics
    expect(rate.Expression).toBe('IF(all > 50, 100 * some / all, 0)')
  })
})

describe('docs/operations.md', () => {
  const text = readFileSync('docs/operations.md', 'utf8')

  it('says of each function what its errors mean', () => {
    const [, section = ''] = text.split('\n### errors\n')
    const [rows = ''] = section.split('\n### ')
    const named = [...rows.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell = '']) => cell.match(/[a-z]+/g) ?? [])
    expect(named.toSorted()).toEqual(Object.keys(functions).sort())
  })

  it('asks for as many concurrent executions as all environments of one account take', () => {
    const reserved = prod
      .all('AWS::Lambda::Function')
      .reduce((sum, [, { ReservedConcurrentExecutions = 0 }]) => sum + ReservedConcurrentExecutions, 0)
    // Lambda lets nobody reserve the last hundred.
    const least = 100 + reserved * environments.length
    expect(/This has to say (\d+) or more/.exec(text)?.[1]).toBe(String(least))
  })

  it('makes a role for every environment that the pipeline deploys', () => {
    expect(/^for env in (.+); do$/m.exec(text)?.[1]?.split(' ')).toEqual(environments.map(({ name }) => name))
  })
})

describe('the nightly check', () => {
  it('runs at 02:30 in Jakarta', () => {
    const rule = prod
      .all('AWS::Events::Rule')
      .find(([, { Targets }]) => prod.nameBehind(Targets[0].Arn) === 'invariants')
    expect(rule?.[1].ScheduleExpression).toBe('cron(30 19 * * ? *)')
  })
})

describe('a new version', () => {
  const groups = prod.all('AWS::CodeDeploy::DeploymentGroup').map(([, group]) => group)
  const asked = new Set(Object.values(routes).map((route) => route.function))

  it('answers one call in ten for five minutes, and goes when an alarm goes off', () => {
    expect(groups).toHaveLength(asked.size)
    for (const { DeploymentConfigName, AutoRollbackConfiguration, AlarmConfiguration } of groups) {
      expect(DeploymentConfigName).toBe('CodeDeployDefault.LambdaCanary10Percent5Minutes')
      expect(AutoRollbackConfiguration.Events).toContain('DEPLOYMENT_STOP_ON_ALARM')
      expect(AlarmConfiguration.Enabled).toBe(true)
      expect(AlarmConfiguration.Alarms).toHaveLength(2)
    }
    const aliases = Object.values(prod.template.findResources('AWS::Lambda::Alias'))
    const led = aliases.filter(({ UpdatePolicy }) => UpdatePolicy?.CodeDeployLambdaAliasUpdate)
    expect(led.map(({ Properties: alias }) => alias.FunctionName.Ref).sort()).toEqual(
      [...asked].map((name) => prod.functionId(name)).sort(),
    )
  })

  it('is judged by its own crashes and faults, so that the mend of a broken version is not refused', () => {
    for (const group of groups) {
      const own = group.AlarmConfiguration.Alarms.map(({ Name }: Properties) => prod.properties(Name.Ref))
      const [crashes, faults] = own as [Properties, Properties]
      const dimensionOf = ({ Dimensions }: Properties, name: string) =>
        Dimensions.find(({ Name }: Properties) => Name === name)?.Value
      const id: string = dimensionOf(crashes, 'FunctionName').Ref
      expect(crashes).toMatchObject({ Namespace: 'AWS/Lambda', MetricName: 'Errors', Statistic: 'Sum' })
      expect(JSON.stringify(dimensionOf(crashes, 'Resource'))).toContain(`{"Ref":"${id}"},":live"`)
      const version = dimensionOf(crashes, 'ExecutedVersion')
      const [aliasOfVersion] = prod.all('AWS::Lambda::Alias').filter(([, { FunctionName }]) => FunctionName.Ref === id)
      expect(version).toEqual(aliasOfVersion?.[1].FunctionVersion)
      const log: string = prod.properties(id).LoggingConfig.LogGroup.Ref
      const [filter = {}] = prod
        .all('AWS::Logs::MetricFilter')
        .map(([, one]) => one)
        .filter(({ LogGroupName }) => LogGroupName.Ref === log)
      const [transformation] = filter.MetricTransformations
      expect(filter.FilterPattern).toBe('{ $.code = "internal" }')
      expect(transformation.Dimensions).toEqual([{ Key: 'version', Value: '$.version' }])
      expect([faults.Namespace, faults.MetricName]).toEqual([transformation.MetricNamespace, transformation.MetricName])
      expect(faults.Namespace).toBe(metricNamespace)
      expect(faults.Dimensions).toEqual([{ Name: 'version', Value: version }])
      // One bad call takes nothing back; what never happens is no fault.
      for (const one of own)
        expect(one).toMatchObject({ Threshold: 1, DatapointsToAlarm: 2, TreatMissingData: 'notBreaching' })
    }
  })

  it('takes over at once in dev', () => {
    expect(dev.all('AWS::CodeDeploy::DeploymentGroup')).toEqual([])
  })
})

describe('the release', () => {
  it('keeps instances ready from 20 minutes before to 25 after, by the clock of Jakarta', () => {
    const schedules = prod.all('AWS::Scheduler::Schedule').map(([, one]) => one)
    const [rest, ready] = schedules.toSorted((a, b) => a.Target.Arn.localeCompare(b.Target.Arn))
    for (const one of schedules) expect(one.ScheduleExpressionTimezone).toBe('Asia/Jakarta')
    expect(ready).toMatchObject({
      ScheduleExpression: 'cron(40 6 ? * MON *)',
      Target: { Arn: 'arn:aws:scheduler:::aws-sdk:lambda:putProvisionedConcurrencyConfig' },
    })
    expect(rest).toMatchObject({
      ScheduleExpression: 'cron(25 7 ? * MON *)',
      Target: { Arn: 'arn:aws:scheduler:::aws-sdk:lambda:deleteProvisionedConcurrencyConfig' },
    })
    expect(JSON.stringify(ready?.Target.Input)).toContain(`"Ref":"${prod.functionId('bookings')}"`)
    expect(JSON.stringify(ready?.Target.Input)).toContain(':200}')
  })

  it('costs nothing unless it is asked for', () => {
    for (const { release } of ['dev', 'staging', 'prod'].map(named)) expect(release).toBeUndefined()
    expect(dev.all('AWS::Scheduler::Schedule')).toEqual([])
  })
})

describe('the firewall', () => {
  const [stacks] = appOf([named('prod')]).stacks
  const template = stacks?.edge && Template.fromStack(stacks.edge).toJSON()
  const acl = Object.values<{ Properties: Properties }>(template?.Resources ?? {})[0]?.Properties ?? {}

  it('stands in us-east-1 before the site, whose address CloudFormation reads from there', () => {
    expect(stacks?.edge?.region).toBe('us-east-1')
    expect(acl.Scope).toBe('CLOUDFRONT')
    const { WebACLId } = prod.one('AWS::CloudFront::Distribution').DistributionConfig
    expect(WebACLId['Fn::GetStackOutput']).toMatchObject({
      StackName: 'antrian-paspor-prod-edge',
      Region: 'us-east-1',
    })
    expect(dev.one('AWS::CloudFront::Distribution').DistributionConfig).not.toHaveProperty('WebACLId')
  })

  it('counts addresses, those that try passwords more strictly, and says when to come again', () => {
    const limits = acl.Rules.flatMap(({ Statement }: Properties) => Statement.RateBasedStatement ?? [])
    expect(limits.map(({ Limit }: Properties) => Limit)).toEqual([3000, 50_000])
    // Who only looks whether somebody is logged in, as every page does, tries no password.
    const [strict] = limits
    expect(JSON.stringify(strict.ScopeDownStatement.AndStatement.Statements[1])).toContain(
      '"NotStatement":{"Statement":{"ByteMatchStatement":{"FieldToMatch":{"Method":{}}',
    )
    for (const rule of acl.Rules.filter(({ Statement }: Properties) => Statement.RateBasedStatement)) {
      const { ResponseCode, ResponseHeaders } = rule.Action.Block.CustomResponse
      expect([ResponseCode, ResponseHeaders]).toEqual([429, [{ Name: 'retry-after', Value: '300' }]])
    }
    expect(new Set(acl.Rules.map(({ Priority }: Properties) => Priority)).size).toBe(acl.Rules.length)
  })

  it('keeps no request: a sample would show the session of whoever sent it', () => {
    for (const { VisibilityConfig } of [acl, ...acl.Rules]) expect(VisibilityConfig.SampledRequestsEnabled).toBe(false)
  })
})

describe('the table', () => {
  it('is warm for the release minute where the environment says so', () => {
    expect(prod.one('AWS::DynamoDB::Table').WarmThroughput).toEqual({
      ReadUnitsPerSecond: 30_000,
      WriteUnitsPerSecond: 8000,
    })
    expect(dev.one('AWS::DynamoDB::Table')).not.toHaveProperty('WarmThroughput')
  })
})

describe('the routes', () => {
  const { RouteSettings, DefaultRouteSettings } = prod.one('AWS::ApiGatewayV2::Stage')

  it('that cost most take a part of the rate only, each for itself', () => {
    expect(RouteSettings['POST /api/session']).toMatchObject({
      ThrottlingRateLimit: named('prod').throttle.rate / 10,
      ThrottlingBurstLimit: named('prod').throttle.burst / 10,
    })
    expect(RouteSettings).not.toHaveProperty('POST /api/bookings')
    expect(DefaultRouteSettings.ThrottlingRateLimit).toBe(named('prod').throttle.rate)
  })

  it('are counted together: six figures for each of them would cost more than a quiet month', () => {
    for (const settings of [DefaultRouteSettings, ...(Object.values(RouteSettings) as Properties[])])
      expect(settings.DetailedMetricsEnabled ?? false).toBe(false)
  })

  it('are all there before the stage names them', () => {
    const [stage] = Object.values(prod.template.findResources('AWS::ApiGatewayV2::Stage'))
    const laid = Object.entries(prod.template.findResources('AWS::ApiGatewayV2::Route'))
    const keysThere = new Set(laid.map(([, { Properties: route }]) => route.RouteKey))
    for (const key of Object.keys(RouteSettings)) expect(keysThere).toContain(key)
    expect(stage?.DependsOn).toEqual(expect.arrayContaining(laid.map(([id]) => id)))
  })
})

describe('the user pool', () => {
  it('rates sign-ins for the log in prod, and acts on none: it sees the addresses of Lambda', () => {
    expect(prod.one('AWS::Cognito::UserPool')).toMatchObject({
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
    })
    expect(dev.one('AWS::Cognito::UserPool')).toMatchObject({ UserPoolTier: 'ESSENTIALS' })
  })
})
