import type { Booking } from '../domain/booking.ts'
import { isStale, type ReminderKind, reminderKinds } from '../domain/reminder.ts'
import { bookingMails, carriesProof } from './booking-mail.ts'
import type { Message } from './booking-messages.ts'
import type { Pace } from './pace.ts'
import type {
  Addresses,
  Attachment,
  Clock,
  Mail,
  Mails,
  Offices,
  Profile,
  Profiles,
  ProofSigner,
  SentMarks,
} from './ports.ts'
import { proofToken } from './proof-token.ts'
import { type CalendarEvent, calendarEventOf, calendarFileName } from './save-calendar-file.ts'
import { officeOf } from './show-booking.ts'
import { qrContentId } from './visit-mail.ts'

/** What it takes to send one mail exactly once, but for a crash between mail and mark. */
export interface LetterDeps {
  readonly profiles: Profiles
  readonly addresses: Pick<Addresses, 'unreachable'>
  readonly mails: Mails
  readonly marks: SentMarks
  readonly pace: Pace
}

export interface SayDeps extends LetterDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly signer: Pick<ProofSigner, 'sign'>
  /** A QR code as PNG. */
  readonly qrPicture: (text: string) => Uint8Array
  readonly icalendar: (event: CalendarEvent) => string
  readonly siteOrigin: string
  readonly clock: Clock
}

/**
 * Sends a mail to an account, once. The mark comes after the mail: a crash between the two sends it twice, and none is
 * ever lost.
 * @param whom the account, and of what the mark is kept (a booking's id, or the account itself)
 * @returns how many mails went out: none if it has gone out before, to an account that is gone, to an address that mail
 * cannot reach, or when there is nothing to say any more
 */
export async function sendOnce(
  { profiles, addresses, mails, marks, pace }: LetterDeps,
  { account, markedAt, mark }: { account: string; markedAt: string; mark: string },
  write: (profile: Profile) => Promise<Omit<Mail, 'to'> | undefined>,
): Promise<0 | 1> {
  if (await marks.has(markedAt, mark)) return 0
  const profile = (await profiles.of([account])).get(account)
  if (!profile || (await addresses.unreachable(profile.email))) return 0
  const mail = await write(profile)
  if (!mail) return 0
  await pace()
  await mails.send({ to: profile.email, ...mail })
  await marks.put(markedAt, mark)
  return 1
}

/** Tells the owner of a booking one thing of it. */
export function say(deps: SayDeps, booking: Booking, { kind, mark, was }: Message): Promise<0 | 1> {
  const { offices, siteOrigin, clock } = deps
  return sendOnce(deps, { account: booking.account, markedAt: booking.id, mark }, async ({ locale }) => {
    const office = await officeOf(booking, offices)
    const now = clock.now()
    if (isReminder(kind) && isStale(kind, booking.date, { now, timeZone: office.timeZone })) return undefined
    const mail = bookingMails[kind]({ locale, booking, office, siteOrigin, ...(was && { was }) })
    if (!carriesProof.has(kind)) return mail
    const calendar = deps.icalendar(calendarEventOf(booking, office, { locale, siteOrigin, now }))
    const attachments: readonly Attachment[] = [
      {
        name: 'kode-qr.png',
        type: 'image/png',
        bytes: deps.qrPicture(await proofToken(booking, deps.signer)),
        contentId: qrContentId,
      },
      {
        name: calendarFileName(booking.id),
        type: 'text/calendar; charset=utf-8; method=PUBLISH',
        bytes: new TextEncoder().encode(calendar),
      },
    ]
    return { ...mail, attachments }
  })
}

const isReminder = (kind: string): kind is ReminderKind => (reminderKinds as readonly string[]).includes(kind)
