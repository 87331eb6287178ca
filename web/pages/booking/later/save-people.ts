import type { Problem, Result } from '../../../api.ts'
import { patiently } from '../../../behaviour/patience.ts'
import { ticked } from '../../../checks.ts'
import { isSaved } from '../applicant.ts'
import type { BookingInput, Draft } from '../draft.ts'
import { party } from '../draft.ts'
import type { SavedNames } from '../journey.ts'

type Applicant = BookingInput['applicants'][number]
export type Written = Exclude<Applicant, { person: string }>

/** Whoever was written out and ticked "save for next time", as the booking sends them. */
export function toSave(draft: Draft, applicants: readonly Applicant[]): Written[] {
  const drafts = party(draft)
  return applicants.flatMap((applicant, i) => {
    const typed = drafts[i]
    return 'person' in applicant || !typed || isSaved(typed) || typed.save !== ticked ? [] : [applicant]
  })
}

/**
 * Saves people once they are booked, one after the other (they are one list). Never fails: what could not be saved is
 * named, and the booking stands in any case.
 */
export async function savePeople(
  people: readonly Written[],
  save: (person: Written) => Promise<Result<unknown>>,
): Promise<SavedNames> {
  const saved: string[] = []
  const notSaved: string[] = []
  let problem: Problem | undefined
  for (const person of people) {
    const result = await patiently(() => save(person), { attempts: 3 })
    if (result.ok) saved.push(person.fullName)
    else {
      notSaved.push(person.fullName)
      problem ??= result.problem
    }
  }
  return { saved, notSaved, ...(problem && { problem }) }
}
