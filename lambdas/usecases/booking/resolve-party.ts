import type { FieldError } from '../../contract/http/field-errors.ts'
import type { ApplicantInput, BookingApplicant } from '../../contract/http/schemas.ts'
import type { SavedPerson } from '../../domain/people/saved-person.ts'
import type { NikVault, SavedPeople } from '../ports.ts'
import { type Refusal, refuse } from '../shared/use-case.ts'

interface Deps {
  readonly people: Pick<SavedPeople, 'ofAccount'>
  readonly vault: Pick<NikVault, 'open'>
}

/**
 * The party written out: saved people become what the account saved of them, so that everything after this step (the
 * rules, the request digest, the booking) is the same as if they had been typed. One read however many there are, none
 * when nobody is.
 * A request that is repeated after a person in it was corrected is therefore another request, and refused (invariant I5).
 * @returns `validation-failed` naming each `applicants.<n>.person` that this account has not saved
 */
export async function resolveParty(
  applicants: readonly BookingApplicant[],
  account: string,
  { people, vault }: Deps,
): Promise<ApplicantInput[] | Refusal<'validation-failed'>> {
  const saved = new Map<string, SavedPerson>()
  if (applicants.some(isSaved)) for (const person of await people.ofAccount(account)) saved.set(person.id, person)
  const errors: FieldError[] = []
  const party = await Promise.all(
    applicants.map(async (applicant, index) => {
      if (!isSaved(applicant)) return [applicant]
      const person = saved.get(applicant.person)
      if (!person) {
        errors.push({ path: `applicants.${index}.person`, code: 'unknown-person' })
        return []
      }
      const { fullName, birthDate, nikSealed } = person
      return [{ fullName, birthDate, kind: applicant.kind, nik: (await vault.open(nikSealed)).reveal() }]
    }),
  )
  return errors.length > 0 ? refuse('validation-failed', { errors }) : party.flat()
}

type SavedApplicantInput = Extract<BookingApplicant, { person: string }>

const isSaved = (applicant: BookingApplicant): applicant is SavedApplicantInput => 'person' in applicant
