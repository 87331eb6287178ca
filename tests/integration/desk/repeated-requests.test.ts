import { describe, expect, it } from 'vitest'
import { monday } from '../../support/fixtures/office.ts'
import { accepted } from '../../support/test-bed/administration.ts'
import { deskOfficer } from '../../support/test-bed/desk.ts'
import { auditEntriesOf } from '../../support/test-bed/quota-admin.ts'
import type { Wire } from '../../support/test-bed/test-bed.ts'
import { arrivedOutcome, deskTime, refusedOutcome, tuesday, useDeskTestBed } from '../../support/test-bed/use-desk.ts'

/* A network that comes and goes: what is sent again, late, or all at once. */

const desk = useDeskTestBed()
const { booked, startDay: opens, bookingOf } = desk

describe('a request that comes again', () => {
  it('records nothing twice, refuses other words, and stays silent when it was taken back since', async () => {
    const { id } = await booked(1)
    opens()
    const once = accepted(await desk.siti.record(id, 0, arrivedOutcome, 'key-1'))
    expect(accepted(await desk.siti.record(id, 0, arrivedOutcome, 'key-1'))).toEqual(once)
    expect(await desk.siti.record(id, 0, refusedOutcome, 'key-1')).toEqual({ refused: 'idempotency-key-reused' })
    accepted(await desk.agus.undo(id, 0))
    const again = accepted(await desk.siti.record(id, 0, arrivedOutcome, 'key-1'))
    expect(again.applicants[0]).not.toHaveProperty('recorded')
    accepted(await desk.siti.record(id, 0, arrivedOutcome, 'key-2'))
    expect((await bookingOf(id))?.applicants[0]).toMatchObject({ outcome: 'arrived' })
    expect((await auditEntriesOf(desk.testBed)).filter(({ action }) => action === 'outcome-recorded')).toHaveLength(2)
  })

  it('from a desk that was offline: all in order, each answered by itself, once each however often it is sent', async () => {
    const parties = await Promise.all(Array.from({ length: 20 }, () => booked(1)))
    const gone = await booked(1, monday, 'ani')
    accepted(await desk.testBed.cancel(gone.id, 'ani'))
    opens('08:30')
    accepted(await desk.agus.record(parties[3]?.id ?? '', 0, refusedOutcome))
    const queue = [...parties, gone].map(({ id }, n) => ({
      key: `offline-${n}`,
      booking: id,
      index: 0,
      ...arrivedOutcome,
      at: deskTime('08:10') + n,
    }))
    desk.testBed.clock.at = deskTime('09:40')
    const { results } = accepted(
      await desk.siti.sendQueued([...queue, { ...arrivedOutcome, key: 'none', booking: 'x', index: 0 }]),
    )
    expect(results.map(({ result }) => result)).toEqual([
      ...Array.from({ length: 20 }, (_, n) => (n === 3 ? 'already-recorded' : 'done')),
      'refused',
      'refused',
    ])
    expect(results[3]).toMatchObject({ recorded: { by: 'agus', outcome: 'refused' } })
    expect(results.slice(20).map(({ because }) => because)).toEqual(['already-cancelled', 'not-found'])
    expect((await bookingOf(parties[5]?.id ?? ''))?.applicants[0]?.recorded?.at).toBe(deskTime('08:10') + 5)

    const before = await auditEntriesOf(desk.testBed)
    expect(accepted(await desk.siti.sendQueued(queue)).results.filter(({ result }) => result === 'done')).toHaveLength(
      19,
    )
    expect(await auditEntriesOf(desk.testBed)).toEqual(before)
  })

  it('that was recorded on the day may come in a week later, not on another day’s word, and a fast clock is no tomorrow', async () => {
    const [one, two, three] = [await booked(1), await booked(1), await booked(1)]
    const queuedOutcome = { index: 0, ...arrivedOutcome }
    desk.testBed.clock.at = deskTime('22:00')
    const ahead = { key: 'a', booking: one.id, ...queuedOutcome, at: deskTime('00:30', tuesday.date) }
    desk.testBed.clock.at = deskTime('23:50')
    expect(accepted(await desk.siti.sendQueued([ahead])).results).toMatchObject([{ result: 'done' }])
    desk.testBed.clock.at = deskTime('10:00', '2026-12-21')
    expect(
      accepted(
        await desk.siti.sendQueued([
          { key: 'b', booking: two.id, ...queuedOutcome, at: deskTime('10:00') },
          { key: 'c', booking: three.id, ...queuedOutcome, at: deskTime('10:00', tuesday.date) },
        ]),
      ).results,
    ).toMatchObject([{ result: 'done' }, { result: 'refused', because: 'not-today' }])
    desk.testBed.clock.at = deskTime('10:00', '2026-12-22')
    expect(
      accepted(await desk.siti.sendQueued([{ key: 'd', booking: three.id, ...queuedOutcome, at: deskTime('10:00') }]))
        .results,
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
    const cut = await deskOfficer(desk.testBed, 'siti', { wire })
    const queue = parties.map(({ id }, n) => ({ key: `k${n}`, booking: id, index: 0, ...arrivedOutcome }))
    expect(accepted(await cut.sendQueued(queue)).results).toEqual([
      { key: 'k0', result: 'done' },
      { key: 'k1', result: 'refused', because: 'busy' },
      { key: 'k2', result: 'refused', because: 'busy' },
    ])
    expect(accepted(await desk.siti.sendQueued(queue)).results.map(({ result }) => result)).toEqual([
      'done',
      'done',
      'done',
    ])
  })

  it('goes through although one meets a fault, which operators are told of', async () => {
    const parties = [await booked(1), await booked(1), await booked(1)]
    opens()
    let writes = 0
    const wire: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && ++writes === 2) throw new Error('no such item collection')
      return send()
    }
    const reported: unknown[] = []
    const siti = await deskOfficer(desk.testBed, 'siti', { wire, report: (_during, fault) => reported.push(fault) })
    const queue = parties.map(({ id }, n) => ({ key: `k${n}`, booking: id, index: 0, ...arrivedOutcome }))
    expect(accepted(await siti.sendQueued(queue)).results).toEqual([
      { key: 'k0', result: 'done' },
      { key: 'k1', result: 'refused', because: 'internal' },
      { key: 'k2', result: 'done' },
    ])
    expect(reported).toMatchObject([{ message: 'no such item collection' }])
    expect(accepted(await desk.siti.sendQueued(queue)).results.map(({ result }) => result)).toEqual([
      'done',
      'done',
      'done',
    ])
  })
})
