import type { BookedApplicant } from '../booking/booking.ts'
import { addDays, type Day } from '../shared/dates.ts'

/** Days after a visit on which its personal data are erased. */
const retentionDays = 90

/** The last day whose bookings are to be erased by now. */
export const lastDayToErase = (today: Day): Day => addDays(today, -retentionDays)

/** What stays of an applicant: what figures are made of, and nothing that says who it was. */
export const anonymizeApplicant = ({ kind, outcome, refusal, recorded }: BookedApplicant): BookedApplicant => ({
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
