import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SlotRef } from '../../lambdas/domain/booking/booking.ts'
import { monday, noon } from '../support/fixtures/office.ts'
import { person } from '../support/fixtures/people.ts'
import { attempt, Crash, failingAt, LostAnswer } from '../support/test-bed/injected-faults.ts'
import { auditEntriesOf, quotaAdmin } from '../support/test-bed/quota-admin.ts'
import { startTestBed, type TestBed } from '../support/test-bed/test-bed.ts'

let testBed: TestBed
beforeAll(async () => {
  testBed = await startTestBed()
})
beforeEach(async () => {
  await testBed.empty()
  testBed.clock.at = noon
})
afterAll(() => testBed.stop())

const hour = 3_600_000
const dates = ['2026-12-14', '2026-12-15', '2026-12-16'] as const
const times = ['08:00', '09:00', '10:00', '11:00'] as const
const slots: SlotRef[] = dates.flatMap((date) => times.map((time) => ({ office: 'tangerang', date, time })))
const range = { from: dates[0], to: dates[2] }
const slotName = ({ date, time }: Pick<SlotRef, 'date' | 'time'>) => `${date} ${time}`

/** One acknowledged change of a quota. */
interface QuotaChange {
  readonly slot: string
  readonly from: number
  readonly to: number
}

describe('while 500 people book', () => {
  it('quotas go up and down, days are given out, openings change: the laws hold and no edit is lost', async () => {
    const start = 12
    const opens = noon + hour
    const isLater = ({ date }: SlotRef) => date === dates[2]
    for (const slot of slots) await testBed.addSlot({ quota: start, slot, opensAt: isLater(slot) ? opens : 0 })
    const changes: QuotaChange[] = []
    const refused: { wanted: number; claimed: number }[] = []
    let lastNumber = 100
    /** Nobody ever sets what somebody else has set, so that each change can be told from all others. */
    const nextQuota = (round: number, low: number) => (round % 3 === 0 ? low : lastNumber++)

    const editor = async (low: number) => {
      for (let round = 1; round <= 12; round++) {
        const seen = (await quotaAdmin(testBed).showMonth('2026-12')).filter(({ date }) => date >= range.from)
        const edits = seen
          .flatMap(({ date, slots: ofDay }) => ofDay.map(({ time, quota }) => ({ date, time, from: quota })))
          .map((edit) => ({ ...edit, to: nextQuota(round, low) }))
          .filter(({ from, to }) => from !== to)
        const results = await quotaAdmin(testBed).edit(edits)
        for (const [n, { from, to }] of edits.entries()) {
          const answer = results[n]
          if (!answer) throw new Error('an edit without an answer')
          if (answer.result === 'saved') changes.push({ slot: slotName(answer), from, to })
          if (answer.result === 'below-claims') refused.push({ wanted: to, claimed: answer.claimed })
        }
      }
    }
    const giver = async () => {
      for (let round = 1; round <= 6; round++) {
        const wanted = times.map((time) => ({ time, quota: nextQuota(round, 2) }))
        for (const day of await quotaAdmin(testBed).giveOut({ ...range, slots: wanted }))
          for (const { time, result, reason, from, to, claimed } of day.slots) {
            if (result === 'raised' || result === 'lowered')
              changes.push({ slot: slotName({ ...day, time }), from: from ?? -1, to: to ?? -1 })
            if (reason === 'below-claims') refused.push({ wanted: to ?? -1, claimed })
          }
      }
    }
    const opener = async () => {
      for (const later of [2 * hour, 3 * hour, hour])
        await quotaAdmin(testBed).scheduleRelease({ ...range, opensAt: noon + later })
      testBed.clock.pass(hour)
      await quotaAdmin(testBed).scheduleRelease({ ...range, opensAt: noon + 9 * hour })
    }
    const booker = async (number: number) => {
      const slot = slots[number % slots.length] as SlotRef
      const request = { account: `a${number}`, key: `key-${number}`, slot, party: [person(number)] }
      const answer = await testBed.book(request)
      // Who was too early comes again.
      return 'refused' in answer && answer.refused === 'slot-not-open' && testBed.clock.at >= opens
        ? testBed.book(request)
        : answer
    }
    const [answers] = await Promise.all([
      Promise.all(Array.from({ length: 500 }, (_, number) => booker(number))),
      editor(0),
      editor(1),
      giver(),
      opener(),
    ])

    expect(await testBed.brokenInvariants()).toEqual([])
    const booked = answers.flatMap((answer) => ('id' in answer ? [answer.id] : []))
    expect((await testBed.bookings()).map(({ id }) => id).sort()).toEqual(booked.sort())
    expect(booked.length).toBeGreaterThan(0)

    // Every refusal was right: fewer were wanted than were claimed.
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.filter(({ wanted, claimed }) => wanted >= claimed)).toEqual([])

    // Every acknowledged quota is the one that stands, or the one that a later acknowledged change went on from.
    for (const slot of slots) {
      const { quota, opensAt = Number.POSITIVE_INFINITY, claims } = await testBed.slot(slot)
      const ofSlot = changes.filter((change) => change.slot === slotName(slot))
      const left = ofSlot.map(({ from }) => from).sort()
      const entered = [start, ...ofSlot.map(({ to }) => to)].sort()
      expect(entered).toEqual([...left, quota].sort())
      for (const { at } of Object.values(claims)) expect(at).toBeGreaterThanOrEqual(opensAt)
    }
    const written = await auditEntriesOf(testBed)
    const editsInAudit = written.filter(({ action }) => action === 'quota-edited').length
    const lines = written.filter(({ action }) => action === 'day-given-out') as unknown as {
      details: { raised: number; lowered: number }
    }[]
    expect(editsInAudit + lines.reduce((sum, { details }) => sum + details.raised + details.lowered, 0)).toBe(
      changes.length,
    )
  })
})

describe('giving out that breaks off', () => {
  const order = {
    ...range,
    opensAt: noon + hour,
    slots: [
      { time: '08:00', quota: 9 },
      { time: '10:00', quota: 3 },
      { time: '11:00', quota: 4 },
    ],
  }
  /** Something to create, to raise and to remove on each day. */
  beforeEach(async () => {
    for (const date of dates)
      for (const time of ['08:00', '09:00', '10:00'])
        await testBed.addSlot({ quota: 3, slot: { ...monday, date, time }, opensAt: null })
  })
  const quotasOf = async () =>
    (await quotaAdmin(testBed).showMonth('2026-12'))
      .filter(({ date }) => date >= range.from && date <= range.to)
      .map((day) => day.slots.map(({ time, quota, opensAt }) => `${time} ${quota}${opensAt ? ' opens' : ''}`).join())
  const before = '08:00 3,09:00 3,10:00 3'
  const after = '08:00 9 opens,10:00 3 opens,11:00 4 opens'
  const steps = 18

  it(`takes exactly ${steps} commands, so that every one of them is tried below`, async () => {
    const { wire, seen } = failingAt(99, 'before', () => new Crash())
    await quotaAdmin(testBed, wire).giveOut(order)
    expect(seen).toHaveLength(steps)
    expect(await quotasOf()).toEqual([after, after, after])
  })

  const faults = Array.from({ length: steps }, (_, at) => at + 1).flatMap((nth) =>
    (['before', 'after'] as const).map((when) => ({ nth, when })),
  )
  it.each(faults)('crashes $when command $nth: whole days, and sent again it goes on', async ({ nth, when }) => {
    const { wire } = failingAt(nth, when, () => new Crash())
    await attempt(() => quotaAdmin(testBed, wire).giveOut(order))
    for (const day of await quotasOf()) expect([before, after]).toContain(day)

    await quotaAdmin(testBed).giveOut(order)
    expect(await quotasOf()).toEqual([after, after, after])
    expect(await quotaAdmin(testBed).scheduledReleases()).toEqual([{ at: noon + hour, ...range }])
    const audit = await auditEntriesOf(testBed)
    expect(audit.map(({ action }) => action)).toEqual(['day-given-out', 'day-given-out', 'day-given-out'])
    expect(new Set(audit.map(({ details }) => (details as { date: string }).date))).toEqual(new Set(dates))
    expect(await testBed.brokenInvariants()).toEqual([])
  })
})

describe('an edit whose answer is lost', () => {
  it.each(['before', 'after'] as const)('%s the transaction is saved by the same edit again, once', async (when) => {
    await testBed.addSlot({ quota: 5 })
    const edits = [{ date: monday.date, time: monday.time, from: 5, to: 7 }]
    // Day and slots are read by two commands; the third is the transaction.
    const { wire, seen } = failingAt(3, when, () => new LostAnswer())
    await attempt(() => quotaAdmin(testBed, wire).edit(edits))
    expect(seen.at(-1)).toBe('TransactWriteCommand')
    expect(await quotaAdmin(testBed).edit(edits)).toMatchObject([{ result: 'saved', quota: 7 }])
    expect((await testBed.slot()).quota).toBe(7)
    expect(await auditEntriesOf(testBed)).toHaveLength(1)
  })
})
