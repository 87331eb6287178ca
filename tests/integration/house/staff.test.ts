import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { given, type House, startHouse } from '../../support/house.ts'
import { noon } from '../../support/office.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
beforeEach(async () => {
  await house.empty()
  house.clock.at = noon
  await house.givenNational('pusat')
})
afterAll(() => house.stop())

const admin = () => house.as('admin')
const office = 'tangerang'
const sari = { account: 'id-sari', role: 'officer' } as const
const historyOf = async (scope = office) => {
  const { entries } = given(await (scope === office ? admin().seesAudit({ office }) : admin().seesNationalAudit({})))
  return entries.map(({ username, action, details }) => ({ username, action, details }))
}

describe('a right at an office', () => {
  it('is given to somebody with an account, listed, and kept in the audit', async () => {
    const member = {
      account: 'id-sari',
      username: 'sari',
      fullName: 'Nama sari',
      role: 'officer',
      by: 'admin',
      at: '2026-12-01T05:00:00.000Z',
    }
    expect(await admin().gives({ office, username: 'sari', role: 'officer' })).toEqual(member)
    expect(await admin().listsStaff({ office })).toEqual({ staff: [member] })
    expect(await house.rolesOf('sari')).toEqual([{ role: 'officer', office }])
    const details = { account: 'id-sari', username: 'sari', role: 'officer' }
    expect(await historyOf()).toEqual([{ username: 'admin', action: 'grant-given', details }])
  })

  it('given again stays as it was, and is no second entry', async () => {
    await admin().gives({ office, username: 'sari', role: 'officer' })
    house.clock.pass(1000)
    expect(await house.as('pusat').gives({ office, username: 'sari', role: 'officer' })).toMatchObject({
      by: 'admin',
      at: '2026-12-01T05:00:00.000Z',
    })
    expect(await historyOf()).toHaveLength(1)
  })

  it('names the field when there is no such account, and gives nothing', async () => {
    expect(await admin().gives({ office, username: 'nobody', role: 'admin' })).toEqual({
      refused: 'validation-failed',
      errors: [{ path: 'username', code: 'unknown-account' }],
    })
    expect(await admin().listsStaff({ office })).toEqual({ staff: [] })
  })

  it('is no way to try usernames: sixty in ten minutes', async () => {
    const tries = (times: number) =>
      Promise.all(Array.from({ length: times }, () => admin().gives({ office, username: 'nobody', role: 'admin' })))
    expect(new Set((await tries(60)).map((answer) => 'refused' in answer && answer.refused))).toEqual(
      new Set(['validation-failed']),
    )
    expect(await admin().gives({ office, username: 'sari', role: 'officer' })).toEqual({ refused: 'too-many-attempts' })
    expect(await house.as('pusat').gives({ office, username: 'sari', role: 'officer' })).toMatchObject({ by: 'pusat' })
  })

  it('is given at no office that does not exist', async () => {
    for (const unknown of ['surabaya', 'national'])
      expect(await admin().gives({ office: unknown, username: 'sari', role: 'admin' })).toEqual({
        refused: 'not-found',
      })
    expect(await house.rolesOf('sari')).toEqual([])
  })

  it('is taken away, one of two, with an entry; what is not there is not found', async () => {
    await admin().gives({ office, username: 'sari', role: 'officer' })
    await admin().gives({ office, username: 'sari', role: 'admin' })
    expect(await admin().takes({ office, ...sari })).toBeUndefined()
    expect(await house.rolesOf('sari')).toEqual([{ role: 'admin', office }])
    expect(await admin().listsStaff({ office })).toMatchObject({ staff: [{ role: 'admin' }] })
    expect((await historyOf()).filter(({ action }) => action === 'grant-taken')).toMatchObject([
      { username: 'admin', details: { username: 'sari', role: 'officer' } },
    ])
    expect(await admin().takes({ office, ...sari })).toEqual({ refused: 'not-found' })
    expect(await admin().takes({ office: 'jayapura', account: 'id-sari', role: 'admin' })).toEqual({
      refused: 'not-found',
    })
  })

  it('taken by two at once is taken once', async () => {
    await admin().gives({ office, username: 'sari', role: 'officer' })
    const answers = await Promise.all([
      admin().takes({ office, ...sari }),
      house.as('pusat').takes({ office, ...sari }),
    ])
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect((await historyOf()).filter(({ action }) => action === 'grant-taken')).toHaveLength(1)
  })

  it('is never taken from oneself', async () => {
    await house.as('pusat').gives({ office, username: 'admin', role: 'admin' })
    expect(await admin().takes({ office, account: 'id-admin', role: 'admin' })).toEqual({ refused: 'own-grant' })
    expect(await house.rolesOf('admin')).toEqual([{ role: 'admin', office }])
  })
})

describe('the national right', () => {
  it('is given and taken by others, with entries of its own', async () => {
    await house.as('pusat').givesNational({ username: 'sari' })
    expect(await house.rolesOf('sari')).toEqual([{ role: 'national' }])
    expect(await house.as('pusat').listsNationalStaff({})).toMatchObject({
      staff: [{ username: 'sari' }, { username: 'pusat' }],
    })
    expect(await house.as('sari').takesNational({ account: 'id-pusat' })).toBeUndefined()
    expect(await house.rolesOf('pusat')).toEqual([])
    expect((await historyOf('national')).map(({ action }) => action).sort()).toEqual(['grant-given', 'grant-taken'])
    expect(await historyOf()).toEqual([])
  })

  it('cannot be taken from oneself', async () => {
    expect(await house.as('pusat').takesNational({ account: 'id-pusat' })).toEqual({ refused: 'own-grant' })
  })

  it('stays with one of two who take it from each other at the same time', async () => {
    for (let round = 0; round < 10; round++) {
      await house.givenNational('pusat')
      await house.givenNational('sari')
      await Promise.all([
        house.as('pusat').takesNational({ account: 'id-sari' }),
        house.as('sari').takesNational({ account: 'id-pusat' }),
      ])
      const left = [...(await house.rolesOf('pusat')), ...(await house.rolesOf('sari'))]
      expect(left).toEqual([{ role: 'national' }])
    }
  })

  it('of somebody whose own right is gone takes nobody’s', async () => {
    await house.givenNational('sari')
    expect(await house.as('former').takesNational({ account: 'id-sari' })).toEqual({ refused: 'forbidden' })
    expect(await house.rolesOf('sari')).toEqual([{ role: 'national' }])
  })
})

describe('an account that is deleted', () => {
  it('loses every right, and the audit says so', async () => {
    await house.givenNational('sari')
    await admin().gives({ office, username: 'sari', role: 'admin' })
    await admin().gives({ office: 'jayapura', username: 'sari', role: 'officer' })
    house.clock.pass(1000)
    expect(await house.as('sari').leaves()).toBe('left')
    expect(await house.rolesOf('sari')).toEqual([])
    expect(await admin().listsStaff({ office })).toEqual({ staff: [] })
    expect((await historyOf())[0]).toMatchObject({
      username: 'sari',
      action: 'grant-taken',
      details: { role: 'admin' },
    })
    expect(await historyOf('national')).toMatchObject([{ action: 'grant-taken', details: { role: 'national' } }])
  })

  it('of an ordinary person just goes', async () => {
    expect(await house.as('budi').leaves()).toBe('left')
  })

  it('is kept with all its rights while it is the only national admin', async () => {
    await house.as('other').gives({ office, username: 'pusat', role: 'admin' })
    expect(await house.as('pusat').leaves()).toBe('last-national-admin')
    expect(await house.rolesOf('pusat')).toHaveLength(2)
  })

  it('leaves a national admin behind when both go at the same time', async () => {
    for (let round = 0; round < 10; round++) {
      await house.givenNational('pusat')
      await house.givenNational('sari')
      const answers = await Promise.all([house.as('pusat').leaves(), house.as('sari').leaves()])
      expect(answers.toSorted()).toEqual(['last-national-admin', 'left'])
    }
  })
})
