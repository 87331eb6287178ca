import { nikProblem, normalizeNik } from '../../../lambdas/contract/nik.ts'
import type { Kind } from '../../../lambdas/contract/schemas.ts'
import type { Faults } from '../../behaviour/use-form.ts'
import { checkFilled, checkFullName } from '../../checks.ts'
import { dayOfParts, todayIn } from '../../dates.ts'

/** One applicant as typed. */
export interface ApplicantDraft {
  readonly fullName: string
  readonly nik: string
  /** Day, month and year as typed, joined: `31/12/1990`. */
  readonly birthDate: string
  readonly kind: Kind | ''
}
export type ApplicantField = keyof ApplicantDraft

export const emptyApplicant: ApplicantDraft = { fullName: '', nik: '', birthDate: '', kind: '' }

export function partsOf(birthDate: string): { day: string; month: string; year: string } {
  const [day = '', month = '', year = ''] = birthDate.split('/')
  return { day, month, year }
}

/** Nobody alive was born earlier. */
const earliest = '1900-01-01'

/**
 * What is wrong with one applicant, by the contract's rules.
 * @param before NIKs of the applicants already written
 */
export function applicantFaults(
  { fullName, nik, birthDate, kind }: Readonly<Record<ApplicantField, string>>,
  before: readonly string[],
): Faults<ApplicantField> {
  const born = dayOfParts(partsOf(birthDate))
  return {
    kind: checkFilled(kind),
    fullName: checkFullName(fullName),
    birthDate: birthDateFault(birthDate, born),
    nik:
      checkFilled(nik) ?? nikProblem(nik, born) ?? (before.includes(normalizeNik(nik)) ? 'duplicate-nik' : undefined),
  }
}

function birthDateFault(typed: string, born: string | undefined) {
  if (typed.replaceAll('/', '').trim() === '') return 'required'
  if (!born) return 'date'
  // Offices differ by two hours at most; whoever is born today in the east may book.
  return born < earliest || born > todayIn('Asia/Jayapura') ? 'birth-date-range' : undefined
}
