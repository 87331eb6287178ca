import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noon } from '../../support/fixtures/office.ts'
import {
  type AdministrationTestBed,
  accepted,
  startAdministrationTestBed,
} from '../../support/test-bed/administration.ts'

let testBed: AdministrationTestBed
beforeAll(async () => {
  testBed = await startAdministrationTestBed()
})
beforeEach(async () => {
  await testBed.empty()
  testBed.clock.at = noon
  await testBed.addNationalAdmin('pusat')
})
afterAll(() => testBed.stop())

const admin = () => testBed.as('admin')
const office = 'tangerang'
const sari = { account: 'id-sari', role: 'officer' } as const
const auditOf = async (scope = office) => {
  const { entries } = accepted(await (scope === office ? admin().showAudit({ office }) : admin().showNationalAudit({})))
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
    expect(await admin().giveGrant({ office, username: 'sari', role: 'officer' })).toEqual(member)
    expect(await admin().listStaff({ office })).toEqual({ staff: [member] })
    expect(await testBed.rolesOf('sari')).toEqual([{ role: 'officer', office }])
    const details = { account: 'id-sari', username: 'sari', role: 'officer' }
    expect(await auditOf()).toEqual([{ username: 'admin', action: 'grant-given', details }])
  })

  it('given again stays as it was, and is no second entry', async () => {
    await admin().giveGrant({ office, username: 'sari', role: 'officer' })
    testBed.clock.pass(1000)
    expect(await testBed.as('pusat').giveGrant({ office, username: 'sari', role: 'officer' })).toMatchObject({
      by: 'admin',
      at: '2026-12-01T05:00:00.000Z',
    })
    expect(await auditOf()).toHaveLength(1)
  })

  it('names the field when there is no such account, and gives nothing', async () => {
    expect(await admin().giveGrant({ office, username: 'nobody', role: 'admin' })).toEqual({
      refused: 'validation-failed',
      errors: [{ path: 'username', code: 'unknown-account' }],
    })
    expect(await admin().listStaff({ office })).toEqual({ staff: [] })
  })

  it('is no way to try usernames: sixty in ten minutes', async () => {
    const tries = (times: number) =>
      Promise.all(Array.from({ length: times }, () => admin().giveGrant({ office, username: 'nobody', role: 'admin' })))
    expect(new Set((await tries(60)).map((answer) => 'refused' in answer && answer.refused))).toEqual(
      new Set(['validation-failed']),
    )
    expect(await admin().giveGrant({ office, username: 'sari', role: 'officer' })).toEqual({
      refused: 'too-many-attempts',
    })
    expect(await testBed.as('pusat').giveGrant({ office, username: 'sari', role: 'officer' })).toMatchObject({
      by: 'pusat',
    })
  })

  it('is given at no office that does not exist', async () => {
    for (const unknown of ['surabaya', 'national'])
      expect(await admin().giveGrant({ office: unknown, username: 'sari', role: 'admin' })).toEqual({
        refused: 'not-found',
      })
    expect(await testBed.rolesOf('sari')).toEqual([])
  })

  it('is taken away, one of two, with an entry; what is not there is not found', async () => {
    await admin().giveGrant({ office, username: 'sari', role: 'officer' })
    await admin().giveGrant({ office, username: 'sari', role: 'admin' })
    expect(await admin().revokeGrant({ office, ...sari })).toBeUndefined()
    expect(await testBed.rolesOf('sari')).toEqual([{ role: 'admin', office }])
    expect(await admin().listStaff({ office })).toMatchObject({ staff: [{ role: 'admin' }] })
    expect((await auditOf()).filter(({ action }) => action === 'grant-taken')).toMatchObject([
      { username: 'admin', details: { username: 'sari', role: 'officer' } },
    ])
    expect(await admin().revokeGrant({ office, ...sari })).toEqual({ refused: 'not-found' })
    expect(await admin().revokeGrant({ office: 'jayapura', account: 'id-sari', role: 'admin' })).toEqual({
      refused: 'not-found',
    })
  })

  it('taken by two at once is taken once', async () => {
    await admin().giveGrant({ office, username: 'sari', role: 'officer' })
    const answers = await Promise.all([
      admin().revokeGrant({ office, ...sari }),
      testBed.as('pusat').revokeGrant({ office, ...sari }),
    ])
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect((await auditOf()).filter(({ action }) => action === 'grant-taken')).toHaveLength(1)
  })

  it('is never taken from oneself', async () => {
    await testBed.as('pusat').giveGrant({ office, username: 'admin', role: 'admin' })
    expect(await admin().revokeGrant({ office, account: 'id-admin', role: 'admin' })).toEqual({ refused: 'own-grant' })
    expect(await testBed.rolesOf('admin')).toEqual([{ role: 'admin', office }])
  })
})

describe('the national right', () => {
  it('is given and taken by others, with entries of its own', async () => {
    await testBed.as('pusat').giveNationalGrant({ username: 'sari' })
    expect(await testBed.rolesOf('sari')).toEqual([{ role: 'national' }])
    expect(await testBed.as('pusat').listNationalStaff({})).toMatchObject({
      staff: [{ username: 'sari' }, { username: 'pusat' }],
    })
    expect(await testBed.as('sari').revokeNationalGrant({ account: 'id-pusat' })).toBeUndefined()
    expect(await testBed.rolesOf('pusat')).toEqual([])
    expect((await auditOf('national')).map(({ action }) => action).sort()).toEqual(['grant-given', 'grant-taken'])
    expect(await auditOf()).toEqual([])
  })

  it('cannot be taken from oneself', async () => {
    expect(await testBed.as('pusat').revokeNationalGrant({ account: 'id-pusat' })).toEqual({ refused: 'own-grant' })
  })

  it('stays with one of two who take it from each other at the same time', async () => {
    for (let round = 0; round < 10; round++) {
      await testBed.addNationalAdmin('pusat')
      await testBed.addNationalAdmin('sari')
      await Promise.all([
        testBed.as('pusat').revokeNationalGrant({ account: 'id-sari' }),
        testBed.as('sari').revokeNationalGrant({ account: 'id-pusat' }),
      ])
      const left = [...(await testBed.rolesOf('pusat')), ...(await testBed.rolesOf('sari'))]
      expect(left).toEqual([{ role: 'national' }])
    }
  })

  it('of somebody whose own right is gone takes nobody’s', async () => {
    await testBed.addNationalAdmin('sari')
    expect(await testBed.as('former').revokeNationalGrant({ account: 'id-sari' })).toEqual({ refused: 'forbidden' })
    expect(await testBed.rolesOf('sari')).toEqual([{ role: 'national' }])
  })
})

describe('an account that is deleted', () => {
  it('loses every right, and the audit says so', async () => {
    await testBed.addNationalAdmin('sari')
    await admin().giveGrant({ office, username: 'sari', role: 'admin' })
    await admin().giveGrant({ office: 'jayapura', username: 'sari', role: 'officer' })
    testBed.clock.pass(1000)
    expect(await testBed.as('sari').leave()).toBe('left')
    expect(await testBed.rolesOf('sari')).toEqual([])
    expect(await admin().listStaff({ office })).toEqual({ staff: [] })
    expect((await auditOf())[0]).toMatchObject({
      username: 'sari',
      action: 'grant-taken',
      details: { role: 'admin' },
    })
    expect(await auditOf('national')).toMatchObject([{ action: 'grant-taken', details: { role: 'national' } }])
  })

  it('of an ordinary person just goes', async () => {
    expect(await testBed.as('budi').leave()).toBe('left')
  })

  it('is kept with all its rights while it is the only national admin', async () => {
    await testBed.as('other').giveGrant({ office, username: 'pusat', role: 'admin' })
    expect(await testBed.as('pusat').leave()).toBe('last-national-admin')
    expect(await testBed.rolesOf('pusat')).toHaveLength(2)
  })

  it('leaves a national admin behind when both go at the same time', async () => {
    for (let round = 0; round < 10; round++) {
      await testBed.addNationalAdmin('pusat')
      await testBed.addNationalAdmin('sari')
      const answers = await Promise.all([testBed.as('pusat').leave(), testBed.as('sari').leave()])
      expect(answers.toSorted()).toEqual(['last-national-admin', 'left'])
    }
  })
})
