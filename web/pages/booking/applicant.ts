import { normalizeNik } from '../../../lambdas/contract/nik.ts'
import type { Kind } from '../../../lambdas/contract/schemas.ts'
import type { Faults } from '../../behaviour/use-form.ts'
import { checkFilled } from '../../checks.ts'
import { emptyPerson, type PersonDraft, personFaults } from '../../person-draft.ts'

/** One applicant as typed. */
export interface TypedApplicant extends PersonDraft {
  /** Ticked: to be saved in the account once it is booked. */
  readonly save?: string
}

/** One applicant chosen among the people saved in the account. The NIK stays with the server. */
export interface SavedApplicant {
  /** Id of the saved person. */
  readonly person: string
  readonly fullName: string
  readonly nikMasked: string
  /** `YYYY-MM-DD`. */
  readonly birthDate: string
  readonly kind: Kind | ''
}

export type ApplicantDraft = TypedApplicant | SavedApplicant
export type ApplicantField = keyof TypedApplicant

export const isSaved = (applicant: ApplicantDraft): applicant is SavedApplicant => 'person' in applicant

export const emptyApplicant: TypedApplicant = emptyPerson

/**
 * What is wrong with a typed applicant, by the contract's rules.
 * @param before NIKs of the applicants already written
 */
export function applicantFaults(applicant: TypedApplicant, before: readonly string[]): Faults<ApplicantField> {
  const { nik, ...faults } = personFaults(applicant)
  const twice = before.includes(normalizeNik(applicant.nik)) ? 'duplicate-nik' : undefined
  return { kind: checkFilled(applicant.kind), ...faults, nik: nik ?? twice }
}
