import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { MailRefused, type Mails, Overloaded } from '../../usecases/ports.ts'
import { rawMail } from './raw-mail.ts'

/** SES will not take this very mail, today or tomorrow. Everything else of SES's is about the account or the moment. */
const forGood = new Set(['MessageRejected', 'InvalidParameterValue', 'InvalidParameterValueException'])

/** Names of faults that waiting mends: the rate is too high, the day's quota is used up, sending is paused. */
const passing = new Set([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'LimitExceededException',
  'ServiceUnavailable',
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
  'ConfigurationSetDoesNotExist',
  'MailFromDomainNotVerifiedException',
  'AccessDenied',
  'AccessDeniedException',
  'CredentialsProviderError',
  'TimeoutError',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/**
 * Mail through SES, as a whole message.
 * @param sender `Name <address>` as SES has verified it
 * @throws MailRefused what SES refuses for good; Overloaded what waiting mends; Error for a header with a line break
 */
export const sesMails = (ses: Pick<SESClient, 'send'>, sender: string): Mails => ({
  async send(mail) {
    const Data = await rawMail(mail, sender)
    try {
      await ses.send(new SendRawEmailCommand({ Destinations: [mail.to], RawMessage: { Data } }))
    } catch (fault) {
      throw explained(fault)
    }
  },
})

function explained(fault: unknown): unknown {
  if (!(fault instanceof Error)) return fault
  const { code, $metadata } = fault as { code?: unknown; $metadata?: { httpStatusCode?: number } }
  if (forGood.has(fault.name)) return new MailRefused(fault.name)
  const isPassing = passing.has(fault.name) || passing.has(String(code)) || ($metadata?.httpStatusCode ?? 0) >= 500
  return isPassing ? new Overloaded('the mail service is overloaded', { cause: fault }) : fault
}
