/** A file that goes with a mail. */
export interface Attachment {
  readonly name: string
  /** Media type, with its parameters. */
  readonly type: string
  readonly bytes: Uint8Array
  /** What the HTML calls it as a picture, `<img src="cid:…">`; left out, it is a file to save. */
  readonly contentId?: string
}

/** A letter of our own; every part is plain text but `html`. */
export interface Mail {
  readonly to: string
  /** Of our own words only: nothing that a person has typed goes into a header. */
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly attachments?: readonly Attachment[]
}

/** Sends what the accounts service has no mail for. */
export interface Mails {
  /** @throws MailRefused when this very mail will never be taken, however often it is sent */
  send(mail: Mail): Promise<void>
}

/** The mail service refuses this mail for good; the message is the service's name for the reason and quotes nobody. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}

/** Which mails about a booking have gone out. */
export interface SentMarks {
  has(bookingId: string, mark: string): Promise<boolean>
  put(bookingId: string, mark: string): Promise<void>
}

/** Addresses that the mail service has reported: mail to them comes back, or its reader called it spam. */
export interface Addresses {
  /** Eventually consistent. */
  unreachable(email: string): Promise<UnreachableReason | undefined>
  /** Marks an address; the first reason stays. */
  mark(email: string, why: UnreachableReason): Promise<void>
  /** Takes the mark off, if there is one: a code has come back from there. */
  clear(email: string): Promise<void>
}

export type UnreachableReason = 'bounced' | 'complained'

/** How much was put aside because it could not be told. */
export interface DeadLetterCount {
  count(): Promise<number>
}
