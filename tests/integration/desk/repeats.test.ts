import { describe, expect, it } from 'vitest'
import { officerAt } from '../../support/desk.ts'
import { arrived, at, refused, tuesday, useDesk } from '../../support/desk-town.ts'
import { given } from '../../support/house.ts'
import { monday } from '../../support/office.ts'
import { auditOf } from '../../support/quota-desk.ts'
import type { Wire } from '../../support/town.ts'

/* A network that comes and goes: what is sent again, late, or all at once. */

const desk = useDesk()
const { booked, opens, bookingOf } = desk

describe('a request that comes again', () => {
  it('records nothing twice, refuses other words, and stays silent when it was taken back since', async () => {
    const { id } = await booked(1)
    opens()
    const once = given(await desk.siti.records(id, 0, arrived, 'key-1'))
    expect(given(await desk.siti.records(id, 0, arrived, 'key-1'))).toEqual(once)
    expect(await desk.siti.records(id, 0, refused, 'key-1')).toEqual({ refused: 'idempotency-key-reused' })
    given(await desk.agus.undoes(id, 0))
    const again = given(await desk.siti.records(id, 0, arrived, 'key-1'))
    expect(again.applicants[0]).not.toHaveProperty('recorded')
    given(await desk.siti.records(id, 0, arrived, 'key-2'))
    expect((await bookingOf(id))?.applicants[0]).toMatchObject({ outcome: 'arrived' })
    expect((await auditOf(desk.town)).filter(({ action }) => action === 'outcome-recorded')).toHaveLength(2)
  })

  it('from a desk that was offline: all in order, each answered by itself, once each however often it is sent', async () => {
    const parties = await Promise.all(Array.from({ length: 20 }, () => booked(1)))
    const gone = await booked(1, monday, 'ani')
    given(await desk.town.cancels(gone.id, 'ani'))
    opens('08:30')
    given(await desk.agus.records(parties[3]?.id ?? '', 0, refused))
    const queue = [...parties, gone].map(({ id }, n) => ({
      key: `offline-${n}`,
      booking: id,
      index: 0,
      ...arrived,
      at: at('08:10') + n,
    }))
    desk.town.clock.at = at('09:40')
    const { results } = given(await desk.siti.sends([...queue, { ...arrived, key: 'none', booking: 'x', index: 0 }]))
    expect(results.map(({ result }) => result)).toEqual([
      ...Array.from({ length: 20 }, (_, n) => (n === 3 ? 'already-recorded' : 'done')),
      'refused',
      'refused',
    ])
    expect(results[3]).toMatchObject({ recorded: { by: 'agus', outcome: 'refused' } })
    expect(results.slice(20).map(({ because }) => because)).toEqual(['already-cancelled', 'not-found'])
    expect((await bookingOf(parties[5]?.id ?? ''))?.applicants[0]?.recorded?.at).toBe(at('08:10') + 5)

    const before = await auditOf(desk.town)
    expect(given(await desk.siti.sends(queue)).results.filter(({ result }) => result === 'done')).toHaveLength(19)
    expect(await auditOf(desk.town)).toEqual(before)
  })

  it('that was recorded on the day may come in a week later, not on another day’s word, and a fast clock is no tomorrow', async () => {
    const [one, two, three] = [await booked(1), await booked(1), await booked(1)]
    const said = { index: 0, ...arrived }
    desk.town.clock.at = at('22:00')
    const ahead = { key: 'a', booking: one.id, ...said, at: at('00:30', tuesday.date) }
    desk.town.clock.at = at('23:50')
    expect(given(await desk.siti.sends([ahead])).results).toMatchObject([{ result: 'done' }])
    desk.town.clock.at = at('10:00', '2026-12-21')
    expect(
      given(
        await desk.siti.sends([
          { key: 'b', booking: two.id, ...said, at: at('10:00') },
          { key: 'c', booking: three.id, ...said, at: at('10:00', tuesday.date) },
        ]),
      ).results,
    ).toMatchObject([{ result: 'done' }, { result: 'refused', because: 'not-today' }])
    desk.town.clock.at = at('10:00', '2026-12-22')
    expect(
      given(await desk.siti.sends([{ key: 'd', booking: three.id, ...said, at: at('10:00') }])).results,
    ).toMatchObject([{ because: 'not-today' }])
  })

  it('stops at the first that the store is too busy for, so that the order holds', async () => {
    const parties = [await booked(1), await booked(1), await booked(1)]
    opens()
    let writes = 0
    const wire: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && ++writes === 2)
        throw Object.assign(new Error('busy'), { name: 'ThrottlingException' })
      return send()
    }
    const cut = await officerAt(desk.town, 'siti', { wire })
    const queue = parties.map(({ id }, n) => ({ key: `k${n}`, booking: id, index: 0, ...arrived }))
    expect(given(await cut.sends(queue)).results).toEqual([
      { key: 'k0', result: 'done' },
      { key: 'k1', result: 'refused', because: 'busy' },
      { key: 'k2', result: 'refused', because: 'busy' },
    ])
    expect(given(await desk.siti.sends(queue)).results.map(({ result }) => result)).toEqual(['done', 'done', 'done'])
  })

  it('goes through although one meets a fault, which operators are told of', async () => {
    const parties = [await booked(1), await booked(1), await booked(1)]
    opens()
    let writes = 0
    const wire: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && ++writes === 2) throw new Error('no such item collection')
      return send()
    }
    const told: unknown[] = []
    const siti = await officerAt(desk.town, 'siti', { wire, report: (_during, fault) => told.push(fault) })
    const queue = parties.map(({ id }, n) => ({ key: `k${n}`, booking: id, index: 0, ...arrived }))
    expect(given(await siti.sends(queue)).results).toEqual([
      { key: 'k0', result: 'done' },
      { key: 'k1', result: 'refused', because: 'internal' },
      { key: 'k2', result: 'done' },
    ])
    expect(told).toMatchObject([{ message: 'no such item collection' }])
    expect(given(await desk.siti.sends(queue)).results.map(({ result }) => result)).toEqual(['done', 'done', 'done'])
  })
})
