import { queueCode } from '../../domain/booking/booking.ts'
import type { BookingMailKind } from '../../domain/notification/booking-notifications.ts'
import { dayInWords, timeInWords } from '../../domain/shared/words.ts'
import type { Mail } from '../../usecases/ports.ts'
import { composeStandardMail } from '../shared/compose-mail.ts'
import { cancelledByOfficeMailTexts } from './cancelled-by-office-texts.ts'
import {
  type BookingMailInput,
  bookedMail,
  cancelledMail,
  dayBeforeMail,
  replacementMail,
  rescheduledMail,
  threeDaysMail,
} from './parts.ts'
import { bookingMailTexts } from './texts.ts'

const cancelledByOfficeMail = ({ locale, booking, office, siteOrigin }: BookingMailInput): Omit<Mail, 'to'> => {
  const t = cancelledByOfficeMailTexts[locale].cancelledByOffice
  const { reason = 'other', note, replacements = [] } = booking.cancellation ?? {}
  const days = replacements.map((date) => dayInWords(date, locale))
  const summary = t.summary({
    code: queueCode(booking.id),
    day: dayInWords(booking.date, locale),
    time: timeInWords(booking.time, office.timeZone, locale),
    office: office.name,
    people: booking.applicants.length,
  })
  return composeStandardMail({
    ...cancelledByOfficeMailTexts[locale].common,
    locale,
    subject: t.subject,
    lead: [summary, t.reasons[reason], note && t.note(note), days.length > 0 ? t.replacementsIntro : t.noReplacements]
      .filter(Boolean)
      .join(' '),
    items: days,
    advice: days.length > 0 ? t.replacementsAdvice : t.advice,
    button: days.length > 0 ? t.chooseDay : t.viewBooking,
    link: `${siteOrigin}${t.page}?id=${booking.id}`,
    otherwise: t.otherwise,
    postscript: bookingMailTexts[locale].calendar.cancelled,
    notYou: t.free,
  })
}

/** The words of each mail about a booking. None names an applicant in full: mail travels further than it should. */
export const bookingMails: Readonly<Record<BookingMailKind, (about: BookingMailInput) => Omit<Mail, 'to'>>> = {
  booked: bookedMail,
  'replacement-booked': replacementMail,
  rescheduled: rescheduledMail,
  cancelled: cancelledMail,
  'cancelled-by-office': cancelledByOfficeMail,
  'reminder-three-days': threeDaysMail,
  'reminder-day-before': dayBeforeMail,
}

/** Mails that carry the QR code, and the calendar file as the booking is. */
export const mailsWithProof: ReadonlySet<BookingMailKind> = new Set([
  'booked',
  'replacement-booked',
  'rescheduled',
  'reminder-day-before',
])

/** Mails that carry what takes the visit out of a calendar. */
export const mailsEndingAppointment: ReadonlySet<BookingMailKind> = new Set(['cancelled', 'cancelled-by-office'])
