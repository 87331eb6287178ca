import { isSaved } from './applicant.ts'
import { applicantAt, type Draft, isComplete } from './draft.ts'

/** The steps as the address names them. `masuk` appears only to who is not logged in. */
export const steps = ['kantor', 'jumlah', 'hari', 'jam', 'masuk', 'pemohon', 'periksa', 'selesai'] as const
export type Step = (typeof steps)[number]

/** Steps that ask something, for "step 2 of 6". */
export const counted: readonly Step[] = ['kantor', 'jumlah', 'hari', 'jam', 'pemohon', 'periksa']

export interface Place {
  readonly step: Step
  /** Which applicant, from 0; only at `pemohon`, where without it the saved people are offered for the whole party. */
  readonly index?: number
  /** Which booking; only at `selesai`. */
  readonly id?: string
}

/** `?langkah=pemohon&ke=2` ⇄ `{ step: 'pemohon', index: 1 }`. */
export function placeOf(search: string): Place {
  const query = new URLSearchParams(search)
  const step = steps.find((name) => name === query.get('langkah')) ?? 'kantor'
  if (step === 'pemohon' && query.has('ke')) return { step, index: Math.max(0, (Number(query.get('ke')) || 1) - 1) }
  if (step === 'selesai') return { step, id: query.get('id') ?? '' }
  return { step }
}

export function searchOf({ step, index, id }: Place): string {
  if (index !== undefined) return `?langkah=${step}&ke=${index + 1}`
  if (step === 'selesai') return `?langkah=${step}&id=${encodeURIComponent(id ?? '')}`
  return `?langkah=${step}`
}

/** The first thing that is still to be said. */
function firstMissing(draft: Draft): Place {
  if (!draft.office) return { step: 'kantor' }
  if (!draft.party) return { step: 'jumlah' }
  if (!draft.date) return { step: 'hari' }
  if (!draft.time) return { step: 'jam' }
  for (let index = 0; index < draft.party; index++) if (!isComplete(draft, index)) return { step: 'pemohon', index }
  return { step: 'periksa' }
}

const order = ({ step, index = -1 }: Place): number => steps.indexOf(step) * 10 + index

/** The applicants begin with the saved people, where there are any. */
const applicantsBegin = (choice: boolean): Place => (choice ? { step: 'pemohon' } : { step: 'pemohon', index: 0 })

/**
 * Where somebody who asks for a place really gets: no further than what has been said, and logged in from there on.
 * @param choice whether there are, or may be, saved people to choose from
 */
export function reachable(wanted: Place, draft: Draft, signedIn: boolean | undefined, choice = false): Place {
  if (wanted.step === 'selesai') return wanted
  const missing = firstMissing(draft)
  const place = order(wanted) > order(missing) || isBeyond(wanted, draft) ? missing : wanted
  const personal = place.step === 'pemohon' || place.step === 'periksa' || place.step === 'masuk'
  if (personal && signedIn === false) return { step: 'masuk' }
  const arrived = place.step === 'masuk' && signedIn ? missing : place
  const begins = arrived.step === 'pemohon' && (arrived.index === undefined || (arrived !== wanted && !arrived.index))
  return begins ? applicantsBegin(choice) : arrived
}

const isBeyond = ({ step, index = 0 }: Place, draft: Draft): boolean =>
  step === 'pemohon' && index >= (draft.party ?? 0)

/**
 * Where a step leads: straight on, or, once everything was answered, to what is still missing or the last page. Saved
 * people of whom nothing is to be asked are passed over.
 */
export function following({ step, index = -1 }: Place, draft: Draft, choice = false): Place {
  if (draft.checked) return firstMissing(draft)
  if (step === 'pemohon') {
    let next = index + 1
    while (next < (draft.party ?? 1) && isSaved(applicantAt(draft, next)) && isComplete(draft, next)) next++
    return next < (draft.party ?? 1) ? { step, index: next } : { step: 'periksa' }
  }
  if (step === 'jam') return applicantsBegin(choice)
  return { step: steps[steps.indexOf(step) + 1] ?? 'periksa' }
}

/** The step before, for the link back; undefined at the first. */
export function preceding({ step, index = -1 }: Place, draft: Draft, choice = false): Place | undefined {
  if (step === 'kantor' || step === 'selesai') return undefined
  if (step === 'pemohon' || step === 'periksa') {
    let before = (step === 'periksa' ? (draft.party ?? 1) : index) - 1
    while (before >= 0 && isSaved(applicantAt(draft, before))) before--
    if (before >= 0) return { step: 'pemohon', index: before }
    return choice && (step === 'periksa' || index >= 0) ? { step: 'pemohon' } : { step: 'jam' }
  }
  return { step: steps[steps.indexOf(step) - 1] ?? 'kantor' }
}
