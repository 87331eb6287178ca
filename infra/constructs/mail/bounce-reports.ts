import { Duration, Validations } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Environment } from '../../environments.ts'
import { configurationSetName } from '../../stacks/mail-stack.ts'

/**
 * Hands what SES reports of this environment's mails to the function `bounces`. By way of EventBridge's own bus, so that
 * the stack of the mail, which is there first, need not know the function. EventBridge is answered as soon as Lambda has a
 * report; Lambda tries it three times within minutes, and what fails then waits in a queue for two weeks.
 */
export class BounceReports extends Construct {
  constructor(scope: Construct, id: string, environment: Environment, { bounces }: { bounces: IFunction }) {
    super(scope, id)
    const failed = new Queue(this, 'Failed', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    Validations.of(failed).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself where reports end that failed.',
    })
    bounces.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(failed),
    })
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
