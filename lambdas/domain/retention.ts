import type { BookedApplicant } from './booking.ts'
import { addDays, type Day } from './dates.ts'

/** Days after a visit on which its personal data are erased. */
const keepDays = 90

/** The last day whose bookings are to be erased by now. */
export const erasedUpTo = (today: Day): Day => addDays(today, -keepDays)

/** What stays of an applicant: what figures are made of, and nothing that says who it was. */
export const anonymous = ({ kind, outcome, refusal, recorded }: BookedApplicant): BookedApplicant => ({
  fullName: '',
  birthDate: '',
  kind,
  nikMasked: '',
  nikDigest: '',
  nikSealed: '',
  ...(outcome && { outcome }),
  ...(refusal && { refusal }),
  ...(recorded && { recorded: { at: recorded.at } }),
})
