import type { Locale } from '../../../../lambdas/contract/locale.ts'
import type { Office } from '../../../../lambdas/contract/schemas.ts'
import { longDate, timeWords } from '../../../dates.ts'
import type { BookingTexts } from '../../../texts/id/booking.ts'
import type { CommonTexts } from '../../../texts/id/common.ts'
import type { Draft } from '../draft.ts'
import type { Place } from '../steps.ts'

interface Told {
  readonly t: BookingTexts
  readonly common: CommonTexts
  readonly locale: Locale
  readonly office: Office
  readonly draft: Draft
}

/** Where, how many and when, read back in words, each with the step it was chosen at. */
export function visitFacts({ t, common, locale, office, draft }: Told): { name: string; value: string; at: Place }[] {
  const { party = 1, date, time } = draft
  return [
    { name: t.office.name, value: office.name, at: { step: 'kantor' } },
    { name: t.party.name, value: common.people(party), at: { step: 'jumlah' } },
    { name: t.day.name, value: date ? longDate(date, locale) : '–', at: { step: 'hari' } },
    { name: t.time.name, value: time ? timeWords(time, office.timeZone, locale) : '–', at: { step: 'jam' } },
  ]
}
