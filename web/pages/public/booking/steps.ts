import { isSaved } from './applicant-draft.ts'
import { applicantDraftAt, type BookingDraft, isComplete } from './booking-draft.ts'

/** The steps as the address names them. `masuk` appears only to who is not logged in. */
export const bookingSteps = ['kantor', 'jumlah', 'hari', 'jam', 'masuk', 'pemohon', 'periksa', 'selesai'] as const
export type BookingStep = (typeof bookingSteps)[number]

/** Steps that ask something, for "step 2 of 6". */
export const countedBookingSteps: readonly BookingStep[] = ['kantor', 'jumlah', 'hari', 'jam', 'pemohon', 'periksa']

export interface BookingPosition {
  readonly step: BookingStep
  /** Which applicant, from 0; only at `pemohon`, where without it the saved people are offered for the whole party. */
  readonly index?: number
  /** Which booking; only at `selesai`. */
  readonly id?: string
}

/** `?langkah=pemohon&ke=2` ⇄ `{ step: 'pemohon', index: 1 }`. */
export function bookingPositionFrom(search: string): BookingPosition {
  const query = new URLSearchParams(search)
  const step = bookingSteps.find((name) => name === query.get('langkah')) ?? 'kantor'
  if (step === 'pemohon' && query.has('ke')) return { step, index: Math.max(0, (Number(query.get('ke')) || 1) - 1) }
  if (step === 'selesai') return { step, id: query.get('id') ?? '' }
  return { step }
}

export function bookingSearch({ step, index, id }: BookingPosition): string {
  if (index !== undefined) return `?langkah=${step}&ke=${index + 1}`
  if (step === 'selesai') return `?langkah=${step}&id=${encodeURIComponent(id ?? '')}`
  return `?langkah=${step}`
}

/** The first thing that is still to be said. */
function firstMissing(draft: BookingDraft): BookingPosition {
  if (!draft.office) return { step: 'kantor' }
  if (!draft.party) return { step: 'jumlah' }
  if (!draft.date) return { step: 'hari' }
  if (!draft.time) return { step: 'jam' }
  for (let index = 0; index < draft.party; index++) if (!isComplete(draft, index)) return { step: 'pemohon', index }
  return { step: 'periksa' }
}

const order = ({ step, index = -1 }: BookingPosition): number => bookingSteps.indexOf(step) * 10 + index

/** The applicants begin with the saved people, where there are any. */
const applicantsBegin = (choice: boolean): BookingPosition =>
  choice ? { step: 'pemohon' } : { step: 'pemohon', index: 0 }

/**
 * Where somebody who asks for a place really gets: no further than what has been said, and logged in from there on.
 * @param choice whether there are, or may be, saved people to choose from
 */
export function reachableBookingPosition(
  wanted: BookingPosition,
  draft: BookingDraft,
  signedIn: boolean | undefined,
  choice = false,
): BookingPosition {
  if (wanted.step === 'selesai') return wanted
  const missing = firstMissing(draft)
  const position = order(wanted) > order(missing) || isBeyond(wanted, draft) ? missing : wanted
  const personal = position.step === 'pemohon' || position.step === 'periksa' || position.step === 'masuk'
  if (personal && signedIn === false) return { step: 'masuk' }
  const arrived = position.step === 'masuk' && signedIn ? missing : position
  const begins = arrived.step === 'pemohon' && (arrived.index === undefined || (arrived !== wanted && !arrived.index))
  return begins ? applicantsBegin(choice) : arrived
}

const isBeyond = ({ step, index = 0 }: BookingPosition, draft: BookingDraft): boolean =>
  step === 'pemohon' && index >= (draft.party ?? 0)

/**
 * Where a step leads: straight on, or, once everything was answered, to what is still missing or the last page. Saved
 * people of whom nothing is to be asked are passed over.
 */
export function following({ step, index = -1 }: BookingPosition, draft: BookingDraft, choice = false): BookingPosition {
  if (draft.checked) return firstMissing(draft)
  if (step === 'pemohon') {
    let next = index + 1
    while (next < (draft.party ?? 1) && isSaved(applicantDraftAt(draft, next)) && isComplete(draft, next)) next++
    return next < (draft.party ?? 1) ? { step, index: next } : { step: 'periksa' }
  }
  if (step === 'jam') return applicantsBegin(choice)
  return { step: bookingSteps[bookingSteps.indexOf(step) + 1] ?? 'periksa' }
}

/** The step before, for the link back; undefined at the first. */
export function preceding(
  { step, index = -1 }: BookingPosition,
  draft: BookingDraft,
  choice = false,
): BookingPosition | undefined {
  if (step === 'kantor' || step === 'selesai') return undefined
  if (step === 'pemohon' || step === 'periksa') {
    let before = (step === 'periksa' ? (draft.party ?? 1) : index) - 1
    while (before >= 0 && isSaved(applicantDraftAt(draft, before))) before--
    if (before >= 0) return { step: 'pemohon', index: before }
    return choice && (step === 'periksa' || index >= 0) ? { step: 'pemohon' } : { step: 'jam' }
  }
  return { step: bookingSteps[bookingSteps.indexOf(step) - 1] ?? 'kantor' }
}
