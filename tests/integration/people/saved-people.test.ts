import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dynamoSavedPeople } from '../../../lambdas/adapters/dynamodb/people/saved-people.ts'
import type { BookingApplicant } from '../../../lambdas/contract/http/schemas.ts'
import { maxSavedPeople } from '../../../lambdas/domain/people/saved-person.ts'
import { editPerson } from '../../../lambdas/usecases/people/edit-person.ts'
import { listPeople } from '../../../lambdas/usecases/people/list-people.ts'
import { removePerson } from '../../../lambdas/usecases/people/remove-person.ts'
import { savePerson } from '../../../lambdas/usecases/people/save-person.ts'
import { noon } from '../../support/fixtures/office.ts'
import { person } from '../../support/fixtures/people.ts'
import { readAllItems } from '../../support/test-bed/broken-invariants.ts'
import { plainVault, startTestBed, type TestBed } from '../../support/test-bed/test-bed.ts'

/* The people an account has saved, on the real engine. */

let testBed: TestBed
beforeAll(async () => {
  testBed = await startTestBed()
})
beforeEach(async () => {
  await testBed.empty()
  testBed.clock.at = noon
  await testBed.addSlot({ quota: 10 })
})
afterAll(() => testBed.stop())

const call = (account = 'budi') => ({ locale: 'id' as const, by: { id: account, username: account } })
const deps = () => ({ people: dynamoSavedPeople(testBed.table), vault: plainVault, clock: testBed.clock })
const someone = (number: number) => {
  const { kind: _, ...rest } = person(number)
  return rest
}
const save = (number: number, more: object = {}) => savePerson(deps())({ ...someone(number), ...more }, call())
const saved = async (number: number) => {
  const answer = await save(number)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}
const list = async (account = 'budi') => {
  const answer = await listPeople(deps())({}, call(account))
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.people
}

describe('saving', () => {
  it('lists by name, the NIK masked, and only in the own account', async () => {
    await save(1, { fullName: 'Wati' })
    await save(2, { fullName: 'Agus', kind: 'replacement' })
    expect(await list()).toMatchObject([
      { fullName: 'Agus', kind: 'replacement', nikMasked: `••••••••••••${someone(2).nik.slice(-4)}` },
      { fullName: 'Wati', birthDate: someone(1).birthDate },
    ])
    expect(await list('somebody-else')).toEqual([])
  })

  it('keeps no NIK in the clear', async () => {
    await save(1)
    expect(JSON.stringify(await readAllItems(testBed.table))).not.toContain(someone(1).nik)
  })

  it('updates the person whose NIK is saved already', async () => {
    const { id } = await saved(1)
    expect(await save(1, { fullName: 'Nama Baru' })).toMatchObject({ id, fullName: 'Nama Baru' })
    expect(await list()).toHaveLength(1)
  })

  it('doubles nobody when it is asked for several times at once', async () => {
    await Promise.all([save(1), save(1), save(1)])
    expect(await list()).toHaveLength(1)
  })

  it('holds twenty, also when two come at once for the last place', async () => {
    for (let number = 1; number < maxSavedPeople; number++) await saved(number)
    const both = await Promise.all([save(100), save(101)])
    const full = { refused: 'validation-failed', errors: [{ path: '', code: 'people-full' }] }
    expect(both.filter((answer) => 'refused' in answer)).toEqual([full])
    expect(await list()).toHaveLength(maxSavedPeople)
    expect(await save(1, { fullName: 'Masih Bisa' })).toMatchObject({ fullName: 'Masih Bisa' })
  })

  it('takes nobody who is not born yet, or has been for too long', async () => {
    const refused = { refused: 'validation-failed', errors: [{ path: 'birthDate', code: 'birth-date-range' }] }
    for (const birthDate of ['2026-12-31', '1850-01-01']) expect(await save(1, { birthDate })).toEqual(refused)
  })
})

describe('correcting', () => {
  const edits = (id: string, more: { nik?: string; birthDate?: string } = {}, account = 'budi') =>
    editPerson(deps())({ person: id, fullName: 'Nama Benar', birthDate: someone(1).birthDate, ...more }, call(account))

  it('keeps the NIK that is left out, which must still fit the birth date', async () => {
    const { id, nikMasked } = await saved(1)
    expect(await edits(id)).toEqual({ id, fullName: 'Nama Benar', nikMasked, birthDate: someone(1).birthDate })
    expect(await edits(id, { birthDate: someone(2).birthDate })).toEqual({
      refused: 'validation-failed',
      errors: [{ path: 'birthDate', code: 'nik-birth-date' }],
    })
  })

  it('changes the NIK under the same id, but not to one saved for another', async () => {
    const { id } = await saved(1)
    const { nik, birthDate } = someone(2)
    expect(await edits(id, { nik, birthDate })).toMatchObject({ id, nikMasked: `••••••••••••${nik.slice(-4)}` })
    const other = await saved(3)
    expect(await edits(other.id, { nik, birthDate })).toEqual({
      refused: 'validation-failed',
      errors: [{ path: 'nik', code: 'person-saved' }],
    })
  })

  it('and removing is for the owner only', async () => {
    const { id } = await saved(1)
    expect(await edits(id, {}, 'somebody-else')).toEqual({ refused: 'not-found' })
    expect(await removePerson(deps())({ person: id }, call('somebody-else'))).toEqual({ refused: 'not-found' })
    expect(await list()).toHaveLength(1)
    expect(await removePerson(deps())({ person: id }, call())).toBeUndefined()
    expect(await removePerson(deps())({ person: id }, call())).toEqual({ refused: 'not-found' })
    expect(await list()).toEqual([])
  })
})

describe('booking a saved person', () => {
  const books = (party: BookingApplicant[], key = 'saved-key-1', account = 'budi') =>
    testBed.book({ party, key, account })

  it('is the same booking as with the person written out', async () => {
    const { id } = await saved(1)
    const first = await books([{ person: id, kind: person(1).kind }, person(2)])
    expect(first).toMatchObject({ applicants: [{ fullName: person(1).fullName }, { fullName: person(2).fullName }] })
    expect(await books([person(1), person(2)])).toEqual(first)
    expect((await testBed.slot()).remaining).toBe(8)
    expect(await testBed.brokenInvariants()).toEqual([])
  })

  it('holds the person to the one-month rule and to once in a party', async () => {
    const { id } = await saved(1)
    const applicant = { person: id, kind: 'new' } as const
    expect(await books([person(1), applicant])).toMatchObject({
      refused: 'duplicate-applicant',
      errors: [{ path: 'applicants.1.nik' }],
    })
    await books([person(1)])
    expect(await books([applicant], 'saved-key-2')).toMatchObject({
      refused: 'applicant-not-eligible',
      errors: [{ path: 'applicants.0.nik', code: 'not-eligible' }],
    })
  })

  it('names everybody the account has not saved, and holds no place for them', async () => {
    const { id } = await saved(1)
    const foreign = { person: id, kind: 'new' } as const
    const unknown = { person: '0'.repeat(20), kind: 'new' } as const
    expect(await books([foreign, person(2), unknown], 'saved-key-3', 'somebody-else')).toEqual({
      refused: 'validation-failed',
      errors: [
        { path: 'applicants.0.person', code: 'unknown-person' },
        { path: 'applicants.2.person', code: 'unknown-person' },
      ],
    })
    expect((await testBed.slot()).remaining).toBe(10)
  })

  it('stays when the person is removed', async () => {
    const { id } = await saved(1)
    await books([{ person: id, kind: 'new' }])
    await removePerson(deps())({ person: id }, call())
    expect(await testBed.bookings()).toMatchObject([
      { status: 'ACTIVE', applicants: [{ fullName: person(1).fullName }] },
    ])
  })
})
