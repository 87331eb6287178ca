import type { Locale } from '../contract/locale.ts'
import { type Booking, queueCode } from '../domain/booking.ts'
import type { Office } from '../domain/office.ts'
import { dayInWords, timeInWords } from '../domain/words.ts'
import { bookingMailTexts } from './booking-mail-texts.ts'
import type { MessageKind } from './booking-messages.ts'
import { letter } from './letter.ts'
import type { Mail } from './ports.ts'

interface About {
  readonly locale: Locale
  readonly booking: Booking
  readonly office: Office
  /** e.g. `https://antrian.example.go.id`, without a slash at the end. */
  readonly siteOrigin: string
}

/** The words of each mail about a booking. None names an applicant: mail travels further than it should. */
export const bookingMails: Readonly<Record<MessageKind, (about: About) => Omit<Mail, 'to'>>> = {
  'cancelled-by-office': ({ locale, booking, office, siteOrigin }) => {
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
      notYou: t.free,
    })
  },
}
