import { nikProblem } from '../../contract/booking/nik.ts'
import { type SavedPerson, savedPersonView } from '../../domain/people/saved-person.ts'
import type { Clock, NikVault, SavedPeople } from '../ports.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { impossibleBirthDate, isBirthDatePossible, personFields, sealNik } from './save-person.ts'

interface Deps {
  readonly people: Pick<SavedPeople, 'change'>
  readonly vault: Pick<NikVault, 'digest' | 'seal' | 'open'>
  readonly clock: Clock
}

/** Corrects a saved person. A NIK that is left out stays, and must still fit the birth date. */
export const editPerson =
  ({ people, vault, clock }: Deps): UseCase<'editPerson'> =>
  async ({ person: id, nik, ...person }, { by }) => {
    if (!isBirthDatePossible(person.birthDate, clock.now())) return refuse('validation-failed', impossibleBirthDate)
    const sealed = nik === undefined ? undefined : await sealNik(nik, vault)
    return people.change(by.id, async (saved) => {
      const before = saved.find((one) => one.id === id)
      if (!before) return { answer: refuse('not-found') }
      if (saved.some((other) => other.id !== id && other.nikDigest === sealed?.nikDigest))
        return { answer: refuse('validation-failed', savedTwice) }
      if (!sealed && !(await fits(before, person.birthDate, vault)))
        return { answer: refuse('validation-failed', misfit) }
      const { nikMasked, nikDigest, nikSealed } = sealed ?? before
      const save: SavedPerson = { id, ...personFields(person), nikMasked, nikDigest, nikSealed }
      return { answer: savedPersonView(save), change: { save } }
    })
  }

const savedTwice = { errors: [{ path: 'nik', code: 'person-saved' }] } as const
/** Named at the field that was written. */
const misfit = { errors: [{ path: 'birthDate', code: 'nik-birth-date' }] } as const

const fits = async ({ nikSealed }: SavedPerson, birthDate: string, vault: Pick<NikVault, 'open'>): Promise<boolean> =>
  nikProblem((await vault.open(nikSealed)).reveal(), birthDate) === undefined
