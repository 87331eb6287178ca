import type { SavedPersonView } from '../../../../../lambdas/contract/http/schemas.ts'
import { asTyped } from '../../../../features/people/person-draft.ts'
import { type ApplicantDraft, isSaved, type SavedApplicant, type TypedApplicant } from '../applicant-draft.ts'
import { applicantsInParty, type BookingDraft } from '../booking-draft.ts'
import type { BookingFlow } from '../booking-flow.ts'

const isBlank = (applicant: ApplicantDraft): boolean => Object.values(applicant).every((text) => !text)

/** Ids of the saved people who are in the party already, in its order. */
const pickedOf = (draft: BookingDraft): string[] =>
  applicantsInParty(draft).flatMap((applicant) => (isSaved(applicant) ? [applicant.person] : []))

/**
 * Who is ticked when the question appears: whoever was chosen before; at first everybody, if the party is as large as
 * the list, since then there is nothing to choose.
 */
export function initiallyPicked(draft: BookingDraft, people: readonly SavedPersonView[]): string[] {
  const ids = people.map(({ id }) => id)
  const before = pickedOf(draft).filter((id) => ids.includes(id))
  return before.length === 0 && applicantsInParty(draft).every(isBlank) && ids.length === draft.party ? ids : before
}

/** Whether somebody of the party has been written out. */
export const hasTyped = (draft: BookingDraft): boolean =>
  applicantsInParty(draft).some((applicant) => !isSaved(applicant) && !isBlank(applicant))

/** A saved person as an applicant, who applies for what they usually do. */
const applicantFrom = ({
  id,
  fullName,
  nikMasked,
  birthDate,
  kind = '',
}: SavedPersonView | Unsure): SavedApplicant => ({
  person: id,
  fullName,
  nikMasked,
  birthDate,
  kind,
})
type Unsure = Omit<SavedPersonView, 'kind'> & { readonly kind?: SavedApplicant['kind'] | undefined }

/** The party with these saved people first; whoever was typed stays, behind them. A kind that was chosen stays too. */
export function withPicked(draft: BookingDraft, picked: readonly SavedPersonView[]): BookingDraft {
  const before = draft.applicants.filter(isSaved)
  const chosen = picked.map((person) => {
    const kind = before.find(({ person: id }) => id === person.id)?.kind
    return applicantFrom({ ...person, kind: kind || person.kind })
  })
  const typed = draft.applicants.filter((applicant) => !isSaved(applicant) && !isBlank(applicant))
  return { ...draft, applicants: [...chosen, ...typed] }
}

/** The same person to be written out: all but the NIK, which the pages never had. */
export const writtenOut = ({ fullName, birthDate, kind }: SavedApplicant): TypedApplicant => ({
  fullName,
  birthDate: asTyped(birthDate),
  kind,
  nik: '',
})

/** A saved person as the list has them now: what was corrected meanwhile is what gets booked. */
export function asListed(applicant: SavedApplicant, people: readonly SavedPersonView[]): SavedApplicant {
  const now = people.find(({ id }) => id === applicant.person)
  return now ? applicantFrom({ ...now, kind: applicant.kind }) : applicant
}

/** The saved people, as far as they have arrived. */
export const loadedPeople = ({ saved }: Pick<BookingFlow, 'saved'>): readonly SavedPersonView[] =>
  saved.state === 'ready' ? saved.body.people : []

/** Whether somebody is saved who is not in the party yet. */
export function hasOthers(flow: Pick<BookingFlow, 'saved' | 'draft'>): boolean {
  const picked = pickedOf(flow.draft)
  return loadedPeople(flow).some(({ id }) => !picked.includes(id))
}
