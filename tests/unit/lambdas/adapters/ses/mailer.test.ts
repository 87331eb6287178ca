import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { mockClient } from 'aws-sdk-client-mock'
import { simpleParser } from 'mailparser'
import { beforeEach, describe, expect, test } from 'vitest'
import { sesMailer } from '../../../../../lambdas/adapters/ses/mailer.ts'
import { MailRefused, Overloaded } from '../../../../../lambdas/usecases/ports.ts'

const ses = mockClient(SESClient)
const mails = sesMailer(new SESClient({}), '"Antrian Paspor" <antrian@contoh.id>')
const mail = { to: 'budi@contoh.id', subject: 'Halo – apa kabar', html: '<p>Halo é</p>', text: 'Halo é' }
const file = { name: 'antrian.ics', type: 'text/calendar; charset=utf-8; method=PUBLISH', bytes: Buffer.from('BEGIN') }
const picture = { name: 'qr.png', type: 'image/png', bytes: Buffer.from([1, 2, 3]), contentId: 'qr' }

beforeEach(() => {
  ses.reset()
  ses.on(SendRawEmailCommand).resolves({})
})

/** The message exactly as SES was given it, and what a mail program makes of it. */
async function sent() {
  const [call] = ses.commandCalls(SendRawEmailCommand)
  const { Destinations, RawMessage } = call?.args[0].input ?? {}
  const raw = Buffer.from(RawMessage?.Data ?? [])
  return { destinations: Destinations, raw: raw.toString(), parsed: await simpleParser(raw, { keepCidLinks: true }) }
}

/** Names of the headers above the first empty line. */
const headersOf = (raw: string): string[] =>
  (raw.split('\r\n\r\n')[0] ?? '').split(/\r\n(?![ \t])/).map((line) => line.split(':')[0]?.toLowerCase() ?? '')

describe('a mail', () => {
  test('goes to one address, with both parts, and asks for no automatic reply', async () => {
    await mails.send(mail)
    const { destinations, parsed } = await sent()
    expect(destinations).toEqual(['budi@contoh.id'])
    expect(parsed.from?.text).toBe('"Antrian Paspor" <antrian@contoh.id>')
    expect(parsed).toMatchObject({ subject: mail.subject, html: mail.html, text: mail.text })
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated')
  })

  test('carries a picture for its HTML and a file to save', async () => {
    await mails.send({ ...mail, html: '<img src="cid:qr">', attachments: [picture, file] })
    const { parsed } = await sent()
    expect(
      parsed.attachments.map(({ filename, cid, contentDisposition }) => ({ filename, cid, contentDisposition })),
    ).toEqual([
      { filename: 'qr.png', cid: 'qr', contentDisposition: 'inline' },
      { filename: 'antrian.ics', cid: undefined, contentDisposition: 'attachment' },
    ])
    expect(parsed.attachments.map(({ content }) => content.toString('hex'))).toEqual([
      '010203',
      Buffer.from('BEGIN').toString('hex'),
    ])
  })
})

describe('nobody writes into the headers', () => {
  const another = 'Bcc: semua@contoh.id'

  test.each([
    { to: `budi@contoh.id\r\n${another}` },
    { subject: `Halo\n${another}` },
    { subject: `Halo\r${another}` },
    { subject: `Halo\u2028${another}` },
    { subject: `Halo\u0085${another}` },
    { subject: 'Halo\0' },
    { attachments: [{ ...file, name: `a.ics"\r\n${another}` }] },
    { attachments: [{ ...file, type: `text/plain\r\n${another}` }] },
  ])('with %j nothing is sent', async (change) => {
    await expect(mails.send({ ...mail, ...change })).rejects.toThrow('line break')
    expect(ses.calls()).toHaveLength(0)
  })

  test.each(['budi@contoh.id, semua@contoh.id', 'Semua <semua@contoh.id>', 'budi@contoh.id;semua@contoh.id'])(
    'the address %s names nobody else',
    async (to) => {
      await mails.send({ ...mail, to })
      const { destinations, raw } = await sent()
      expect(destinations).toEqual([to])
      expect(headersOf(raw).filter((name) => ['to', 'cc', 'bcc'].includes(name))).toEqual(['to'])
    },
  )

  test.each([
    `Dewi\r\n${another}\r\n\r\nisi palsu`,
    `\r\n.\r\nMAIL FROM:<x@contoh.id>\r\n`,
    '--_NmP\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>',
    'Dewi\u0000\u0007 =0D=0ABcc: x',
  ])('what is typed stays in the text it stands in: %j', async (typed) => {
    await mails.send(mail)
    const plain = headersOf((await sent()).raw)
    ses.resetHistory()
    await mails.send({
      ...mail,
      html: `<p>${typed}</p>`,
      text: typed,
      attachments: [{ ...file, bytes: Buffer.from(typed) }],
    })
    const { raw, parsed } = await sent()
    expect(headersOf(raw).sort()).toEqual(plain.sort())
    expect(parsed.bcc).toBeUndefined()
    expect(parsed.text?.replace(/\s+/g, '')).toContain(typed.slice(0, 4).trim())
    expect(parsed.attachments).toHaveLength(1)
  })
})

describe('a mail that SES does not take', () => {
  const faultAfter = async (name: string, message: string) => {
    ses.on(SendRawEmailCommand).rejects(Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 400 } }))
    return mails.send(mail).catch((error) => error)
  }

  test.each([
    ['MessageRejected', 'Address blacklisted: budi@contoh.id'],
    ['MessageRejected', 'Message contains a virus'],
    ['MessageRejected', 'Address blacklisted: paused@contoh.id'],
    ['InvalidParameterValue', "Missing final '@domain': budi"],
    ['InvalidParameterValue', 'Domain contains illegal character: budi@contoh.id'],
  ])('for what it is (%s: %s) is refused for good, quoting nobody', async (name, message) => {
    const fault = await faultAfter(name, message)
    expect(fault).toBeInstanceOf(MailRefused)
    expect(fault.message).toBe(name)
  })

  test.each([
    ['MessageRejected', 'Email address is not verified. The following identities failed the check in region X: a@b.id'],
    ['MessageRejected', 'Sending paused for this account. For more information, please check the inbox.'],
    ['MessageRejected', 'Sending suspended for this account.'],
    ['AccountSendingPausedException', 'Email sending is disabled for your account.'],
    ['ConfigurationSetSendingPausedException', 'Sending is paused for the configuration set.'],
    ['ConfigurationSetDoesNotExistException', 'Configuration set does not exist.'],
    ['MailFromDomainNotVerifiedException', 'Could not read the MX record.'],
    ['Throttling', 'Maximum sending rate exceeded.'],
    ['AccessDenied', 'User is not authorized to perform ses:SendRawEmail'],
    ['ExpiredToken', 'The security token included in the request is expired'],
    ['InternalFailure', 'The request processing has failed.'],
    ['TimeoutError', 'socket hang up'],
    ['NobodyHasHeardOf', 'this name'],
  ])('for what is ours (%s: %s) waits', async (name, message) => {
    expect(await faultAfter(name, message)).toBeInstanceOf(Overloaded)
  })
})
