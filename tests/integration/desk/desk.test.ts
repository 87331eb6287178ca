import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { everyItem } from '../../support/audit.ts'
import { officeHours, officerAt } from '../../support/desk.ts'
import { given } from '../../support/house.ts'
import { monday, noon, tangerang } from '../../support/office.ts'
import { person } from '../../support/people.ts'
import { auditOf } from '../../support/quota-desk.ts'
import { startTown, type Town, type Wire } from '../../support/town.ts'

/* A day at the desk: the list, the proofs, who arrived, two officers at once, a network that comes and goes. */

const bsd = { ...tangerang, id: 'bsd' }
const nine = { ...monday, time: '09:00' }
const tuesday = { ...monday, date: '2026-12-15' }
const elsewhere = { ...monday, office: 'bsd' }
const at = (time: string, date = monday.date) => Date.parse(`${date}T${time}:00+07:00`)

let town: Town
let siti: Awaited<ReturnType<typeof officerAt>>
let agus: typeof siti
beforeAll(async () => {
  town = await startTown([tangerang, bsd])
})
beforeEach(async () => {
  await town.empty()
  town.clock.at = noon
  for (const slot of [monday, nine, tuesday, elsewhere]) await town.givenSlot({ quota: 60, slot })
  siti = await officerAt(town, 'siti')
  agus = await officerAt(town, 'agus')
})
afterAll(() => town.stop())

let keyNumber = 0
const booked = async (people: number, slot = monday, account = `account-${keyNumber}`) => {
  const first = keyNumber++ * 5
  const party = Array.from({ length: people }, (_, n) => person(first + n + 1))
  return { ...given(await town.books({ key: `desk-key-${keyNumber}`, account, party, slot })), party }
}
/** On the morning of the day. */
const opens = (time = '08:05') => {
  town.clock.at = at(time)
}
const bookingOf = async (id: string) => (await town.bookings()).find((booking) => booking.id === id)
const arrived = { outcome: 'arrived' } as const
const refused = { outcome: 'refused', reason: 'data-mismatch', remark: 'Tanggal lahir lain' } as const

describe('the day’s list', () => {
  it('has everybody who was acknowledged a moment ago, by time, and nobody who cancelled', async () => {
    const late = await booked(1, nine)
    const gone = await booked(1, monday, 'ani')
    given(await town.cancels(gone.id, 'ani'))
    const parties = await Promise.all(Array.from({ length: 12 }, (_, n) => booked((n % 3) + 1)))
    const { json } = given(await siti.lists()) as { json: { asOf: string; bookings: { id: string; time: string }[] } }
    expect(json.bookings.map(({ id }) => id).sort()).toEqual([...parties, late].map(({ id }) => id).sort())
    expect(json.bookings.at(-1)).toMatchObject({ id: late.id, time: '09:00' })
    expect(json.asOf).toBe(new Date(noon).toISOString())
  })

  it('masks every NIK unless it is asked for in full, and the audit tells the two apart', async () => {
    const { id, party } = await booked(2)
    const nik = party[0] && 'nik' in party[0] ? party[0].nik : ''
    const masked = JSON.stringify(await siti.lists())
    expect(masked).toContain(`••••••••••••${nik.slice(-4)}`)
    expect(masked).not.toContain(nik)
    town.clock.pass(1)
    expect(JSON.stringify(await siti.lists(monday.date, { nik: 'full' }))).toContain(nik)
    town.clock.pass(1)
    await siti.lists(monday.date, { nik: 'full', accept: 'text/csv' })
    const seen = { date: monday.date, count: 1, bookings: [id], right: 'officer' }
    expect(await auditOf(town)).toEqual(
      [seen, { ...seen, nik: 'full' }, { ...seen, nik: 'full', as: 'csv' }].map((details) => ({
        action: 'viewed-bookings',
        username: 'siti',
        details,
      })),
    )
  })

  it('is shown to nobody without its entry in the audit', async () => {
    await booked(1)
    const wire: Wire = async (send, command) => {
      if (command === 'PutCommand') throw new Error('no audit')
      return send()
    }
    const cut = await officerAt(town, 'siti', { wire })
    await expect(cut.lists(monday.date, { nik: 'full' })).rejects.toThrow('no audit')
    await expect(cut.checks({ code: 'abcdefgh' })).rejects.toThrow('no audit')
  })

  it('as CSV has one line for each person, in the order of the list', async () => {
    await booked(1, nine)
    await booked(2)
    const { file } = given(await siti.lists(monday.date, { accept: 'text/csv' })) as {
      file: { name: string; bytes: Uint8Array }
    }
    expect(file.name).toBe('daftar-antrian-tangerang-2026-12-14.csv')
    const lines = Buffer.from(file.bytes).toString('utf8').split('\r\n')
    expect(lines[0]).toMatch(/^\ufeff"No."/)
    expect(lines.slice(1).map((line) => line.split(';').slice(0, 2).join())).toEqual([
      '"1","08:00"',
      '"2","08:00"',
      '"3","09:00"',
      '',
    ])
    expect(lines[1]).toContain('"1 dari 2"')
  })
})

describe('a proof', () => {
  const tokenOf = (id: string, { date, time } = monday) => `${id} ${date} ${time}`

  it('is good on its day with the full NIK to compare, then used, and says by whom', async () => {
    const { id, code, party } = await booked(2)
    opens()
    const good = given(await siti.checks({ token: tokenOf(id) }))
    expect(good).toMatchObject({ verdict: 'valid', booking: { id, applicants: [{ nik: nikOf(party[0]) }, {}] } })
    given(await siti.records(id, 0, arrived))
    town.clock.pass(1)
    expect(await agus.checks({ code: code.replace('-', '').toLowerCase() })).toMatchObject({ verdict: 'valid' })
    town.clock.at = at('08:20')
    given(await agus.records(id, 1, refused))
    expect(await siti.checks({ token: tokenOf(id) })).toMatchObject({
      verdict: 'used',
      used: { by: 'agus', at: new Date(at('08:20')).toISOString(), outcome: 'refused' },
    })
    const checks = (await auditOf(town)).filter(({ action }) => action === 'proof-verified')
    expect(checks.map(({ details }) => details)).toEqual([
      { by: 'token', verdict: 'valid', booking: id, nik: 'full' },
      { by: 'code', verdict: 'valid', booking: id, nik: 'full' },
      { by: 'token', verdict: 'used', booking: id, nik: 'full' },
    ])
  })

  it('of another day says when, of another office says which and shows nobody', async () => {
    const soon = await booked(1, tuesday)
    const away = await booked(1, elsewhere)
    opens()
    const other = given(await siti.checks({ token: tokenOf(soon.id, tuesday) }))
    expect(other).toMatchObject({ verdict: 'wrong-day', date: tuesday.date, booking: { id: soon.id } })
    expect(JSON.stringify(other)).not.toContain(nikOf(soon.party[0]))
    expect(await siti.checks({ token: tokenOf(away.id, elsewhere) })).toEqual({
      verdict: 'wrong-office',
      office: 'bsd',
    })
  })

  it('that was moved or cancelled since says so', async () => {
    const { id } = await booked(1, monday, 'budi')
    given(await town.moves(id, tuesday, 'budi'))
    const gone = await booked(1, monday, 'ani')
    given(await town.cancels(gone.id, 'ani'))
    opens()
    expect(await siti.checks({ token: tokenOf(id) })).toMatchObject({
      verdict: 'wrong-day',
      moved: true,
      date: tuesday.date,
    })
    expect(await siti.checks({ token: tokenOf(gone.id) })).toMatchObject({ verdict: 'cancelled' })
    expect(await siti.checks({ token: tokenOf('0'.repeat(20)) })).toEqual({ verdict: 'unknown' })
    expect(await siti.checks({ token: 'https://example.com' })).toEqual({ verdict: 'forged' })
    expect(await siti.checks({ code: '00000000' })).toEqual({ verdict: 'unknown' })
  })

  it('is checked at the officer’s own desk: the only one, or the one that is named', async () => {
    const { id } = await booked(1, elsewhere)
    opens()
    const both = await officerAt(town, 'tono', { offices: ['tangerang', 'bsd'] })
    const token = tokenOf(id, elsewhere)
    expect(await both.checks({ token })).toEqual({
      refused: 'validation-failed',
      errors: [{ path: 'office', code: 'required' }],
    })
    expect(await both.checks({ token, office: 'bsd' })).toMatchObject({ verdict: 'valid' })
    expect(await siti.checks({ token, office: 'bsd' })).toEqual({ refused: 'forbidden' })
  })
})

describe('an outcome', () => {
  it('is kept with who, when and why, seen by the owner without the officer, and in the audit without the remark', async () => {
    const { id } = await booked(3)
    opens()
    given(await siti.records(id, 1, refused))
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
    const [entry] = await auditOf(town)
    expect(entry).toEqual({
      action: 'outcome-recorded',
      username: 'siti',
      details: { booking: id, index: 1, outcome: 'refused', reason: 'data-mismatch' },
    })
    expect(await siti.sums()).toMatchObject({
      people: { expected: 3, refused: 1, open: 2 },
      refusals: { 'data-mismatch': 1 },
    })
    const figures = given(await town.counts(monday.date, monday.date))
    expect(figures).toMatchObject({ days: [{ refused: 1 }], refusals: { 'data-mismatch': 1, 'no-proof': 0 } })
    expect(await town.brokenLaws()).toEqual([])
  })

  it('is recorded by one of many at once; the others are told who was first', async () => {
    const { id } = await booked(2)
    opens()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => (n % 2 ? siti : agus).records(id, 0, n % 2 ? arrived : refused)),
    )
    const stored = (await bookingOf(id))?.applicants[0]
    const first = stored?.recorded?.by?.username
    for (const [n, answer] of answers.entries())
      if ((n % 2 ? 'siti' : 'agus') === first) expect(answer).toMatchObject({ id })
      else
        expect(answer).toMatchObject({ refused: 'already-recorded', recorded: { by: first, outcome: stored?.outcome } })
    const entries = (await auditOf(town)).filter(({ action }) => action === 'outcome-recorded')
    expect(entries).toHaveLength(1)
  })

  it('of the same party is recorded side by side, none lost', async () => {
    const { id } = await booked(5)
    opens()
    await Promise.all([0, 1, 2, 3, 4].map(async (n) => given(await (n % 2 ? siti : agus).records(id, n, arrived))))
    expect((await bookingOf(id))?.applicants.map(({ outcome }) => outcome)).toEqual(Array(5).fill('arrived'))
  })

  it('is recorded on the day only, at the own office only, and never of a cancelled booking', async () => {
    const { id } = await booked(1)
    const away = await booked(1, elsewhere)
    const gone = await booked(1, monday, 'ani')
    given(await town.cancels(gone.id, 'ani'))
    opens()
    expect(await siti.records(away.id, 0, arrived)).toEqual({ refused: 'not-found' })
    expect(await siti.records(id, 1, arrived)).toEqual({ refused: 'not-found' })
    expect(await siti.records(gone.id, 0, arrived)).toEqual({ refused: 'already-cancelled' })
    for (const day of ['2026-12-13', '2026-12-15']) {
      town.clock.at = at('23:30', day)
      expect(await siti.records(id, 0, arrived)).toEqual({ refused: 'not-today' })
      expect(await siti.undoes(id, 0)).toEqual({ refused: 'not-today' })
    }
    expect(await siti.undoes(away.id, 0)).toEqual({ refused: 'not-found' })
    expect(await auditOf(town)).toEqual([])
  })

  it('is taken back within the day by a colleague, only what was seen, and can be recorded anew', async () => {
    const { id } = await booked(1)
    opens()
    given(await siti.records(id, 0, refused))
    expect(await agus.undoes(id, 0, at('08:04'))).toEqual({ refused: 'changed-meanwhile' })
    const open = given(await agus.undoes(id, 0, at('08:05')))
    expect(open.applicants[0]).not.toHaveProperty('recorded')
    expect((await bookingOf(id))?.applicants[0]).not.toHaveProperty('refusal')
    expect(given(await agus.undoes(id, 0))).toEqual(open)
    given(await agus.records(id, 0, arrived))
    expect((await auditOf(town)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['outcome-recorded', 'outcome-undone', 'outcome-recorded']),
    )
    expect(await siti.sums()).toMatchObject({ people: { arrived: 1, refused: 0 }, refusals: { 'data-mismatch': 0 } })
  })

  it('and closing the day never touch one another', async () => {
    const served = await booked(2)
    const waiting = await booked(1)
    opens()
    let recorded = false
    // An officer records just before the booking is cancelled.
    const slow: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && !recorded && (await town.slot()).closed) {
        recorded = true
        given(await siti.records(served.id, 0, arrived))
      }
      return send()
    }
    await town.behind(slow).closes()
    expect(recorded).toBe(true)
    expect(given(await town.closesWhole())).toMatchObject({ left: 0 })
    expect(await bookingOf(served.id)).toMatchObject({ status: 'ACTIVE', applicants: [{ outcome: 'arrived' }, {}] })
    expect(await siti.records(waiting.id, 0, arrived)).toEqual({ refused: 'already-cancelled' })
    expect(await town.brokenLaws()).toEqual([])
  })
})

describe('a request that comes again', () => {
  it('records nothing twice, refuses other words, and stays silent when it was taken back since', async () => {
    const { id } = await booked(1)
    opens()
    const once = given(await siti.records(id, 0, arrived, 'key-1'))
    expect(given(await siti.records(id, 0, arrived, 'key-1'))).toEqual(once)
    expect(await siti.records(id, 0, refused, 'key-1')).toEqual({ refused: 'idempotency-key-reused' })
    given(await agus.undoes(id, 0))
    const again = given(await siti.records(id, 0, arrived, 'key-1'))
    expect(again.applicants[0]).not.toHaveProperty('recorded')
    given(await siti.records(id, 0, arrived, 'key-2'))
    expect((await bookingOf(id))?.applicants[0]).toMatchObject({ outcome: 'arrived' })
    expect((await auditOf(town)).filter(({ action }) => action === 'outcome-recorded')).toHaveLength(2)
  })

  it('from a desk that was offline: all in order, each answered by itself, once each however often it is sent', async () => {
    const parties = await Promise.all(Array.from({ length: 20 }, () => booked(1)))
    const gone = await booked(1, monday, 'ani')
    given(await town.cancels(gone.id, 'ani'))
    opens('08:30')
    given(await agus.records(parties[3]?.id ?? '', 0, refused))
    const queue = [...parties, gone].map(({ id }, n) => ({
      key: `offline-${n}`,
      booking: id,
      index: 0,
      ...arrived,
      at: at('08:10') + n,
    }))
    town.clock.at = at('09:40')
    const { results } = given(await siti.sends([...queue, { ...arrived, key: 'none', booking: 'x', index: 0 }]))
    expect(results.map(({ result }) => result)).toEqual([
      ...Array.from({ length: 20 }, (_, n) => (n === 3 ? 'already-recorded' : 'done')),
      'refused',
      'refused',
    ])
    expect(results[3]).toMatchObject({ recorded: { by: 'agus', outcome: 'refused' } })
    expect(results.slice(20).map(({ because }) => because)).toEqual(['already-cancelled', 'not-found'])
    expect((await bookingOf(parties[5]?.id ?? ''))?.applicants[0]?.recorded?.at).toBe(at('08:10') + 5)

    const before = await auditOf(town)
    expect(given(await siti.sends(queue)).results.filter(({ result }) => result === 'done')).toHaveLength(19)
    expect(await auditOf(town)).toEqual(before)
  })

  it('that was recorded on the day may come in a week later, not on another day’s word, and a fast clock is no tomorrow', async () => {
    const [one, two, three] = [await booked(1), await booked(1), await booked(1)]
    const said = { index: 0, ...arrived }
    town.clock.at = at('22:00')
    const ahead = { key: 'a', booking: one.id, ...said, at: at('00:30', tuesday.date) }
    town.clock.at = at('23:50')
    expect(given(await siti.sends([ahead])).results).toMatchObject([{ result: 'done' }])
    town.clock.at = at('10:00', '2026-12-21')
    expect(
      given(
        await siti.sends([
          { key: 'b', booking: two.id, ...said, at: at('10:00') },
          { key: 'c', booking: three.id, ...said, at: at('10:00', tuesday.date) },
        ]),
      ).results,
    ).toMatchObject([{ result: 'done' }, { result: 'refused', because: 'not-today' }])
    town.clock.at = at('10:00', '2026-12-22')
    expect(given(await siti.sends([{ key: 'd', booking: three.id, ...said, at: at('10:00') }])).results).toMatchObject([
      { because: 'not-today' },
    ])
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
    const cut = await officerAt(town, 'siti', { wire })
    const queue = parties.map(({ id }, n) => ({ key: `k${n}`, booking: id, index: 0, ...arrived }))
    expect(given(await cut.sends(queue)).results).toEqual([
      { key: 'k0', result: 'done' },
      { key: 'k1', result: 'refused', because: 'busy' },
      { key: 'k2', result: 'refused', because: 'busy' },
    ])
    expect(given(await siti.sends(queue)).results.map(({ result }) => result)).toEqual(['done', 'done', 'done'])
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
    const desk = await officerAt(town, 'siti', { wire, report: (_during, fault) => told.push(fault) })
    const queue = parties.map(({ id }, n) => ({ key: `k${n}`, booking: id, index: 0, ...arrived }))
    expect(given(await desk.sends(queue)).results).toEqual([
      { key: 'k0', result: 'done' },
      { key: 'k1', result: 'refused', because: 'internal' },
      { key: 'k2', result: 'done' },
    ])
    expect(told).toMatchObject([{ message: 'no such item collection' }])
    expect(given(await siti.sends(queue)).results.map(({ result }) => result)).toEqual(['done', 'done', 'done'])
  })
})

describe('the end of the day', () => {
  it('comes two hours after the last time: who has no outcome did not come, and nobody else is touched', async () => {
    const party = await booked(2)
    const late = await booked(1, nine)
    opens()
    given(await siti.records(party.id, 0, refused))
    const { ends } = officeHours(town)
    town.clock.at = at('10:59')
    expect(await ends()).toBe(0)
    town.clock.at = at('11:00')
    expect(await ends()).toBe(2)
    expect(await ends()).toBe(0)
    expect((await bookingOf(party.id))?.applicants).toMatchObject([
      { outcome: 'refused', recorded: { by: { username: 'siti' } } },
      { outcome: 'no-show', recorded: { at: at('11:00') } },
    ])
    expect(await siti.sums()).toMatchObject({ people: { expected: 3, refused: 1, noShow: 2, open: 0 } })
    // Somebody was at the desk after all.
    expect(await siti.checks({ code: late.id.slice(0, 8) })).toMatchObject({ verdict: 'valid' })
    given(await siti.records(late.id, 0, arrived))
    expect(await ends()).toBe(0)
    expect(await siti.sums()).toMatchObject({ people: { arrived: 1, noShow: 1 } })
  })

  it('is caught up with for a week after an outage, then a day is sealed and read no more', async () => {
    const early = await booked(1)
    const next = await booked(1, tuesday)
    town.clock.at = at('09:00', '2026-12-20')
    const seen: string[] = []
    const { ends } = officeHours(town, async (send, command) => {
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
    town.clock.at = at('08:00', tuesday.date)
    let recorded = false
    const slow: Wire = async (send, command) => {
      if (command === 'TransactWriteCommand' && !recorded) {
        recorded = true
        given(await siti.sends([{ key: 'late', booking: id, index: 0, ...arrived, at: at('08:10') }]))
      }
      return send()
    }
    expect(await officeHours(town, slow).ends()).toBe(0)
    expect(await bookingOf(id)).toMatchObject({ applicants: [{ outcome: 'arrived' }] })
    const sealed = async () =>
      (await everyItem(town.table)).filter(({ PK }) => PK === 'SEALED#tangerang').map(({ SK }) => SK)
    expect(await sealed()).not.toContain(monday.date)
    await officeHours(town).ends()
    expect(await sealed()).toContain(monday.date)
  })

  it('of one office that fails keeps no other from ending', async () => {
    const { id } = await booked(1, elsewhere)
    town.clock.at = at('18:00')
    let failed = false
    const wire: Wire = async (send) => {
      if (failed) return send()
      failed = true
      throw new Error('Tangerang is out of reach')
    }
    await expect(officeHours(town, wire).ends()).rejects.toThrow('the days of 1 offices failed')
    expect(await bookingOf(id)).toMatchObject({ applicants: [{ outcome: 'no-show' }] })
  })
})

describe('the board', () => {
  it('counts who is waiting at the times that have come, and names nobody', async () => {
    const party = await booked(3)
    await booked(2, nine)
    opens()
    given(await siti.records(party.id, 0, arrived))
    const board = given(await officeHours(town).board())
    expect(board).toEqual({
      office: 'tangerang',
      date: monday.date,
      serving: [{ time: '08:00', waiting: 2 }],
      next: '09:00',
      coming: 2,
    })
    expect(await officeHours(town).board('nowhere')).toEqual({ refused: 'not-found' })
  })
})

function nikOf(one: object | undefined): string {
  return one && 'nik' in one ? String(one.nik) : ''
}
