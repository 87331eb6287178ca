import { describe, expect, it } from 'vitest'
import { arrived, at, elsewhere, refused, useDesk } from '../../support/desk-town.ts'
import { given } from '../../support/house.ts'
import { monday } from '../../support/office.ts'
import { auditOf } from '../../support/quota-desk.ts'
import type { Wire } from '../../support/town.ts'

/* Who arrived and who was refused: once each, by whom, two officers at once. */

const desk = useDesk()
const { booked, opens, bookingOf } = desk

describe('an outcome', () => {
  it('is kept with who, when and why, seen by the owner without the officer, and in the audit without the remark', async () => {
    const { id } = await booked(3)
    opens()
    given(await desk.siti.records(id, 1, refused))
    expect(await bookingOf(id)).toMatchObject({
      applicants: [
        {},
        {
          outcome: 'refused',
          refusal: 'data-mismatch',
          recorded: { at: at('08:05'), by: { account: 'id-siti', username: 'siti' }, remark: refused.remark },
        },
        {},
      ],
    })
    const [entry] = await auditOf(desk.town)
    expect(entry).toEqual({
      action: 'outcome-recorded',
      username: 'siti',
      details: { booking: id, index: 1, outcome: 'refused', reason: 'data-mismatch' },
    })
    expect(await desk.siti.sums()).toMatchObject({
      people: { expected: 3, refused: 1, open: 2 },
      refusals: { 'data-mismatch': 1 },
    })
    const figures = given(await desk.town.counts(monday.date, monday.date))
    expect(figures).toMatchObject({ days: [{ refused: 1 }], refusals: { 'data-mismatch': 1, 'no-proof': 0 } })
    expect(await desk.town.brokenLaws()).toEqual([])
  })

  it('is recorded by one of many at once; the others are told who was first', async () => {
    const { id } = await booked(2)
    opens()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => (n % 2 ? desk.siti : desk.agus).records(id, 0, n % 2 ? arrived : refused)),
    )
    const stored = (await bookingOf(id))?.applicants[0]
    const first = stored?.recorded?.by?.username
    for (const [n, answer] of answers.entries())
      if ((n % 2 ? 'siti' : 'agus') === first) expect(answer).toMatchObject({ id })
      else
        expect(answer).toMatchObject({ refused: 'already-recorded', recorded: { by: first, outcome: stored?.outcome } })
    const entries = (await auditOf(desk.town)).filter(({ action }) => action === 'outcome-recorded')
    expect(entries).toHaveLength(1)
  })

  it('of the same party is recorded side by side, none lost', async () => {
    const { id } = await booked(5)
    opens()
    await Promise.all(
      [0, 1, 2, 3, 4].map(async (n) => given(await (n % 2 ? desk.siti : desk.agus).records(id, n, arrived))),
    )
    expect((await bookingOf(id))?.applicants.map(({ outcome }) => outcome)).toEqual(Array(5).fill('arrived'))
  })

  it('is recorded on the day only, at the own office only, and never of a cancelled booking', async () => {
    const { id } = await booked(1)
    const away = await booked(1, elsewhere)
    const gone = await booked(1, monday, 'ani')
    given(await desk.town.cancels(gone.id, 'ani'))
    opens()
    expect(await desk.siti.records(away.id, 0, arrived)).toEqual({ refused: 'not-found' })
    expect(await desk.siti.records(id, 1, arrived)).toEqual({ refused: 'not-found' })
    expect(await desk.siti.records(gone.id, 0, arrived)).toEqual({ refused: 'already-cancelled' })
    for (const day of ['2026-12-13', '2026-12-15']) {
      desk.town.clock.at = at('23:30', day)
      expect(await desk.siti.records(id, 0, arrived)).toEqual({ refused: 'not-today' })
      expect(await desk.siti.undoes(id, 0)).toEqual({ refused: 'not-today' })
    }
    expect(await desk.siti.undoes(away.id, 0)).toEqual({ refused: 'not-found' })
    expect(await auditOf(desk.town)).toEqual([])
  })

  it('is taken back within the day by a colleague, only what was seen, and can be recorded anew', async () => {
    const { id } = await booked(1)
    opens()
    given(await desk.siti.records(id, 0, refused))
    expect(await desk.agus.undoes(id, 0, at('08:04'))).toEqual({ refused: 'changed-meanwhile' })
    const open = given(await desk.agus.undoes(id, 0, at('08:05')))
    expect(open.applicants[0]).not.toHaveProperty('recorded')
    expect((await bookingOf(id))?.applicants[0]).not.toHaveProperty('refusal')
    expect(given(await desk.agus.undoes(id, 0))).toEqual(open)
    given(await desk.agus.records(id, 0, arrived))
    expect((await auditOf(desk.town)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['outcome-recorded', 'outcome-undone', 'outcome-recorded']),
    )
    expect(await desk.siti.sums()).toMatchObject({
      people: { arrived: 1, refused: 0 },
      refusals: { 'data-mismatch': 0 },
    })
  })

  it('and closing the day never touch one another', async () => {
    const served = await booked(2)
    const waiting = await booked(1)
    opens()
    let recorded = false
    // An officer records just before the booking is cancelled.
    const slow: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && !recorded && (await desk.town.slot()).closed) {
        recorded = true
        given(await desk.siti.records(served.id, 0, arrived))
      }
      return send()
    }
    await desk.town.behind(slow).closes()
    expect(recorded).toBe(true)
    expect(given(await desk.town.closesWhole())).toMatchObject({ left: 0 })
    expect(await bookingOf(served.id)).toMatchObject({ status: 'ACTIVE', applicants: [{ outcome: 'arrived' }, {}] })
    expect(await desk.siti.records(waiting.id, 0, arrived)).toEqual({ refused: 'already-cancelled' })
    expect(await desk.town.brokenLaws()).toEqual([])
  })
})
