import { describe, expect, it } from 'vitest'
import { monday } from '../../support/fixtures/office.ts'
import { accepted } from '../../support/test-bed/administration.ts'
import { auditEntriesOf } from '../../support/test-bed/quota-admin.ts'
import type { Wire } from '../../support/test-bed/test-bed.ts'
import { arrivedOutcome, deskTime, elsewhere, refusedOutcome, useDeskTestBed } from '../../support/test-bed/use-desk.ts'

/* Who arrived and who was refused: once each, by whom, two officers at once. */

const desk = useDeskTestBed()
const { booked, startDay: opens, bookingOf } = desk

describe('an outcome', () => {
  it('is kept with who, when and why, seen by the owner without the officer, and in the audit without the remark', async () => {
    const { id } = await booked(3)
    opens()
    accepted(await desk.siti.record(id, 1, refusedOutcome))
    expect(await bookingOf(id)).toMatchObject({
      applicants: [
        {},
        {
          outcome: 'refused',
          refusal: 'data-mismatch',
          recorded: {
            at: deskTime('08:05'),
            by: { account: 'id-siti', username: 'siti' },
            remark: refusedOutcome.remark,
          },
        },
        {},
      ],
    })
    const [entry] = await auditEntriesOf(desk.testBed)
    expect(entry).toEqual({
      action: 'outcome-recorded',
      username: 'siti',
      details: { booking: id, index: 1, outcome: 'refused', reason: 'data-mismatch' },
    })
    expect(await desk.siti.summarizeDay()).toMatchObject({
      people: { expected: 3, refused: 1, open: 2 },
      refusals: { 'data-mismatch': 1 },
    })
    const statistics = accepted(await desk.testBed.readStatistics(monday.date, monday.date))
    expect(statistics).toMatchObject({ days: [{ refused: 1 }], refusals: { 'data-mismatch': 1, 'no-proof': 0 } })
    expect(await desk.testBed.brokenInvariants()).toEqual([])
  })

  it('is recorded by one of many at once; the others are told who was first', async () => {
    const { id } = await booked(2)
    opens()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        (n % 2 ? desk.siti : desk.agus).record(id, 0, n % 2 ? arrivedOutcome : refusedOutcome),
      ),
    )
    const stored = (await bookingOf(id))?.applicants[0]
    const first = stored?.recorded?.by?.username
    for (const [n, answer] of answers.entries())
      if ((n % 2 ? 'siti' : 'agus') === first) expect(answer).toMatchObject({ id })
      else
        expect(answer).toMatchObject({ refused: 'already-recorded', recorded: { by: first, outcome: stored?.outcome } })
    const entries = (await auditEntriesOf(desk.testBed)).filter(({ action }) => action === 'outcome-recorded')
    expect(entries).toHaveLength(1)
  })

  it('of the same party is recorded side by side, none lost', async () => {
    const { id } = await booked(5)
    opens()
    await Promise.all(
      [0, 1, 2, 3, 4].map(async (n) => accepted(await (n % 2 ? desk.siti : desk.agus).record(id, n, arrivedOutcome))),
    )
    expect((await bookingOf(id))?.applicants.map(({ outcome }) => outcome)).toEqual(Array(5).fill('arrived'))
  })

  it('is recorded on the day only, at the own office only, and never of a cancelled booking', async () => {
    const { id } = await booked(1)
    const away = await booked(1, elsewhere)
    const gone = await booked(1, monday, 'ani')
    accepted(await desk.testBed.cancel(gone.id, 'ani'))
    opens()
    expect(await desk.siti.record(away.id, 0, arrivedOutcome)).toEqual({ refused: 'not-found' })
    expect(await desk.siti.record(id, 1, arrivedOutcome)).toEqual({ refused: 'not-found' })
    expect(await desk.siti.record(gone.id, 0, arrivedOutcome)).toEqual({ refused: 'already-cancelled' })
    for (const day of ['2026-12-13', '2026-12-15']) {
      desk.testBed.clock.at = deskTime('23:30', day)
      expect(await desk.siti.record(id, 0, arrivedOutcome)).toEqual({ refused: 'not-today' })
      expect(await desk.siti.undo(id, 0)).toEqual({ refused: 'not-today' })
    }
    expect(await desk.siti.undo(away.id, 0)).toEqual({ refused: 'not-found' })
    expect(await auditEntriesOf(desk.testBed)).toEqual([])
  })

  it('is taken back within the day by a colleague, only what was seen, and can be recorded anew', async () => {
    const { id } = await booked(1)
    opens()
    accepted(await desk.siti.record(id, 0, refusedOutcome))
    expect(await desk.agus.undo(id, 0, deskTime('08:04'))).toEqual({ refused: 'changed-meanwhile' })
    const open = accepted(await desk.agus.undo(id, 0, deskTime('08:05')))
    expect(open.applicants[0]).not.toHaveProperty('recorded')
    expect((await bookingOf(id))?.applicants[0]).not.toHaveProperty('refusal')
    expect(accepted(await desk.agus.undo(id, 0))).toEqual(open)
    accepted(await desk.agus.record(id, 0, arrivedOutcome))
    expect((await auditEntriesOf(desk.testBed)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['outcome-recorded', 'outcome-undone', 'outcome-recorded']),
    )
    expect(await desk.siti.summarizeDay()).toMatchObject({
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
      if (command === 'TransactWriteCommand' && !recorded && (await desk.testBed.slot()).closed) {
        recorded = true
        accepted(await desk.siti.record(served.id, 0, arrivedOutcome))
      }
      return send()
    }
    await desk.testBed.behind(slow).close()
    expect(recorded).toBe(true)
    expect(accepted(await desk.testBed.closeWhole())).toMatchObject({ left: 0 })
    expect(await bookingOf(served.id)).toMatchObject({ status: 'ACTIVE', applicants: [{ outcome: 'arrived' }, {}] })
    expect(await desk.siti.record(waiting.id, 0, arrivedOutcome)).toEqual({ refused: 'already-cancelled' })
    expect(await desk.testBed.brokenInvariants()).toEqual([])
  })
})
