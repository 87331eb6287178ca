import { type Draft, isComplete } from './draft.ts'

/** The steps as the address names them. `masuk` appears only to who is not logged in. */
export const steps = ['kantor', 'jumlah', 'hari', 'jam', 'masuk', 'pemohon', 'periksa', 'selesai'] as const
export type Step = (typeof steps)[number]

/** Steps that ask something, for "step 2 of 6". */
export const counted: readonly Step[] = ['kantor', 'jumlah', 'hari', 'jam', 'pemohon', 'periksa']

export interface Place {
  readonly step: Step
  /** Which applicant, from 0; only at `pemohon`. */
  readonly index?: number
  /** Which booking; only at `selesai`. */
  readonly id?: string
}

/** `?langkah=pemohon&ke=2` ⇄ `{ step: 'pemohon', index: 1 }`. */
export function placeOf(search: string): Place {
  const query = new URLSearchParams(search)
  const step = steps.find((name) => name === query.get('langkah')) ?? 'kantor'
  if (step === 'pemohon') return { step, index: Math.max(0, (Number(query.get('ke')) || 1) - 1) }
  if (step === 'selesai') return { step, id: query.get('id') ?? '' }
  return { step }
}

export function searchOf({ step, index = 0, id }: Place): string {
  if (step === 'pemohon') return `?langkah=${step}&ke=${index + 1}`
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

const order = ({ step, index = 0 }: Place): number => steps.indexOf(step) * 10 + index

/** Where somebody who asks for a place really gets: no further than what has been said, and logged in from there on. */
export function reachable(wanted: Place, draft: Draft, signedIn: boolean | undefined): Place {
  if (wanted.step === 'selesai') return wanted
  const missing = firstMissing(draft)
  const place = order(wanted) > order(missing) || isBeyond(wanted, draft) ? missing : wanted
  const personal = place.step === 'pemohon' || place.step === 'periksa' || place.step === 'masuk'
  if (personal && signedIn === false) return { step: 'masuk' }
  return place.step === 'masuk' && signedIn ? missing : place
}

const isBeyond = ({ step, index = 0 }: Place, draft: Draft): boolean =>
  step === 'pemohon' && index >= (draft.party ?? 0)

/** Where a step leads: straight on, or, once everything was answered, to what is still missing or the last page. */
export function following({ step, index = 0 }: Place, draft: Draft): Place {
  if (draft.checked) return firstMissing(draft)
  if (step === 'pemohon') return index + 1 < (draft.party ?? 1) ? { step, index: index + 1 } : { step: 'periksa' }
  if (step === 'jam') return { step: 'pemohon', index: 0 }
  return { step: steps[steps.indexOf(step) + 1] ?? 'periksa' }
}

/** The step before, for the link back; undefined at the first. */
export function preceding({ step, index = 0 }: Place, draft: Draft): Place | undefined {
  if (step === 'kantor' || step === 'selesai') return undefined
  if (step === 'pemohon' && index > 0) return { step, index: index - 1 }
  if (step === 'pemohon' || step === 'masuk') return { step: 'jam' }
  if (step === 'periksa') return { step: 'pemohon', index: (draft.party ?? 1) - 1 }
  return { step: steps[steps.indexOf(step) - 1] ?? 'kantor' }
}
