import { Validations } from 'aws-cdk-lib'
import type { IAlarm } from 'aws-cdk-lib/aws-cloudwatch'
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type { FunctionName } from '../../lambdas/contract/functions.ts'
import type { Route } from '../../lambdas/contract/route.ts'
import { routes } from '../../lambdas/contract/routes.ts'
import type { Receiver } from './part.ts'

/** Functions that people wait for; the others are called by us alone, and what fails there is tried again. */
const asked: ReadonlySet<FunctionName> = new Set(Object.values<Route>(routes).map((route) => route.function))

/**
 * A new version answers one call in ten for five minutes, and all of them after that; when an alarm goes off meanwhile, the
 * old version answers everything again and the deployment fails.
 */
export class Rollout extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { receivers, alarmsFor }: { receivers: readonly Receiver[]; alarmsFor: (name: FunctionName) => IAlarm[] },
  ) {
    super(scope, id)
    const application = new LambdaApplication(this, 'Application')
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('codedeploy.amazonaws.com') })
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
      reason:
        'The policy AWS keeps for CodeDeploy itself, which alone may take the role: it moves aliases and looks at alarms. It reads and changes no data.',
    })
    for (const { name, live } of receivers.filter((receiver) => asked.has(receiver.name)))
      new LambdaDeploymentGroup(this, name, {
        application,
        role,
        alias: live,
        deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
        alarms: alarmsFor(name),
      })
  }
}
