import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { Mails } from '../../usecases/ports.ts'
import { rawMail } from './raw-mail.ts'
import { toMailError } from './send-errors.ts'

/**
 * Mail through SES, as a whole message.
 * @param sender `Name <address>` as SES has verified it
 * @throws MailRefused what SES refuses for good; Overloaded what waiting mends; Error for a header with a line break
 */
export const sesMailer = (ses: Pick<SESClient, 'send'>, sender: string): Mails => ({
  async send(mail) {
    const Data = await rawMail(mail, sender)
    try {
      await ses.send(new SendRawEmailCommand({ Destinations: [mail.to], RawMessage: { Data } }))
    } catch (fault) {
      throw toMailError(fault)
    }
  },
})
