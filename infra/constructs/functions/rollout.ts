import { Duration, Validations } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IAlarm, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { FunctionName } from '../../../lambdas/contract/functions.ts'
import type { ProblemCode } from '../../../lambdas/contract/http/problems.ts'
import type { Route } from '../../../lambdas/contract/http/route.ts'
import { routes } from '../../../lambdas/contract/routes.ts'
import type { Environment } from '../../environments.ts'
import { productNamespace } from '../monitoring/metrics.ts'
import { uniqueName } from '../per-environment.ts'
import type { FunctionTarget } from './set-variables.ts'

/** Functions that people wait for; the others are called by us alone, and what fails there is tried again. */
const publicFunctions: ReadonlySet<FunctionName> = new Set(Object.values<Route>(routes).map((route) => route.function))

/** What the chain answers and logs when something fails that is nobody's refusal. */
const faultCode: ProblemCode = 'internal'

/**
 * A new version answers one call in ten for five minutes, and all of them after that; when it crashes or faults meanwhile,
 * the old version answers everything again and the deployment fails.
 *
 * Only what the new version itself does counts. An alarm over all versions is red because of the old one just when its
 * mend is deployed, and CodeDeploy begins nothing while an alarm is red.
 */
export class Rollout extends Construct {
  constructor(scope: Construct, id: string, environment: Environment, targets: readonly FunctionTarget[]) {
    super(scope, id)
    const application = new LambdaApplication(this, 'Application')
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('codedeploy.amazonaws.com') })
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
      reason:
        'The policy AWS keeps for CodeDeploy itself, which alone may take the role: it moves aliases and looks at alarms. It reads and changes no data.',
    })
    for (const target of targets.filter(({ name }) => publicFunctions.has(name)))
      new LambdaDeploymentGroup(this, target.name, {
        application,
        role,
        alias: target.live,
        deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
        alarms: [this.#crashes(environment, target), this.#faults(environment, target)],
      })
  }

  /** The new version crashes, or takes too long: Lambda counts it by the version that the alias has led to. */
  #crashes(environment: Environment, { name, lambda, live }: FunctionTarget): IAlarm {
    const metric = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Errors',
      dimensionsMap: {
        FunctionName: lambda.functionName,
        Resource: `${lambda.functionName}:${live.aliasName}`,
        ExecutedVersion: lambda.currentVersion.version,
      },
    })
    return this.#alarm(environment, `new-crashes-${name}`, metric)
  }

  /** The new version answers 500: a fault that the chain has caught, read off its log (lambdas/http/log.ts). */
  #faults(environment: Environment, { name, lambda }: FunctionTarget): IAlarm {
    const metricName = `faults-${environment.name}-${name}`
    new MetricFilter(this, `Faults-${name}`, {
      logGroup: lambda.logGroup,
      filterPattern: FilterPattern.stringValue('$.code', '=', faultCode),
      metricNamespace: productNamespace,
      metricName,
      dimensions: { version: '$.version' },
    })
    const dimensionsMap = { version: lambda.currentVersion.version }
    return this.#alarm(
      environment,
      `new-faults-${name}`,
      new Metric({ namespace: productNamespace, metricName, dimensionsMap }),
    )
  }

  /** In two minutes of five, so that one bad call takes nothing back, and what is broken goes within three. */
  #alarm(environment: Environment, name: string, metric: Metric): IAlarm {
    return new Alarm(this, name, {
      alarmName: uniqueName(environment, name),
      alarmDescription: 'The version that is being deployed fails: CodeDeploy takes it back. Nobody is woken by this.',
      metric: metric.with({ statistic: 'Sum', period: Duration.minutes(1) }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      datapointsToAlarm: 2,
      evaluationPeriods: 5,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
  }
}
