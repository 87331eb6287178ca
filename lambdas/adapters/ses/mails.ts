import { type SESClient, SendEmailCommand } from '@aws-sdk/client-ses'
import type { Mails } from '../../usecases/ports.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: a line break in a header begins another header
const controls = /[\u0000-\u001f\u007f\u2028\u2029]/
const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' })

/**
 * Mail through SES, which makes the headers itself of one address and one subject; neither can bring another line in.
 * @param sender `Name <address>` as SES has verified it
 * @throws Error for an address or a subject with a control character; SES's own faults as they are
 */
export const sesMails = (ses: Pick<SESClient, 'send'>, sender: string): Mails => ({
  async send({ to, subject, html, text }) {
    if ([to, subject].some((header) => controls.test(header))) throw new Error('a header of a mail has a line break')
    await ses.send(
      new SendEmailCommand({
        Source: sender,
        Destination: { ToAddresses: [to] },
        Message: { Subject: utf8(subject), Body: { Html: utf8(html), Text: utf8(text) } },
      }),
    )
  },
})
