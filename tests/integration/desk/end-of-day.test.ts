import { describe, expect, it } from 'vitest'
import { monday } from '../../support/fixtures/office.ts'
import { accepted } from '../../support/test-bed/administration.ts'
import { readAllItems } from '../../support/test-bed/broken-invariants.ts'
import { deskTasks } from '../../support/test-bed/desk.ts'
import type { Wire } from '../../support/test-bed/test-bed.ts'
import {
  arrivedOutcome,
  deskTime,
  elsewhere,
  mondayAtNine,
  refusedOutcome,
  tuesday,
  useDeskTestBed,
} from '../../support/test-bed/use-desk.ts'

/* When the day is over; and the board of the waiting room while it is not. */

const desk = useDeskTestBed()
const { booked, startDay: opens, bookingOf } = desk

describe('the end of the day', () => {
  it('comes two hours after the last time: who has no outcome did not come, and nobody else is touched', async () => {
    const party = await booked(2)
    const late = await booked(1, mondayAtNine)
    opens()
    accepted(await desk.siti.record(party.id, 0, refusedOutcome))
    const { markNoShows } = deskTasks(desk.testBed)
    desk.testBed.clock.at = deskTime('10:59')
    expect(await markNoShows()).toBe(0)
    desk.testBed.clock.at = deskTime('11:00')
    expect(await markNoShows()).toBe(2)
    expect(await markNoShows()).toBe(0)
    expect((await bookingOf(party.id))?.applicants).toMatchObject([
      { outcome: 'refused', recorded: { by: { username: 'siti' } } },
      { outcome: 'no-show', recorded: { at: deskTime('11:00') } },
    ])
    expect(await desk.siti.summarizeDay()).toMatchObject({ people: { expected: 3, refused: 1, noShow: 2, open: 0 } })
    // Somebody was at the desk after all.
    expect(await desk.siti.verify({ code: late.id.slice(0, 8) })).toMatchObject({ verdict: 'valid' })
    accepted(await desk.siti.record(late.id, 0, arrivedOutcome))
    expect(await markNoShows()).toBe(0)
    expect(await desk.siti.summarizeDay()).toMatchObject({ people: { arrived: 1, noShow: 1 } })
  })

  it('is caught up with for a week after an outage, then a day is sealed and read no more', async () => {
    const early = await booked(1)
    const next = await booked(1, tuesday)
    desk.testBed.clock.at = deskTime('09:00', '2026-12-20')
    const seen: string[] = []
    const { markNoShows } = deskTasks(desk.testBed, async (send, command) => {
      seen.push(command)
      return send()
    })
    expect(await markNoShows()).toBe(2)
    for (const { id } of [early, next])
      expect(await bookingOf(id)).toMatchObject({ applicants: [{ outcome: 'no-show' }] })
    const first = seen.splice(0).length
    expect(await markNoShows()).toBe(0)
    // Of each office the sealed days and today.
    expect(seen).toHaveLength(4)
    expect(first).toBeGreaterThan(seen.length)
  })

  it('never overwrites an officer who records at that very moment, and seals no day that it did not finish', async () => {
    const { id } = await booked(1)
    desk.testBed.clock.at = deskTime('08:00', tuesday.date)
    let recorded = false
    const slow: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && !recorded) {
        recorded = true
        accepted(
          await desk.siti.sendQueued([
            { key: 'late', booking: id, index: 0, ...arrivedOutcome, at: deskTime('08:10') },
          ]),
        )
      }
      return send()
    }
    expect(await deskTasks(desk.testBed, slow).markNoShows()).toBe(0)
    expect(await bookingOf(id)).toMatchObject({ applicants: [{ outcome: 'arrived' }] })
    const sealed = async () =>
      (await readAllItems(desk.testBed.table)).filter(({ PK }) => PK === 'SEALED#tangerang').map(({ SK }) => SK)
    expect(await sealed()).not.toContain(monday.date)
    await deskTasks(desk.testBed).markNoShows()
    expect(await sealed()).toContain(monday.date)
  })

  it('of one office that fails keeps no other from ending', async () => {
    const { id } = await booked(1, elsewhere)
    desk.testBed.clock.at = deskTime('18:00')
    let failed = false
    const wire: Wire = async (send) => {
      if (failed) return send()
      failed = true
      throw new Error('Tangerang is out of reach')
    }
    await expect(deskTasks(desk.testBed, wire).markNoShows()).rejects.toThrow('the days of 1 offices failed')
    expect(await bookingOf(id)).toMatchObject({ applicants: [{ outcome: 'no-show' }] })
  })
})

describe('the board', () => {
  it('counts who is waiting at the times that have come, and names nobody', async () => {
    const party = await booked(3)
    await booked(2, mondayAtNine)
    opens()
    accepted(await desk.siti.record(party.id, 0, arrivedOutcome))
    const board = accepted(await deskTasks(desk.testBed).showBoard())
    expect(board).toEqual({
      office: 'tangerang',
      date: monday.date,
      serving: [{ time: '08:00', waiting: 2 }],
      next: '09:00',
      coming: 2,
    })
    expect(await deskTasks(desk.testBed).showBoard('nowhere')).toEqual({ refused: 'not-found' })
  })
})
