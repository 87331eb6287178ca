import { describe, expect, it } from 'vitest'
import { everyItem } from '../../support/audit.ts'
import { officeHours } from '../../support/desk.ts'
import { arrived, at, elsewhere, nine, refused, tuesday, useDesk } from '../../support/desk-town.ts'
import { given } from '../../support/house.ts'
import { monday } from '../../support/office.ts'
import type { Wire } from '../../support/town.ts'

/* When the day is over; and the board of the waiting room while it is not. */

const desk = useDesk()
const { booked, opens, bookingOf } = desk

describe('the end of the day', () => {
  it('comes two hours after the last time: who has no outcome did not come, and nobody else is touched', async () => {
    const party = await booked(2)
    const late = await booked(1, nine)
    opens()
    given(await desk.siti.records(party.id, 0, refused))
    const { ends } = officeHours(desk.town)
    desk.town.clock.at = at('10:59')
    expect(await ends()).toBe(0)
    desk.town.clock.at = at('11:00')
    expect(await ends()).toBe(2)
    expect(await ends()).toBe(0)
    expect((await bookingOf(party.id))?.applicants).toMatchObject([
      { outcome: 'refused', recorded: { by: { username: 'siti' } } },
      { outcome: 'no-show', recorded: { at: at('11:00') } },
    ])
    expect(await desk.siti.sums()).toMatchObject({ people: { expected: 3, refused: 1, noShow: 2, open: 0 } })
    // Somebody was at the desk after all.
    expect(await desk.siti.checks({ code: late.id.slice(0, 8) })).toMatchObject({ verdict: 'valid' })
    given(await desk.siti.records(late.id, 0, arrived))
    expect(await ends()).toBe(0)
    expect(await desk.siti.sums()).toMatchObject({ people: { arrived: 1, noShow: 1 } })
  })

  it('is caught up with for a week after an outage, then a day is sealed and read no more', async () => {
    const early = await booked(1)
    const next = await booked(1, tuesday)
    desk.town.clock.at = at('09:00', '2026-12-20')
    const seen: string[] = []
    const { ends } = officeHours(desk.town, async (send, command) => {
      seen.push(command)
      return send()
    })
    expect(await ends()).toBe(2)
    for (const { id } of [early, next])
      expect(await bookingOf(id)).toMatchObject({ applicants: [{ outcome: 'no-show' }] })
    const first = seen.splice(0).length
    expect(await ends()).toBe(0)
    // Of each office the sealed days and today.
    expect(seen).toHaveLength(4)
    expect(first).toBeGreaterThan(seen.length)
  })

  it('never overwrites an officer who records at that very moment, and seals no day that it did not finish', async () => {
    const { id } = await booked(1)
    desk.town.clock.at = at('08:00', tuesday.date)
    let recorded = false
    const slow: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && !recorded) {
        recorded = true
        given(await desk.siti.sends([{ key: 'late', booking: id, index: 0, ...arrived, at: at('08:10') }]))
      }
      return send()
    }
    expect(await officeHours(desk.town, slow).ends()).toBe(0)
    expect(await bookingOf(id)).toMatchObject({ applicants: [{ outcome: 'arrived' }] })
    const sealed = async () =>
      (await everyItem(desk.town.table)).filter(({ PK }) => PK === 'SEALED#tangerang').map(({ SK }) => SK)
    expect(await sealed()).not.toContain(monday.date)
    await officeHours(desk.town).ends()
    expect(await sealed()).toContain(monday.date)
  })

  it('of one office that fails keeps no other from ending', async () => {
    const { id } = await booked(1, elsewhere)
    desk.town.clock.at = at('18:00')
    let failed = false
    const wire: Wire = async (send) => {
      if (failed) return send()
      failed = true
      throw new Error('Tangerang is out of reach')
    }
    await expect(officeHours(desk.town, wire).ends()).rejects.toThrow('the days of 1 offices failed')
    expect(await bookingOf(id)).toMatchObject({ applicants: [{ outcome: 'no-show' }] })
  })
})

describe('the board', () => {
  it('counts who is waiting at the times that have come, and names nobody', async () => {
    const party = await booked(3)
    await booked(2, nine)
    opens()
    given(await desk.siti.records(party.id, 0, arrived))
    const board = given(await officeHours(desk.town).board())
    expect(board).toEqual({
      office: 'tangerang',
      date: monday.date,
      serving: [{ time: '08:00', waiting: 2 }],
      next: '09:00',
      coming: 2,
    })
    expect(await officeHours(desk.town).board('nowhere')).toEqual({ refused: 'not-found' })
  })
})
