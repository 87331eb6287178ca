import { nikProblem } from '../lambdas/contract/nik.ts'
import type { Kind } from '../lambdas/contract/schemas.ts'
import type { Faults } from './behaviour/use-form.ts'
import { checkFilled, checkFullName } from './checks.ts'
import { dayOfParts, todayIn } from './dates.ts'

/** A person as typed: an applicant, or somebody to be saved for later. */
export interface PersonDraft {
  readonly fullName: string
  readonly nik: string
  /** Day, month and year as typed, joined: `31/12/1990`. */
  readonly birthDate: string
  readonly kind: Kind | ''
}
export type PersonField = keyof PersonDraft

export const emptyPerson: PersonDraft = { fullName: '', nik: '', birthDate: '', kind: '' }

export function partsOf(birthDate: string): { day: string; month: string; year: string } {
  const [day = '', month = '', year = ''] = birthDate.split('/')
  return { day, month, year }
}

/** `YYYY-MM-DD` of a birth date as typed; undefined when there is no such day. */
export const bornOn = (birthDate: string): string | undefined => dayOfParts(partsOf(birthDate))

/** `1990-12-31` as it would have been typed. */
export const asTyped = (day: string): string => day.split('-').reverse().join('/')

/** Nobody alive was born earlier. */
const earliest = '1900-01-01'

/**
 * What is wrong with a person, by the contract's rules; whether a kind is needed depends on what for.
 * @param nikKept the NIK is known to the server, so leaving it empty keeps it
 */
export function personFaults(
  { fullName, nik, birthDate }: Pick<PersonDraft, 'fullName' | 'nik' | 'birthDate'>,
  nikKept = false,
): Faults<'fullName' | 'nik' | 'birthDate'> {
  const born = bornOn(birthDate)
  const kept = nikKept && nik.trim() === ''
  return {
    fullName: checkFullName(fullName),
    nik: kept ? undefined : (checkFilled(nik) ?? nikProblem(nik, born)),
    birthDate: birthDateFault(birthDate, born),
  }
}

function birthDateFault(typed: string, born: string | undefined) {
  if (typed.replaceAll('/', '').trim() === '') return 'required'
  if (!born) return 'date'
  // Offices differ by two hours at most; whoever is born today in the east may book.
  return born < earliest || born > todayIn('Asia/Jayapura') ? 'birth-date-range' : undefined
}
