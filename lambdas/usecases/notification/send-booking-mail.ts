import type { Locale } from '../../contract/locale.ts'
import type { Booking } from '../../domain/booking/booking.ts'
import type { Office } from '../../domain/calendar/office.ts'
import type { DueBookingMail } from '../../domain/notification/booking-notifications.ts'
import { isReminderStale, type ReminderKind, reminderKinds } from '../../domain/notification/reminder.ts'
import { dayAt } from '../../domain/shared/dates.ts'
import { bookingMails, mailsEndingAppointment, mailsWithProof } from '../../mail/booking/booking-mails.ts'
import { qrContentId } from '../../mail/booking/parts.ts'
import { officeOfBooking } from '../booking/show-booking.ts'
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
} from '../ports.ts'
import { buildCalendarEvent, type CalendarEvent, calendarFileName } from '../proof/save-calendar-file.ts'
import { signProofToken } from '../proof/sign-proof-token.ts'
import type { Pace } from './pace.ts'

/** What it takes to send one mail exactly once, but for the moment between mail and mark. */
export interface MailDeps {
  readonly profiles: Profiles
  readonly addresses: Pick<Addresses, 'unreachable'>
  readonly mails: Mails
  readonly marks: SentMarks
  readonly pace: Pace
}

export interface BookingMailDeps extends MailDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly signer: Pick<ProofSigner, 'sign'>
  /** A QR code as PNG. */
  readonly qrImage: (text: string) => Uint8Array
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
export async function sendMailOnce(
  { profiles, addresses, mails, marks, pace }: MailDeps,
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
export function sendBookingMail(
  deps: BookingMailDeps,
  booking: Booking,
  { kind, mark, was }: DueBookingMail,
): Promise<0 | 1> {
  const { offices, siteOrigin, clock } = deps
  return sendMailOnce(deps, { account: booking.account, markedAt: booking.id, mark }, async ({ locale }) => {
    const office = await officeOfBooking(booking, offices)
    const now = clock.now()
    if (isReminder(kind) && isReminderStale(kind, booking.date, { now, timeZone: office.timeZone })) return undefined
    // Put aside and told again too late: a proof of a visit that has passed opens nothing.
    if (mailsWithProof.has(kind) && dayAt(now, office.timeZone) > booking.date) return undefined
    const mail = bookingMails[kind]({ locale, booking, office, siteOrigin, ...(was && { was }) })
    const attachments: readonly Attachment[] = [
      ...(mailsWithProof.has(kind) ? [await qrAttachment(deps, booking)] : []),
      ...(mailsWithProof.has(kind) || mailsEndingAppointment.has(kind)
        ? [calendarAttachment(deps, booking, { office, locale })]
        : []),
    ]
    return attachments.length > 0 ? { ...mail, attachments } : mail
  })
}

const qrAttachment = async ({ qrImage, signer }: BookingMailDeps, booking: Booking): Promise<Attachment> => ({
  name: 'kode-qr.png',
  type: 'image/png',
  bytes: qrImage(await signProofToken(booking, signer)),
  contentId: qrContentId,
})

function calendarAttachment(
  { icalendar, siteOrigin, clock }: BookingMailDeps,
  booking: Booking,
  { office, locale }: { office: Office; locale: Locale },
): Attachment {
  const event = buildCalendarEvent(booking, office, { locale, siteOrigin, now: clock.now() })
  return {
    name: calendarFileName(booking),
    // Programs look for the method here as well as in the file (RFC 6047, 2.4).
    type: `text/calendar; charset=utf-8; method=${event.method}`,
    bytes: new TextEncoder().encode(icalendar(event)),
  }
}

const isReminder = (kind: string): kind is ReminderKind => (reminderKinds as readonly string[]).includes(kind)
