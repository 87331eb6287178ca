import { nikProblem } from '../../../lambdas/contract/booking/nik.ts'
import type { ApplicationKind } from '../../../lambdas/contract/http/schemas.ts'
import type { FieldErrors } from '../../hooks/use-form.ts'
import { dayOfParts, todayIn } from '../../lib/dates.ts'
import { checkFilled, checkFullName } from '../../lib/field-checks.ts'

/** A person as typed: an applicant, or somebody to be saved for later. */
export interface PersonDraft {
  readonly fullName: string
  readonly nik: string
  /** Day, month and year as typed, joined: `31/12/1990`. */
  readonly birthDate: string
  readonly kind: ApplicationKind | ''
}
export type PersonField = keyof PersonDraft

export const emptyPerson: PersonDraft = { fullName: '', nik: '', birthDate: '', kind: '' }

export function birthDateParts(birthDate: string): { day: string; month: string; year: string } {
  const [day = '', month = '', year = ''] = birthDate.split('/')
  return { day, month, year }
}

/** `YYYY-MM-DD` of a birth date as typed; undefined when there is no such day. */
export const bornOn = (birthDate: string): string | undefined => dayOfParts(birthDateParts(birthDate))

/** `1990-12-31` as it would have been typed. */
export const asTyped = (day: string): string => day.split('-').reverse().join('/')

/** Nobody alive was born earlier. */
const earliest = '1900-01-01'

/**
 * What is wrong with a person, by the contract's rules; whether a kind is needed depends on what for.
 * @param nikKept the NIK is known to the server, so leaving it empty keeps it
 */
export function personErrors(
  { fullName, nik, birthDate }: Pick<PersonDraft, 'fullName' | 'nik' | 'birthDate'>,
  nikKept = false,
): FieldErrors<'fullName' | 'nik' | 'birthDate'> {
  const born = bornOn(birthDate)
  const isKept = nikKept && nik.trim() === ''
  return {
    fullName: checkFullName(fullName),
    nik: isKept ? undefined : (checkFilled(nik) ?? nikProblem(nik, born)),
    birthDate: birthDateError(birthDate, born),
  }
}

function birthDateError(typed: string, born: string | undefined) {
  if (typed.replaceAll('/', '').trim() === '') return 'required'
  if (!born) return 'date'
  // Offices differ by two hours at most; whoever is born today in the east may book.
  return born < earliest || born > todayIn('Asia/Jayapura') ? 'birth-date-range' : undefined
}
