import { randomBytes } from 'node:crypto'
import { Nik } from '../../domain/booking/nik.ts'
import { isPossibleBirthDate } from '../../domain/booking/party.ts'
import { maxSavedPeople, type SavedPerson, savedPersonView } from '../../domain/people/saved-person.ts'
import { dayAt, type Millis } from '../../domain/shared/dates.ts'
import type { Clock, NikVault, SavedPeople } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'

interface Deps {
  readonly people: Pick<SavedPeople, 'change'>
  readonly vault: Pick<NikVault, 'digest' | 'seal'>
  readonly clock: Clock
}

/** Saves a person for later bookings. A NIK that the account has saved already is updated, not doubled. */
export const savePerson =
  ({ people, vault, clock }: Deps): UseCase<'savePerson'> =>
  async ({ nik, ...person }, { by }) => {
    if (!isBirthDatePossible(person.birthDate, clock.now())) return refuse('validation-failed', impossibleBirthDate)
    const sealed = await sealNik(nik, vault)
    return people.change(by.id, async (saved) => {
      const same = saved.find(({ nikDigest }) => nikDigest === sealed.nikDigest)
      if (!same && saved.length >= maxSavedPeople) return { answer: refuse('validation-failed', peopleFull) }
      const save: SavedPerson = { id: same?.id ?? newId(), ...personFields(person), ...sealed }
      return { answer: savedPersonView(save), change: { save } }
    })
  }

const peopleFull = { errors: [{ path: '', code: 'people-full' }] } as const
export const impossibleBirthDate = { errors: [{ path: 'birthDate', code: 'birth-date-range' }] } as const

/** In the zone where the day begins first: no office is chosen yet, and its own day is checked when it is booked. */
export const isBirthDatePossible = (birthDate: string, now: Millis): boolean =>
  isPossibleBirthDate(birthDate, dayAt(now, 'Asia/Jayapura'))

/** A NIK as it may be kept. */
export async function sealNik(digits: string, vault: Pick<NikVault, 'digest' | 'seal'>) {
  const nik = Nik.of(digits)
  const [nikDigest, nikSealed] = await Promise.all([vault.digest(nik), vault.seal(nik)])
  return { nikMasked: String(nik), nikDigest, nikSealed }
}

/** The other fields as they were written; a kind that was left out is not kept. */
export const personFields = ({
  fullName,
  birthDate,
  kind,
}: {
  fullName: string
  birthDate: string
  kind?: SavedPerson['kind'] | undefined
}) => ({ fullName, birthDate, ...(kind && { kind }) })

/** 80 random bits. */
const newId = (): string => randomBytes(10).toString('hex')
