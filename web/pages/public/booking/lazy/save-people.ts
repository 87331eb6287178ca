import type { Problem, Result } from '../../../../lib/api.ts'
import { ticked } from '../../../../lib/field-checks.ts'
import { withRetries } from '../../../../lib/retry.ts'
import { isSaved } from '../applicant-draft.ts'
import type { BookingDraft, BookingInput } from '../booking-draft.ts'
import { applicantsInParty } from '../booking-draft.ts'
import type { SavedPeopleResult } from '../booking-flow.ts'

type SentApplicant = BookingInput['applicants'][number]
export type WrittenApplicant = Exclude<SentApplicant, { person: string }>

/** Whoever was written out and ticked "save for next time", as the booking sends them. */
export function toSave(draft: BookingDraft, applicants: readonly SentApplicant[]): WrittenApplicant[] {
  const drafts = applicantsInParty(draft)
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
  people: readonly WrittenApplicant[],
  save: (person: WrittenApplicant) => Promise<Result<unknown>>,
): Promise<SavedPeopleResult> {
  const saved: string[] = []
  const notSaved: string[] = []
  let problem: Problem | undefined
  for (const person of people) {
    const result = await withRetries(() => save(person), { attempts: 3 })
    if (result.ok) saved.push(person.fullName)
    else {
      notSaved.push(person.fullName)
      problem ??= result.problem
    }
  }
  return { saved, notSaved, ...(problem && { problem }) }
}
