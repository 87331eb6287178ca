import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { type Environment, senderDomain } from '../../environments.ts'
import { configurationSetName } from '../../stacks/mail-stack.ts'
import { type FunctionTarget, setVariables } from '../functions/set-variables.ts'

/**
 * Lets a function send mail from the sender of the environment, and from nobody else. The rules that its domain is sent by
 * are part of every mail, so SES asks for the right to use them as well.
 */
export function grantMailSending(target: FunctionTarget, environment: Environment): void {
  const { address, name } = environment.sender
  const stack = Stack.of(target.lambda)
  const arnOf = (resource: string, resourceName: string) => stack.formatArn({ service: 'ses', resource, resourceName })
  setVariables(target, 'mail', { MAIL_SENDER: `"${name}" <${address}>` })
  target.lambda.addToRolePolicy(
    new PolicyStatement({
      actions: ['ses:SendRawEmail'],
      resources: [
        arnOf('identity', senderDomain(environment)),
        arnOf('configuration-set', configurationSetName(environment)),
      ],
      conditions: { StringEquals: { 'ses:FromAddress': address } },
    }),
  )
}

/** How fast the outbox may send. */
export const grantMailRate = (target: FunctionTarget, { mailsPerSecond }: Environment): void =>
  setVariables(target, 'mailPace', { MAILS_PER_SECOND: String(mailsPerSecond) })
