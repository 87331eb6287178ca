import { queueCode } from '../domain/booking.ts'
import { dayInWords, timeInWords } from '../domain/words.ts'
import { bookingMailTexts } from './booking-mail-texts.ts'
import type { MessageKind } from './booking-messages.ts'
import { letter } from './letter.ts'
import type { Mail } from './ports.ts'
import {
  type About,
  bookedMail,
  cancelledMail,
  dayBeforeMail,
  replacementMail,
  rescheduledMail,
  threeDaysMail,
} from './visit-mail.ts'
import { visitMailTexts } from './visit-mail-texts.ts'

const cancelledByOfficeMail = ({ locale, booking, office, siteOrigin }: About): Omit<Mail, 'to'> => {
  const t = bookingMailTexts[locale].cancelledByOffice
  const { reason = 'other', note, replacements = [] } = booking.cancellation ?? {}
  const days = replacements.map((date) => dayInWords(date, locale))
  const visit = t.visit({
    code: queueCode(booking.id),
    day: dayInWords(booking.date, locale),
    time: timeInWords(booking.time, office.timeZone, locale),
    office: office.name,
    people: booking.applicants.length,
  })
  return letter({
    ...bookingMailTexts[locale].common,
    locale,
    subject: t.subject,
    lead: [visit, t.reasons[reason], note && t.note(note), days.length > 0 ? t.offer : t.noOffer]
      .filter(Boolean)
      .join(' '),
    items: days,
    advice: days.length > 0 ? t.offerAdvice : t.advice,
    button: days.length > 0 ? t.choose : t.look,
    link: `${siteOrigin}${t.page}?id=${booking.id}`,
    otherwise: t.otherwise,
    postscript: visitMailTexts[locale].calendar.cancelled,
    notYou: t.free,
  })
}

/** The words of each mail about a booking. None names an applicant in full: mail travels further than it should. */
export const bookingMails: Readonly<Record<MessageKind, (about: About) => Omit<Mail, 'to'>>> = {
  booked: bookedMail,
  'replacement-booked': replacementMail,
  rescheduled: rescheduledMail,
  cancelled: cancelledMail,
  'cancelled-by-office': cancelledByOfficeMail,
  'reminder-three-days': threeDaysMail,
  'reminder-day-before': dayBeforeMail,
}

/** Mails that carry the QR code, and the calendar file as the booking is. */
export const carriesProof: ReadonlySet<MessageKind> = new Set([
  'booked',
  'replacement-booked',
  'rescheduled',
  'reminder-day-before',
])

/** Mails that carry what takes the visit out of a calendar. */
export const endsVisit: ReadonlySet<MessageKind> = new Set(['cancelled', 'cancelled-by-office'])
