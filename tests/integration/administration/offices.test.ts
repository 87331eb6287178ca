import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dynamoOffices } from '../../../lambdas/adapters/dynamodb/calendar/offices.ts'
import { monday, noon, tangerang } from '../../support/fixtures/office.ts'
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
})
afterAll(() => testBed.stop())

const pusat = () => testBed.as('pusat')
const { id: _, ...facts } = tangerang
const opened = { ...facts, office: 'surabaya', name: 'Kantor Imigrasi Surabaya', workdays: [1, 2, 3, 4, 5] }
const changes = async () => accepted(await pusat().showNationalAudit({})).entries

describe('an office', () => {
  it('is opened, listed with its policies and version, and found by every function', async () => {
    const { office: id, ...rest } = opened
    expect(await pusat().saveOffice({ ...opened, version: 0 })).toEqual({ id, ...rest, version: 1 })
    expect(await pusat().listOffices({})).toEqual({ offices: [{ id, ...rest, version: 1 }] })
    expect(await dynamoOffices(testBed.table, testBed.clock).list()).toEqual([{ id, ...rest }])
    expect(await changes()).toMatchObject([{ action: 'office-saved', username: 'pusat', target: 'surabaya' }])
  })

  it('is found at once where the others are known already; a list is kept for half a minute', async () => {
    const others = dynamoOffices(testBed.table, testBed.clock)
    expect(await others.find('surabaya')).toBeUndefined()
    await pusat().saveOffice({ ...opened, version: 0 })
    expect(await others.find('surabaya')).toBeUndefined()
    testBed.clock.pass(1000)
    expect(await others.find('surabaya')).toMatchObject({ id: 'surabaya' })
    expect(await others.list()).toEqual([])
    testBed.clock.pass(29_000)
    expect(await others.list()).toMatchObject([{ id: 'surabaya' }])
  })

  it('is changed by who saw its last version; the audit names the fields', async () => {
    await pusat().saveOffice({ ...opened, version: 0 })
    testBed.clock.pass(1000)
    const changed = { ...opened, maxParty: 3, cancellationFrees: false }
    expect(await pusat().saveOffice({ ...changed, version: 1 })).toMatchObject({ maxParty: 3, version: 2 })
    expect((await changes())[0]?.details).toEqual({
      fields: ['cancellationFrees', 'maxParty'],
      changes: [
        { field: 'cancellationFrees', from: 'true', to: 'false' },
        { field: 'maxParty', from: '5', to: '3' },
      ],
    })
    expect(await pusat().saveOffice({ ...opened, phone: '021', version: 1 })).toEqual({ refused: 'changed-meanwhile' })
    // The same again is a repetition of a request whose answer was lost.
    expect(await pusat().saveOffice({ ...changed, version: 1 })).toMatchObject({ version: 2 })
    expect(await changes()).toHaveLength(2)
  })

  it('is never opened over one that is there', async () => {
    await pusat().saveOffice({ ...opened, version: 0 })
    const taken = { refused: 'validation-failed', errors: [{ path: 'office', code: 'office-taken' }] }
    for (const _again of [1, 2])
      expect(await pusat().saveOffice({ ...opened, name: 'Other', version: 0 })).toEqual(taken)
    expect(await pusat().listOffices({})).toMatchObject({ offices: [{ name: opened.name, version: 1 }] })
    const both = await Promise.all(
      ['A', 'B'].map((name) => pusat().saveOffice({ ...opened, office: 'medan', name, version: 0 })),
    )
    expect(both.filter((answer) => 'refused' in answer)).toEqual([taken])
  })

  it.each(['national', '-medan', 'medan-', 'x'])('is not opened under the id %s', async (office) => {
    expect(await pusat().saveOffice({ ...opened, office, version: 0 })).toEqual({
      refused: 'validation-failed',
      errors: [{ path: 'office', code: 'office-id' }],
    })
  })
})

describe('the time zone of an office', () => {
  const fixed = { refused: 'validation-failed', errors: [{ path: 'timeZone', code: 'time-zone-fixed' }] }
  const moved = { ...opened, office: 'tangerang', timeZone: 'Asia/Makassar' as const, version: 1 }
  beforeEach(async () => void (await pusat().saveOffice({ ...opened, office: 'tangerang', version: 0 })))

  it('can be corrected while there is no quota', async () => {
    expect(await pusat().saveOffice(moved)).toMatchObject({ timeZone: 'Asia/Makassar', version: 2 })
  })

  it.each(['2026-11-30', monday.date, '2027-03-03'])('stays while there is quota on %s', async (date) => {
    await testBed.addSlot({ quota: 1, slot: { ...monday, date } })
    expect(await pusat().saveOffice(moved)).toEqual(fixed)
    expect(await pusat().saveOffice({ ...moved, timeZone: 'Asia/Jakarta', maxParty: 2 })).toMatchObject({ version: 2 })
  })
})
