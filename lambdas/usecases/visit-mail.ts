import type { Locale } from '../contract/locale.ts'
import { type Booking, cancellableUntil, queueCode, type SlotRef } from '../domain/booking.ts'
import { freeFrom } from '../domain/eligibility.ts'
import { maskedName } from '../domain/names.ts'
import { mapOf, type Office } from '../domain/office.ts'
import { papersFor } from '../domain/proof.ts'
import { dayInWords, timeInWords } from '../domain/words.ts'
import { bookingMailTexts } from './booking-mail-texts.ts'
import { letterOf } from './letter.ts'
import type { Block, MailFact } from './mail-blocks.ts'
import type { Mail } from './ports.ts'
import { visitMailTexts, type When } from './visit-mail-texts.ts'

/** What a mail about a booking is made of. */
export interface About {
  readonly locale: Locale
  readonly booking: Booking
  readonly office: Office
  /** e.g. `https://antrian.example.go.id`, without a slash at the end. */
  readonly siteOrigin: string
  /** Where the booking stood before; of a move. */
  readonly was?: SlotRef
}

type Letter = (about: About) => Omit<Mail, 'to'>

/** What the HTML calls the attached picture of the QR code. */
export const qrContentId = 'qr@antrian-paspor'

const textsOf = ({ locale }: About) => visitMailTexts[locale]

const whenOf = ({ locale, office }: About, { date, time }: SlotRef): When => ({
  day: dayInWords(date, locale),
  time: timeInWords(time, office.timeZone, locale),
})

/** What, when and where. */
function facts(about: About): Block {
  const { booking, office, was } = about
  const t = textsOf(about)
  const at = (slot: SlotRef) => t.at(whenOf(about, slot))
  const when: readonly MailFact[] = was
    ? [
        { name: t.facts.was, value: at(was) },
        { name: t.facts.becomes, value: at(booking) },
      ]
    : [{ name: t.facts.when, value: at(booking) }]
  return {
    is: 'facts',
    facts: [
      { name: t.facts.code, value: queueCode(booking.id), large: true },
      ...when,
      {
        name: t.facts.office,
        value: `${office.name}, ${office.address}`,
        link: { text: t.facts.map, href: mapOf(office) },
      },
      { name: t.facts.people, value: t.people(booking.applicants.length) },
    ],
  }
}

/** The QR code of the proof; its picture is an attachment. */
const qr = (about: About): Block => {
  const t = textsOf(about)
  return { is: 'picture', contentId: qrContentId, alt: t.qr.alt(queueCode(about.booking.id)), below: t.qr.below }
}

/** Who comes, masked: mail travels further than it should. */
function party(about: About): Block[] {
  const t = textsOf(about)
  const items = about.booking.applicants.map(
    ({ fullName, nikMasked, kind }) => `${maskedName(fullName)}, NIK ${nikMasked}, ${t.kinds[kind]}`,
  )
  return [
    { is: 'heading', text: t.party },
    { is: 'items', items },
  ]
}

function bring(about: About): Block[] {
  const t = textsOf(about)
  const items = papersFor(about.booking.applicants).map(({ paper, applicants }) =>
    applicants === 'all' ? t.papers[paper] : `${t.papers[paper]} (${t.onlyFor(applicants)})`,
  )
  return [
    { is: 'heading', text: t.bring },
    { is: 'items', items },
  ]
}

/** A button to the booking, where one has to log in; opening it changes nothing. */
function way(about: About, text: string): Block[] {
  const t = textsOf(about)
  const href = pageOf(about, 'detail')
  return [
    { is: 'button', text, href },
    { is: 'address', text: t.otherwise, href },
  ]
}

const pageOf = (about: About, page: 'detail' | 'cancel'): string =>
  `${about.siteOrigin}${textsOf(about).pages[page]}?id=${about.booking.id}`

const untilText = (about: About): string =>
  textsOf(about).until(dayInWords(cancellableUntil(about.booking.date), about.locale))

/** A letter that carries the proof: facts, QR code, who comes and what to bring. */
const withProof =
  (occasion: 'booked' | 'replacement' | 'rescheduled'): Letter =>
  (about) => {
    const t = textsOf(about)
    return letterOf({
      ...bookingMailTexts[about.locale].common,
      locale: about.locale,
      subject: t[occasion].subject(whenOf(about, about.booking)),
      blocks: [
        { is: 'text', text: t[occasion].lead },
        facts(about),
        qr(about),
        ...way(about, t.seeProof),
        ...party(about),
        ...bring(about),
        { is: 'text', text: untilText(about) },
        { is: 'text', text: occasion === 'rescheduled' ? t.calendar.rescheduled : t.calendar.booked },
      ],
      notYou: t[occasion].notYou,
    })
  }

export const bookedMail = withProof('booked')
export const replacementMail = withProof('replacement')
export const rescheduledMail = withProof('rescheduled')

export const cancelledMail: Letter = (about) => {
  const { cancelled, ...t } = textsOf(about)
  const { locale, booking, office, siteOrigin } = about
  return letterOf({
    ...bookingMailTexts[locale].common,
    locale,
    subject: cancelled.subject(whenOf(about, booking)),
    blocks: [
      { is: 'text', text: cancelled.lead },
      facts(about),
      {
        is: 'text',
        text: office.cancellationFrees
          ? cancelled.free
          : cancelled.freeFrom(dayInWords(freeFrom(booking.date), locale)),
      },
      { is: 'button', text: cancelled.again, href: `${siteOrigin}${t.pages.booking}` },
      { is: 'address', text: t.otherwise, href: pageOf(about, 'detail') },
      { is: 'text', text: t.calendar.cancelled },
    ],
    notYou: cancelled.notYou,
  })
}

/** Still coming? Both answers are pages with a button: what only opens a link, as mail scanners do, answers nothing. */
export const threeDaysMail: Letter = (about) => {
  const { threeDays, ...t } = textsOf(about)
  const { locale, booking } = about
  return letterOf({
    ...bookingMailTexts[locale].common,
    locale,
    subject: threeDays.subject(whenOf(about, booking)),
    blocks: [
      { is: 'text', text: threeDays.lead },
      facts(about),
      { is: 'button', text: threeDays.coming, href: pageOf(about, 'detail') },
      { is: 'text', text: threeDays.giveBack(dayInWords(cancellableUntil(booking.date), locale)) },
      { is: 'button', text: threeDays.cancel, href: pageOf(about, 'cancel'), quiet: true },
      { is: 'address', text: t.otherwise, href: pageOf(about, 'detail') },
    ],
    notYou: threeDays.notYou,
  })
}

export const dayBeforeMail: Letter = (about) => {
  const { dayBefore, ...t } = textsOf(about)
  const { locale, booking, office } = about
  return letterOf({
    ...bookingMailTexts[locale].common,
    locale,
    subject: dayBefore.subject(whenOf(about, booking)),
    blocks: [
      { is: 'text', text: dayBefore.lead },
      facts(about),
      qr(about),
      ...way(about, t.see),
      ...bring(about),
      { is: 'text', text: `${dayBefore.late} ${office.phone} · WhatsApp ${office.whatsapp}` },
    ],
    notYou: dayBefore.notYou,
  })
}
