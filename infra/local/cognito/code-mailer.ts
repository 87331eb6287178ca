import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses'
import type { CustomMessageTriggerEvent } from 'aws-lambda'
import { ServiceError } from '../aws/aws-json.ts'
import { localCredentials } from '../aws/endpoints.ts'
import { allAttributes } from './attributes.ts'
import { refusal } from './errors.ts'
import type { Pool } from './pool.ts'
import type { User } from './service.ts'

/** The trigger as the service calls it: the answer is the event with `response` filled in. */
export type CustomMessage = (event: CustomMessageTriggerEvent) => Promise<CustomMessageTriggerEvent>

type MessageSource =
  | 'CustomMessage_SignUp'
  | 'CustomMessage_ResendCode'
  | 'CustomMessage_ForgotPassword'
  | 'CustomMessage_UpdateUserAttribute'
  | 'CustomMessage_VerifyUserAttribute'
  | 'CustomMessage_AdminCreateUser'

interface TriggerMessage {
  readonly source: MessageSource
  readonly user: User
  /** Left out, the user's own address. */
  readonly to?: string
  /** The code, or the temporary password of an invited user. */
  readonly code: string
  readonly clientMetadata: Readonly<Record<string, string>> | undefined
}

export interface CodeMailer {
  /** @throws ServiceError CodeDeliveryFailureException, UserLambdaValidationException, InvalidLambdaResponseException */
  send(message: TriggerMessage): Promise<void>
  close(): void
}

interface Delivery {
  readonly pool: Pool
  readonly sesEndpoint: string
  /** `Name <address>` or an address, as SES verified it. */
  readonly sender: string
  readonly customMessage: CustomMessage
}

export function openCodeMailer({ pool, sesEndpoint, sender, customMessage }: Delivery): CodeMailer {
  const ses = new SESClient({
    endpoint: sesEndpoint,
    region: pool.region,
    credentials: localCredentials,
  })
  return {
    send: async (message) => {
      const { subject, html } = await compose(pool, customMessage, message)
      const command = new SendEmailCommand({
        Source: sender,
        Destination: { ToAddresses: [message.to ?? message.user.attributes.email ?? ''] },
        Message: { Subject: { Data: subject, Charset: 'UTF-8' }, Body: { Html: { Data: html, Charset: 'UTF-8' } } },
      })
      await ses.send(command).catch(() => {
        throw refusal('notDelivered')
      })
    },
    close: () => ses.destroy(),
  }
}

const codeParameter = '{####}'
const usernameParameter = '{username}'

async function compose(pool: Pool, customMessage: CustomMessage, message: TriggerMessage) {
  const { user, code, source } = message
  const event = triggerEvent(pool, message)
  const { response } = await customMessage(event).catch(() => {
    throw new ServiceError('UserLambdaValidationException', 'CustomMessage failed.')
  })
  const subject = response?.emailSubject ?? 'Your verification code'
  const html = response?.emailMessage ?? `Your confirmation code is ${codeParameter}`
  checkResponse(subject, html, source)
  const fill = (text: string) => text.replaceAll(codeParameter, code).replaceAll(usernameParameter, user.username)
  return { subject: fill(subject), html: fill(html) }
}

/** The limits of "Custom message Lambda trigger" in the developer guide. */
function checkResponse(subject: string, html: string, source: MessageSource): void {
  const invited = source === 'CustomMessage_AdminCreateUser'
  const problem =
    (!html.includes(codeParameter) && `emailMessage has no ${codeParameter}`) ||
    (invited && !html.includes(usernameParameter) && `emailMessage has no ${usernameParameter}`) ||
    (html.length > 20_000 && 'emailMessage is longer than 20000 characters') ||
    (subject.length > 140 && 'emailSubject is longer than 140 characters') ||
    // A line break in the subject would begin another header of the mail.
    (/[\r\n]/.test(subject) && 'emailSubject has a line break')
  if (problem) throw new ServiceError('InvalidLambdaResponseException', `CustomMessage: ${problem}`)
}

const triggerEvent = (pool: Pool, { source, user, clientMetadata }: TriggerMessage): CustomMessageTriggerEvent => ({
  version: '1',
  region: pool.region,
  userPoolId: pool.userPoolId,
  triggerSource: source,
  userName: user.username,
  callerContext: { awsSdkVersion: 'local', clientId: pool.clientId },
  request: {
    userAttributes: { ...allAttributes(user), 'cognito:user_status': user.status },
    codeParameter,
    linkParameter: '{##Verify Email##}',
    usernameParameter: source === 'CustomMessage_AdminCreateUser' ? usernameParameter : null,
    ...(clientMetadata && { clientMetadata: { ...clientMetadata } }),
  },
  response: { smsMessage: null, emailMessage: null, emailSubject: null },
})
