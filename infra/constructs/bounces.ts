import { Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type { Environment } from '../environments.ts'
import { configurationSetName } from './mail.ts'

/**
 * Hands what SES reports of this environment's mails to the function `bounces`. By way of EventBridge's own bus, so that
 * the stack of the mail, which is there first, need not know the function.
 */
export class Bounces extends Construct {
  constructor(scope: Construct, id: string, environment: Environment, { bounces }: { bounces: IFunction }) {
    super(scope, id)
    new Rule(this, 'Reports', {
      description: 'Mail that came back, and complaints',
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSetName(environment)] } } },
      },
      targets: [new LambdaFunction(bounces, { retryAttempts: 5, maxEventAge: Duration.hours(6) })],
    })
  }
}
