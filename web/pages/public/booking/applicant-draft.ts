import { normalizeNik } from '../../../../lambdas/contract/booking/nik.ts'
import type { ApplicationKind } from '../../../../lambdas/contract/http/schemas.ts'
import { emptyPerson, type PersonDraft, personErrors } from '../../../features/people/person-draft.ts'
import type { FieldErrors } from '../../../hooks/use-form.ts'
import { checkFilled } from '../../../lib/field-checks.ts'

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
  readonly kind: ApplicationKind | ''
}

export type ApplicantDraft = TypedApplicant | SavedApplicant
export type ApplicantField = keyof TypedApplicant

export const isSaved = (applicant: ApplicantDraft): applicant is SavedApplicant => 'person' in applicant

export const emptyApplicant: TypedApplicant = emptyPerson

/**
 * What is wrong with a typed applicant, by the contract's rules.
 * @param before NIKs of the applicants already written
 */
export function applicantErrors(applicant: TypedApplicant, before: readonly string[]): FieldErrors<ApplicantField> {
  const { nik, ...errors } = personErrors(applicant)
  const twice = before.includes(normalizeNik(applicant.nik)) ? 'duplicate-nik' : undefined
  return { kind: checkFilled(applicant.kind), ...errors, nik: nik ?? twice }
}
