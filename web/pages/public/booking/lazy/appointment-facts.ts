import type { OfficeView } from '../../../../../lambdas/contract/http/schemas.ts'
import type { Locale } from '../../../../../lambdas/contract/locale.ts'
import { longDate, timeWords } from '../../../../lib/dates.ts'
import type { BookingTexts } from '../../../../texts/id/public/booking.ts'
import type { CommonTexts } from '../../../../texts/id/shared/common.ts'
import type { BookingDraft } from '../booking-draft.ts'
import type { BookingPosition } from '../steps.ts'

interface AppointmentFactsInput {
  readonly t: BookingTexts
  readonly common: CommonTexts
  readonly locale: Locale
  readonly office: OfficeView
  readonly draft: BookingDraft
}

/** Where, how many and when, read back in words, each with the step it was chosen at. */
export function appointmentFacts({
  t,
  common,
  locale,
  office,
  draft,
}: AppointmentFactsInput): { name: string; value: string; at: BookingPosition }[] {
  const { party = 1, date, time } = draft
  return [
    { name: t.office.name, value: office.name, at: { step: 'kantor' } },
    { name: t.party.name, value: common.people(party), at: { step: 'jumlah' } },
    { name: t.day.name, value: date ? longDate(date, locale) : '–', at: { step: 'hari' } },
    { name: t.time.name, value: time ? timeWords(time, office.timeZone, locale) : '–', at: { step: 'jam' } },
  ]
}
