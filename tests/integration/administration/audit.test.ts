import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditWrite } from '../../../lambdas/adapters/dynamodb/administration/audit.ts'
import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import { transact } from '../../../lambdas/adapters/dynamodb/core/transaction.ts'
import type { AuditEntry } from '../../../lambdas/domain/shared/audit-entry.ts'
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
})
afterAll(() => testBed.stop())

const viewed = (count: number, username = 'admin', scope = 'tangerang'): AuditEntry => ({
  scope,
  by: `id-${username}`,
  username,
  action: 'viewed-bookings',
  details: { date: '2026-12-14', count },
})
const searched: AuditEntry = {
  scope: 'tangerang',
  by: 'id-sari',
  username: 'sari',
  action: 'searched',
  details: { by: 'nik', found: 1 },
}
const admin = () => testBed.as('admin')
const at = (instant: string) => {
  testBed.clock.at = Date.parse(instant)
}
const countsOf = (page: { entries: readonly { details: object }[] }) =>
  page.entries.map(({ details }) => ('count' in details ? details.count : details))

describe('the audit of an office', () => {
  it('tells newest first who did what and when', async () => {
    await testBed.audit.record(viewed(3))
    testBed.clock.pass(1000)
    await testBed.audit.record(searched)
    expect(await admin().showAudit({ office: 'tangerang' })).toEqual({
      from: '2026-11-01',
      to: '2026-12-01',
      entries: [
        {
          at: '2026-12-01T05:00:01.000Z',
          by: 'id-sari',
          username: 'sari',
          action: 'searched',
          details: searched.details,
        },
        {
          at: '2026-12-01T05:00:00.000Z',
          by: 'id-admin',
          username: 'admin',
          action: 'viewed-bookings',
          details: { date: '2026-12-14', count: 3 },
        },
      ],
    })
  })

  it('knows nothing of other offices, and there is none of an office that is none', async () => {
    await testBed.audit.record(viewed(1, 'admin', 'jayapura'))
    expect(await admin().showAudit({ office: 'tangerang' })).toMatchObject({ entries: [] })
    expect(await admin().showAudit({ office: 'national' })).toEqual({ refused: 'not-found' })
  })

  it('comes in pages of a hundred, each entry once, over months and same instants', async () => {
    for (let n = 0; n < 230; n++) {
      // Three at every instant, from the end of November into December.
      at('2026-11-30T23:00:00Z')
      testBed.clock.pass(Math.floor(n / 3) * 120_000)
      await testBed.audit.record(viewed(n))
    }
    at('2026-12-02T00:00:00Z')
    const seen: unknown[] = []
    const sizes: number[] = []
    let after: string | undefined
    do {
      const page = accepted(await admin().showAudit({ office: 'tangerang', after }))
      sizes.push(page.entries.length)
      seen.push(...countsOf(page))
      const instants = page.entries.map((entry) => entry.at)
      expect(instants).toEqual(instants.toSorted().reverse())
      after = page.next
    } while (after)
    expect(sizes).toEqual([100, 100, 30])
    expect(new Set(seen).size).toBe(230)
  })

  it('has no further page when the last one is just full', async () => {
    for (let n = 0; n < 100; n++) await testBed.audit.record(viewed(n))
    expect(accepted(await admin().showAudit({ office: 'tangerang' })).next).toBeUndefined()
  })

  it('is cut to days where the office stands, both included', async () => {
    // In Jayapura, nine hours ahead of UTC: the last millisecond of 3 December, the first of the 4th and of the 5th.
    for (const [n, instant] of ['2026-12-03T14:59:59.999Z', '2026-12-03T15:00:00Z', '2026-12-04T15:00:00Z'].entries()) {
      at(instant)
      await testBed.audit.record(viewed(n, 'admin', 'jayapura'))
    }
    const days = (from: string, to: string) => admin().showAudit({ office: 'jayapura', from, to })
    expect(countsOf(accepted(await days('2026-12-03', '2026-12-03')))).toEqual([0])
    expect(countsOf(accepted(await days('2026-12-04', '2026-12-04')))).toEqual([1])
    expect(countsOf(accepted(await days('2026-12-03', '2026-12-05')))).toEqual([2, 1, 0])
  })

  it('is filtered by action, and by username or account', async () => {
    await testBed.audit.record(viewed(1))
    await testBed.audit.record(searched)
    await testBed.audit.record(viewed(2, 'sari'))
    const filtered = async (filter: object) =>
      accepted(await admin().showAudit({ office: 'tangerang', ...filter })).entries.map(
        (e) => `${e.username} ${e.action}`,
      )
    expect(await filtered({ action: 'searched' })).toEqual(['sari searched'])
    expect((await filtered({ by: 'sari' })).sort()).toEqual(['sari searched', 'sari viewed-bookings'])
    expect(await filtered({ by: 'id-sari', action: 'viewed-bookings' })).toEqual(['sari viewed-bookings'])
    expect(await filtered({ by: 'nobody' })).toEqual([])
  })

  it('says itself that it was taken away, once, and before it is given', async () => {
    const page = accepted(await admin().showAudit({ office: 'tangerang', export: 'true' }))
    const details = { what: 'audit', from: '2026-11-01', to: '2026-12-01' }
    expect(page.entries).toMatchObject([{ action: 'exported', username: 'admin', details }])
    await admin().showAudit({ office: 'tangerang', export: 'true', after: '2026-12-01T05:00:00.000Z#0000000000' })
    expect(accepted(await admin().showAudit({ office: 'tangerang' })).entries).toHaveLength(1)
  })

  it('is not taken away with a cursor of one’s own, in the name of another export, or of one long ago', async () => {
    const exported = { office: 'tangerang', export: 'true' } as const
    const forged = { ...exported, after: '2026-12-01T23:00:00.000Z#zzzzzzzzzz' }
    const traces = async () =>
      accepted(await admin().showAudit({ office: 'tangerang', action: 'exported' })).entries.length
    await admin().showAudit(forged)
    expect(await traces()).toBe(1)
    await admin().showAudit(forged)
    expect(await traces()).toBe(1)
    await admin().showAudit({ ...forged, from: '2026-11-15' })
    await testBed.as('sari').showAudit(forged)
    expect(await traces()).toBe(3)
    testBed.clock.pass(3_600_001)
    await admin().showAudit(forged)
    expect(await traces()).toBe(4)
  })

  it('tells who saw or changed one booking, by its queue code', async () => {
    const [id, other] = ['7k4m2p9x0000000000ab', '7k4m2p9y0000000000ab']
    for (const [code, booking] of [
      ['7k4m2p9x', id],
      ['7k4m2p9y', other],
    ] as const)
      await testBed.table.client.send(
        new PutCommand({ TableName: testBed.table.name, Item: { PK: keys.bookingCode(code), SK: booking } }),
      )
    await testBed.audit.record({
      ...viewed(2),
      details: { date: '2026-12-14', count: 2, bookings: [other, id] },
    } as AuditEntry)
    await testBed.audit.record({ ...searched, details: { by: 'nik', found: 1, bookings: [other] } } as AuditEntry)
    const details = { booking: id, index: 0, outcome: 'arrived' }
    await testBed.audit.record({ ...searched, action: 'outcome-recorded', details } as AuditEntry)
    const about = async (booking: string) =>
      accepted(await admin().showAudit({ office: 'tangerang', booking }))
        .entries.map(({ action }) => action)
        .sort()
    expect(await about('7k4m2p9x')).toEqual(['outcome-recorded', 'viewed-bookings'])
    expect(await about('7k4m2p9y')).toEqual(['searched', 'viewed-bookings'])
    expect(await about('00000000')).toEqual([])
  })

  it.each([
    [{ from: '2026-12-02', to: '2026-12-01' }, 'date-order'],
    [{ from: '2026-12-02' }, 'date-order'],
    [{ from: '2025-11-30', to: '2026-12-01' }, 'range-over-a-year'],
    [{ from: '2020-01-01' }, 'range-over-a-year'],
  ])('refuses %j', async (range, code) => {
    expect(await admin().showAudit({ office: 'tangerang', ...range })).toEqual({
      refused: 'validation-failed',
      errors: [{ path: 'to', code }],
    })
  })
})

describe('a change and its entry', () => {
  const change = (quota: number) => ({
    Put: {
      TableName: testBed.table.name,
      Item: { ...keys.dayState('tangerang', '2026-12-14'), quota },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  })
  const write = (quota: number) =>
    transact<string>(testBed.table, [
      ['change', change(quota)],
      auditWrite(testBed.table.name, viewed(quota), testBed.clock.now()),
    ])

  it('are both there or neither', async () => {
    expect((await write(1)).size).toBe(0)
    expect([...(await write(2)).keys()]).toEqual(['change'])
    expect(countsOf(accepted(await admin().showAudit({ office: 'tangerang' })))).toEqual([1])
  })
})
