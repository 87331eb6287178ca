import type { Locale, Texts } from '../../contract/locale.ts'
import { type Booking, type Cancellation, queueCode } from '../../domain/booking/booking.ts'
import { type Office, officeMapUrl } from '../../domain/calendar/office.ts'
import type { Day, Millis, Time, TimeZone } from '../../domain/shared/dates.ts'
import { findOwnBooking, officeOfBooking } from '../booking/show-booking.ts'
import type { Bookings, Clock, Offices } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

/** One appointment with a reminder, as calendars take it. */
export interface CalendarEvent {
  /** `CANCEL` takes it out of a calendar that has it (RFC 5546, 3.2.5). */
  readonly method: 'PUBLISH' | 'CANCEL'
  /** Who changes and cancels it: the office. */
  readonly organizer: { readonly name: string; readonly email: string }
  /** Stays the same when the appointment moves, so that calendars replace it. */
  readonly uid: string
  /** Grows with every change of the same appointment. */
  readonly sequence: number
  readonly writtenAt: Millis
  readonly date: Day
  readonly time: Time
  readonly timeZone: TimeZone
  readonly minutes: number
  readonly summary: string
  readonly location: string
  readonly description: string
  readonly url: string
  readonly reminder: string
}

interface Needs {
  readonly bookings: Pick<Bookings, 'find'>
  readonly offices: Pick<Offices, 'find'>
  readonly clock: Clock
  readonly icalendar: (event: CalendarEvent) => string
  /** Address of the pages, for the link back. */
  readonly siteOrigin: string
}

/** What a visit blocks in a calendar; offices see people at the beginning of their hour. */
const minutes = 60

const texts = {
  summary: { id: 'Antrian paspor', en: 'Passport appointment' },
  code: { id: 'Kode antrian', en: 'Queue code' },
  people: { id: 'Pemohon', en: 'Applicants' },
  bring: {
    id: 'Bawa bukti daftar online, e-KTP asli, dan dokumen pendukung setiap pemohon.',
    en: 'Bring the proof of registration, the original e-KTP and the supporting documents of every applicant.',
  },
  map: { id: 'Peta', en: 'Map' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
  reminder: { id: 'Besok: antrian paspor', en: 'Tomorrow: passport appointment' },
} as const satisfies Record<string, Texts>

/**
 * The booking as an event, with the office's address and time zone and an alarm the day before; of a cancelled booking,
 * what takes that event away. No name, no NIK.
 */
export function buildCalendarEvent(
  booking: Booking,
  office: Office,
  { locale, siteOrigin, now }: { locale: Locale; siteOrigin: string; now: Millis },
): CalendarEvent {
  const { id, date, time, applicants } = booking
  const isCancelled = booking.status === 'CANCELLED'
  const [email = `antrian@${new URL(siteOrigin).host}`] = office.emails
  return {
    method: isCancelled ? 'CANCEL' : 'PUBLISH',
    organizer: { name: office.name, email },
    uid: `${id}@${new URL(siteOrigin).host}`,
    sequence: sequenceOf(booking),
    writtenAt: now,
    date,
    time,
    timeZone: office.timeZone,
    minutes,
    summary: `${isCancelled ? `${texts.cancelled[locale]}: ` : ''}${texts.summary[locale]}: ${office.name}`,
    location: `${office.name}, ${office.address}`,
    description: [
      `${texts.code[locale]}: ${queueCode(id)}`,
      `${texts.people[locale]}: ${applicants.length}`,
      texts.bring[locale],
      `${office.phone} · WhatsApp ${office.whatsapp}`,
      `${texts.map[locale]}: ${officeMapUrl(office)}`,
    ].join('\n'),
    url: `${siteOrigin}${{ id: '', en: '/en' }[locale]}/jadwal/detail/?id=${id}`,
    reminder: texts.reminder[locale],
  }
}

/** Seconds from when the booking was made to its last change: 0 when it is new, more with every move, most when it is cancelled. */
function sequenceOf({ createdAt, claimedAt, cancellation }: Booking): number {
  const after = (at: Millis) => Math.ceil((at - createdAt) / 1000)
  const moved = after(claimedAt)
  return cancellation ? Math.max(after(cancellation.at), moved + 1) : moved
}

/** `antrian-7K4M-2P9X.ics`: what the file is called; of a cancelled booking, `antrian-7K4M-2P9X-batal.ics`. */
export const calendarFileName = ({ id, cancellation }: Pick<Booking, 'id'> & { cancellation?: Cancellation }): string =>
  `antrian-${queueCode(id)}${cancellation ? '-batal' : ''}.ics`

/** The booking as a calendar file. */
export const saveCalendarFile =
  ({
    bookings,
    offices,
    clock,
    icalendar,
    siteOrigin,
  }: Needs): UseCase<'saveCalendarFile', { bytes: Uint8Array; name: string }> =>
  async ({ id }, { by, locale }) => {
    const booking = await findOwnBooking(bookings, id, by)
    if ('refused' in booking) return booking
    if (booking.status === 'CANCELLED') return refuse('already-cancelled')
    const office = await officeOfBooking(booking, offices)
    const text = icalendar(buildCalendarEvent(booking, office, { locale, siteOrigin, now: clock.now() }))
    return { bytes: new TextEncoder().encode(text), name: calendarFileName(booking) }
  }
