import type { Locale } from '../../contract/locale.ts'
import { type Booking, cancellableUntil, queueCode, type SlotRef } from '../../domain/booking/booking.ts'
import { firstFreeDay } from '../../domain/booking/one-month-rule.ts'
import { type Office, officeMapUrl } from '../../domain/calendar/office.ts'
import { papersFor } from '../../domain/proof/proof.ts'
import { maskedName } from '../../domain/shared/names.ts'
import { dayInWords, timeInWords } from '../../domain/shared/words.ts'
import type { Mail } from '../../usecases/ports.ts'
import type { MailBlock, MailFact } from '../shared/blocks.ts'
import { composeMail } from '../shared/compose-mail.ts'
import { cancelledByOfficeMailTexts } from './cancelled-by-office-texts.ts'
import { type AppointmentTime, bookingMailTexts } from './texts.ts'

/** What a mail about a booking is made of. */
export interface BookingMailInput {
  readonly locale: Locale
  readonly booking: Booking
  readonly office: Office
  /** e.g. `https://antrian.example.go.id`, without a slash at the end. */
  readonly siteOrigin: string
  /** Where the booking stood before; of a move. */
  readonly was?: SlotRef
}

type ComposeBookingMail = (about: BookingMailInput) => Omit<Mail, 'to'>

/** What the HTML calls the attached picture of the QR code. */
export const qrContentId = 'qr@antrian-paspor'

const textsFor = ({ locale }: BookingMailInput) => bookingMailTexts[locale]

const whenOf = ({ locale, office }: BookingMailInput, { date, time }: SlotRef): AppointmentTime => ({
  day: dayInWords(date, locale),
  time: timeInWords(time, office.timeZone, locale),
})

/** What, when and where. */
function factsBlock(about: BookingMailInput): MailBlock {
  const { booking, office, was } = about
  const t = textsFor(about)
  const at = (slot: SlotRef) => t.at(whenOf(about, slot))
  const when: readonly MailFact[] = was
    ? [
        { name: t.facts.was, value: at(was) },
        { name: t.facts.becomes, value: at(booking) },
      ]
    : [{ name: t.facts.when, value: at(booking) }]
  return {
    kind: 'facts',
    facts: [
      { name: t.facts.code, value: queueCode(booking.id), large: true },
      ...when,
      {
        name: t.facts.office,
        value: `${office.name}, ${office.address}`,
        link: { text: t.facts.map, href: officeMapUrl(office) },
      },
      { name: t.facts.people, value: t.people(booking.applicants.length) },
    ],
  }
}

/** The QR code of the proof; its picture is an attachment. */
const qrBlock = (about: BookingMailInput): MailBlock => {
  const t = textsFor(about)
  return { kind: 'picture', contentId: qrContentId, alt: t.qr.alt(queueCode(about.booking.id)), below: t.qr.below }
}

/** Who comes, masked: mail travels further than it should. */
function partyBlocks(about: BookingMailInput): MailBlock[] {
  const t = textsFor(about)
  const items = about.booking.applicants.map(
    ({ fullName, nikMasked, kind }) => `${maskedName(fullName)}, NIK ${nikMasked}, ${t.kinds[kind]}`,
  )
  return [
    { kind: 'heading', text: t.party },
    { kind: 'items', items },
  ]
}

function documentBlocks(about: BookingMailInput): MailBlock[] {
  const t = textsFor(about)
  const items = papersFor(about.booking.applicants).map(({ paper, applicants }) =>
    applicants === 'all' ? t.papers[paper] : `${t.papers[paper]} (${t.onlyFor(applicants)})`,
  )
  return [
    { kind: 'heading', text: t.bring },
    { kind: 'items', items },
  ]
}

/** A button to the booking, where one has to log in; opening it changes nothing. */
function bookingLinkBlocks(about: BookingMailInput, text: string): MailBlock[] {
  const t = textsFor(about)
  const href = pageOf(about, 'detail')
  return [
    { kind: 'button', text, href },
    { kind: 'address', text: t.otherwise, href },
  ]
}

const pageOf = (about: BookingMailInput, page: 'detail' | 'cancel'): string =>
  `${about.siteOrigin}${textsFor(about).pages[page]}?id=${about.booking.id}`

const untilText = (about: BookingMailInput): string =>
  textsFor(about).until(dayInWords(cancellableUntil(about.booking.date), about.locale))

/** A letter that carries the proof: facts, QR code, who comes and what to bring. */
const proofMail =
  (occasion: 'booked' | 'replacement' | 'rescheduled'): ComposeBookingMail =>
  (about) => {
    const t = textsFor(about)
    return composeMail({
      ...cancelledByOfficeMailTexts[about.locale].common,
      locale: about.locale,
      subject: t[occasion].subject(whenOf(about, about.booking)),
      blocks: [
        { kind: 'text', text: t[occasion].lead },
        factsBlock(about),
        qrBlock(about),
        ...bookingLinkBlocks(about, t.seeProof),
        ...partyBlocks(about),
        ...documentBlocks(about),
        { kind: 'text', text: untilText(about) },
        { kind: 'text', text: occasion === 'rescheduled' ? t.calendar.rescheduled : t.calendar.booked },
      ],
      notYou: t[occasion].notYou,
    })
  }

export const bookedMail = proofMail('booked')
export const replacementMail = proofMail('replacement')
export const rescheduledMail = proofMail('rescheduled')

export const cancelledMail: ComposeBookingMail = (about) => {
  const { cancelled, ...t } = textsFor(about)
  const { locale, booking, office, siteOrigin } = about
  return composeMail({
    ...cancelledByOfficeMailTexts[locale].common,
    locale,
    subject: cancelled.subject(whenOf(about, booking)),
    blocks: [
      { kind: 'text', text: cancelled.lead },
      factsBlock(about),
      {
        kind: 'text',
        text: office.cancellationFrees
          ? cancelled.free
          : cancelled.freeFrom(dayInWords(firstFreeDay(booking.date), locale)),
      },
      { kind: 'button', text: cancelled.again, href: `${siteOrigin}${t.pages.booking}` },
      { kind: 'address', text: t.otherwise, href: pageOf(about, 'detail') },
      { kind: 'text', text: t.calendar.cancelled },
    ],
    notYou: cancelled.notYou,
  })
}

/** Still coming? Both answers are pages with a button: what only opens a link, as mail scanners do, answers nothing. */
export const threeDaysMail: ComposeBookingMail = (about) => {
  const { threeDays, ...t } = textsFor(about)
  const { locale, booking } = about
  return composeMail({
    ...cancelledByOfficeMailTexts[locale].common,
    locale,
    subject: threeDays.subject(whenOf(about, booking)),
    blocks: [
      { kind: 'text', text: threeDays.lead },
      factsBlock(about),
      { kind: 'button', text: threeDays.coming, href: pageOf(about, 'detail') },
      { kind: 'text', text: threeDays.giveBack(dayInWords(cancellableUntil(booking.date), locale)) },
      { kind: 'button', text: threeDays.cancel, href: pageOf(about, 'cancel'), quiet: true },
      { kind: 'address', text: t.otherwise, href: pageOf(about, 'detail') },
    ],
    notYou: threeDays.notYou,
  })
}

export const dayBeforeMail: ComposeBookingMail = (about) => {
  const { dayBefore, ...t } = textsFor(about)
  const { locale, booking, office } = about
  return composeMail({
    ...cancelledByOfficeMailTexts[locale].common,
    locale,
    subject: dayBefore.subject(whenOf(about, booking)),
    blocks: [
      { kind: 'text', text: dayBefore.lead },
      factsBlock(about),
      qrBlock(about),
      ...bookingLinkBlocks(about, t.see),
      ...documentBlocks(about),
      { kind: 'text', text: `${dayBefore.late} ${office.phone} · WhatsApp ${office.whatsapp}` },
    ],
    notYou: dayBefore.notYou,
  })
}
