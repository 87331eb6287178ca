import { type BookedApplicant, type Booking, cancellableUntil, queueCode, type SlotRef } from '../booking/booking.ts'
import { firstFreeDay } from '../booking/one-month-rule.ts'
import { type Office, officeView } from '../calendar/office.ts'
import type { Day } from '../shared/dates.ts'

/** A paper to bring. `civil-record` is one of: birth certificate, school diploma, marriage book. */
export type Paper = 'e-ktp' | 'family-card' | 'civil-record' | 'old-passport'

/** Everything the proof of registration says, before language and layout. No full NIK. */
export interface Proof extends SlotRef {
  readonly code: string
  readonly officeFacts: ReturnType<typeof officeView>
  readonly applicants: readonly Pick<BookedApplicant, 'fullName' | 'nikMasked' | 'kind'>[]
  /** Last day on which it can be cancelled. */
  readonly cancellableUntil: Day
  /** First day on which these applicants can book again. */
  readonly nextBookingFrom: Day
  readonly papers: readonly { readonly paper: Paper; readonly applicants: 'all' | readonly number[] }[]
}

/**
 * What to bring (PP 31/2013, article 49; Permenkumham 8/2014 as amended by 18/2022): the first three for everybody,
 * the old passport for a replacement.
 * @returns with `'all'`, or with the numbers (from 1, as the proof lists them) of the applicants who need the paper
 */
export function papersFor(applicants: readonly Pick<BookedApplicant, 'kind'>[]): Proof['papers'] {
  const commonPapers = (['e-ktp', 'family-card', 'civil-record'] as const).map((paper) => ({
    paper,
    applicants: 'all' as const,
  }))
  const replacing = applicants.flatMap(({ kind }, index) => (kind === 'replacement' ? [index + 1] : []))
  if (replacing.length === 0) return commonPapers
  return [
    ...commonPapers,
    { paper: 'old-passport', applicants: replacing.length === applicants.length ? 'all' : replacing },
  ]
}

export const buildProof = (booking: Booking, office: Office): Proof => ({
  code: queueCode(booking.id),
  officeFacts: officeView(office),
  office: booking.office,
  date: booking.date,
  time: booking.time,
  applicants: booking.applicants.map(({ fullName, nikMasked, kind }) => ({ fullName, nikMasked, kind })),
  cancellableUntil: cancellableUntil(booking.date),
  nextBookingFrom: firstFreeDay(booking.date),
  papers: papersFor(booking.applicants),
})

/** `antrian-7K4M-2P9X.pdf`: what the file is called on the applicant's phone. */
export const proofFileName = ({ code }: Pick<Proof, 'code'>): string => `antrian-${code}.pdf`
