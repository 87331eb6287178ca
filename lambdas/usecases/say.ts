import type { Locale } from '../contract/locale.ts'
import type { Booking } from '../domain/booking.ts'
import { dayAt } from '../domain/dates.ts'
import type { Office } from '../domain/office.ts'
import { isStale, type ReminderKind, reminderKinds } from '../domain/reminder.ts'
import { bookingMails, carriesProof, endsVisit } from './booking-mail.ts'
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

/** What it takes to send one mail exactly once, but for the moment between mail and mark. */
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
 * Sends a mail to an account, once. The mark comes after the mail, so that none is ever lost: one that went out and was not
 * marked goes out twice. That is after a crash between the two, and where the mail service took it and its answer got lost.
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
    // Put aside and told again too late: a proof of a visit that has passed opens nothing.
    if (carriesProof.has(kind) && dayAt(now, office.timeZone) > booking.date) return undefined
    const mail = bookingMails[kind]({ locale, booking, office, siteOrigin, ...(was && { was }) })
    const attachments: readonly Attachment[] = [
      ...(carriesProof.has(kind) ? [await qrOf(deps, booking)] : []),
      ...(carriesProof.has(kind) || endsVisit.has(kind) ? [calendarOf(deps, booking, { office, locale })] : []),
    ]
    return attachments.length > 0 ? { ...mail, attachments } : mail
  })
}

const qrOf = async ({ qrPicture, signer }: SayDeps, booking: Booking): Promise<Attachment> => ({
  name: 'kode-qr.png',
  type: 'image/png',
  bytes: qrPicture(await proofToken(booking, signer)),
  contentId: qrContentId,
})

function calendarOf(
  { icalendar, siteOrigin, clock }: SayDeps,
  booking: Booking,
  { office, locale }: { office: Office; locale: Locale },
): Attachment {
  const event = calendarEventOf(booking, office, { locale, siteOrigin, now: clock.now() })
  return {
    name: calendarFileName(booking),
    // Programs look for the method here as well as in the file (RFC 6047, 2.4).
    type: `text/calendar; charset=utf-8; method=${event.method}`,
    bytes: new TextEncoder().encode(icalendar(event)),
  }
}

const isReminder = (kind: string): kind is ReminderKind => (reminderKinds as readonly string[]).includes(kind)
