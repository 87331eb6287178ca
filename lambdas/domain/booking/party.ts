import type { FieldError } from '../../contract/http/field-errors.ts'
import type { ApplicantInput } from '../../contract/http/schemas.ts'
import { addMonths, type Day } from '../shared/dates.ts'

/** Nobody older applies in person; a wrong century is the likelier reason. */
const maxAgeYears = 120

export const isPossibleBirthDate = (birthDate: Day, today: Day): boolean =>
  birthDate <= today && birthDate >= addMonths(today, -12 * maxAgeYears)

/** What is wrong with a party beyond the shape of each applicant. Duplicates are a refusal of their own. */
export function partyErrors(
  applicants: readonly ApplicantInput[],
  { maxParty, today }: { maxParty: number; today: Day },
): FieldError[] {
  const errors: FieldError[] = applicants.flatMap(({ birthDate }, index) =>
    isPossibleBirthDate(birthDate, today)
      ? []
      : [{ path: `applicants.${index}.birthDate`, code: 'birth-date-range' as const }],
  )
  return applicants.length > maxParty ? [{ path: 'applicants', code: 'party-too-large' }, ...errors] : errors
}

/** Every applicant whose NIK stands earlier in the same party. */
export function duplicateErrors(applicants: readonly Pick<ApplicantInput, 'nik'>[]): FieldError[] {
  const seen = new Set<string>()
  return applicants.flatMap(({ nik }, index) => {
    if (seen.has(nik)) return [{ path: `applicants.${index}.nik`, code: 'duplicate-nik' as const }]
    seen.add(nik)
    return []
  })
}
