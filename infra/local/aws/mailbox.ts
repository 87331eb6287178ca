import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import ses from 'aws-ses-v2-local'
import { type Email, getStoreReadonly } from 'aws-ses-v2-local/dist/store.js'
import { readableText } from './mail-text.ts'

/** A mail that "went out", as `/_local/mailbox.json` shows it. */
export interface LocalMail {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Addresses, separated by `, `. */
  readonly to: string
  readonly subject: string
  /** The text part, or the HTML part as text where there is none. */
  readonly text: string
  /** Empty where there is no HTML part; pictures that came with the mail stand in it. */
  readonly html: string
  /** What came with the mail, pictures of its HTML included; missing where nothing did. */
  readonly attachments?: readonly LocalMailFile[]
}

export interface LocalMailFile {
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly base64: string
}

export interface Mailbox {
  /** Where the SES API is served. */
  readonly endpoint: string
  /** Every mail, newest first. */
  list(): readonly LocalMail[]
  close(): Promise<void>
}

/**
 * Serves the SES API on a loopback port and keeps every mail in a file, one JSON line each. A mail is in the file
 * before its sender gets an answer, so that one that was acknowledged survives `kill -9`.
 */
export async function startMailbox(file: string): Promise<Mailbox> {
  const mails = readMails(file)
  const lines = openSync(file, 'a', 0o600)
  // Ends a line that `kill -9` cut short; the next mail must not be glued to it.
  writeSync(lines, '\n')
  // The SES server puts each mail into this list just before it answers; it must not also keep them in memory.
  getStoreReadonly().emails.push = (...sent: Email[]) => {
    for (const email of sent) {
      const mail = mailOf(email)
      writeSync(lines, `${JSON.stringify(mail)}\n`)
      mails.push(mail)
    }
    return 0
  }
  const server = await ses.default({ host: '127.0.0.1', port: 0 })
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    list: () => mails.toReversed(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          closeSync(lines)
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

const mailOf = ({ destination: { to, cc, bcc }, subject, body, attachments }: Email): LocalMail => ({
  id: randomUUID(),
  at: new Date().toISOString(),
  to: [...to, ...cc, ...bcc].join(', '),
  subject,
  text: body.text ?? readableText(body.html ?? ''),
  html: body.html ?? '',
  ...(attachments.length > 0 && {
    attachments: attachments.map(({ filename, contentType, content }) => ({
      name: filename ?? 'lampiran',
      type: contentType,
      base64: content,
    })),
  }),
})

/** A line cut short by `kill -9` was never acknowledged and is passed over. */
function readMails(file: string): LocalMail[] {
  let lines: string
  try {
    lines = readFileSync(file, 'utf8')
  } catch {
    return []
  }
  return lines.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as LocalMail]
    } catch {
      return []
    }
  })
}
