import { describe, expect, it } from 'vitest'
import { monday, noon } from '../../support/fixtures/office.ts'
import { accepted } from '../../support/test-bed/administration.ts'
import { deskOfficer } from '../../support/test-bed/desk.ts'
import { auditEntriesOf } from '../../support/test-bed/quota-admin.ts'
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

/* The list that the desk works from, and the proofs that it is shown. */

const desk = useDeskTestBed()
const { booked, startDay: opens } = desk

describe('the day’s list', () => {
  it('has everybody who was acknowledged a moment ago, by time, and nobody who cancelled', async () => {
    const late = await booked(1, mondayAtNine)
    const gone = await booked(1, monday, 'ani')
    accepted(await desk.testBed.cancel(gone.id, 'ani'))
    const parties = await Promise.all(Array.from({ length: 12 }, (_, n) => booked((n % 3) + 1)))
    const { json } = accepted(await desk.siti.listDay()) as {
      json: { asOf: string; bookings: { id: string; time: string }[] }
    }
    expect(json.bookings.map(({ id }) => id).sort()).toEqual([...parties, late].map(({ id }) => id).sort())
    expect(json.bookings.at(-1)).toMatchObject({ id: late.id, time: '09:00' })
    expect(json.asOf).toBe(new Date(noon).toISOString())
  })

  it('masks every NIK unless it is asked for in full, and the audit tells the two apart', async () => {
    const { id, party } = await booked(2)
    const nik = party[0] && 'nik' in party[0] ? party[0].nik : ''
    const masked = JSON.stringify(await desk.siti.listDay())
    expect(masked).toContain(`••••••••••••${nik.slice(-4)}`)
    expect(masked).not.toContain(nik)
    desk.testBed.clock.pass(1)
    expect(JSON.stringify(await desk.siti.listDay(monday.date, { nik: 'full' }))).toContain(nik)
    desk.testBed.clock.pass(1)
    await desk.siti.listDay(monday.date, { nik: 'full', accept: 'text/csv' })
    const seen = { date: monday.date, count: 1, bookings: [id], right: 'officer' }
    expect(await auditEntriesOf(desk.testBed)).toEqual(
      [seen, { ...seen, nik: 'full' }, { ...seen, nik: 'full', as: 'csv' }].map((details) => ({
        action: 'viewed-bookings',
        username: 'siti',
        details,
      })),
    )
  })

  it('gives full NIKs so often and no more, to each officer by themselves, and stays to be worked from', async () => {
    await booked(1)
    const full = { nik: 'full' } as const
    for (let n = 0; n < 60; n++) accepted(await desk.siti.listDay(monday.date, full))
    const entriesBefore = (await auditEntriesOf(desk.testBed)).length
    expect(await desk.siti.listDay(monday.date, full)).toMatchObject({ refused: 'too-many-attempts' })
    expect(await desk.siti.listDay(tuesday.date, { ...full, accept: 'text/csv' })).toMatchObject({
      refused: 'too-many-attempts',
    })
    expect(await auditEntriesOf(desk.testBed)).toHaveLength(entriesBefore)
    expect(await desk.siti.listDay()).toHaveProperty('json')
    expect(await desk.agus.listDay(monday.date, full)).toHaveProperty('json')
    desk.testBed.clock.pass(600_000)
    expect(await desk.siti.listDay(monday.date, full)).toHaveProperty('json')
  })

  it('is shown to nobody without its entry in the audit', async () => {
    await booked(1)
    const wire: Wire = async (send, command) => {
      if (command === 'PutCommand') throw new Error('no audit')
      return send()
    }
    const cut = await deskOfficer(desk.testBed, 'siti', { wire })
    await expect(cut.listDay(monday.date, { nik: 'full' })).rejects.toThrow('no audit')
    await expect(cut.verify({ code: 'abcdefgh' })).rejects.toThrow('no audit')
  })

  it('as CSV has one line for each person, in the order of the list', async () => {
    await booked(1, mondayAtNine)
    await booked(2)
    const { file } = accepted(await desk.siti.listDay(monday.date, { accept: 'text/csv' })) as {
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
    const good = accepted(await desk.siti.verify({ token: tokenOf(id) }))
    expect(good).toMatchObject({ verdict: 'valid', booking: { id, applicants: [{ nik: nikOf(party[0]) }, {}] } })
    accepted(await desk.siti.record(id, 0, arrivedOutcome))
    desk.testBed.clock.pass(1)
    expect(await desk.agus.verify({ code: code.replace('-', '').toLowerCase() })).toMatchObject({ verdict: 'valid' })
    desk.testBed.clock.at = deskTime('08:20')
    accepted(await desk.agus.record(id, 1, refusedOutcome))
    expect(await desk.siti.verify({ token: tokenOf(id) })).toMatchObject({
      verdict: 'used',
      used: { by: 'agus', at: new Date(deskTime('08:20')).toISOString(), outcome: 'refused' },
    })
    const checks = (await auditEntriesOf(desk.testBed)).filter(({ action }) => action === 'proof-verified')
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
    const other = accepted(await desk.siti.verify({ token: tokenOf(soon.id, tuesday) }))
    expect(other).toMatchObject({ verdict: 'wrong-day', date: tuesday.date, booking: { id: soon.id } })
    expect(JSON.stringify(other)).not.toContain(nikOf(soon.party[0]))
    expect(await desk.siti.verify({ token: tokenOf(away.id, elsewhere) })).toEqual({
      verdict: 'wrong-office',
      office: 'bsd',
    })
  })

  it('that was moved or cancelled since says so', async () => {
    const { id } = await booked(1, monday, 'budi')
    accepted(await desk.testBed.move(id, tuesday, 'budi'))
    const gone = await booked(1, monday, 'ani')
    accepted(await desk.testBed.cancel(gone.id, 'ani'))
    opens()
    expect(await desk.siti.verify({ token: tokenOf(id) })).toMatchObject({
      verdict: 'wrong-day',
      moved: true,
      date: tuesday.date,
    })
    expect(await desk.siti.verify({ token: tokenOf(gone.id) })).toMatchObject({ verdict: 'cancelled' })
    expect(await desk.siti.verify({ token: tokenOf('0'.repeat(20)) })).toEqual({ verdict: 'unknown' })
    expect(await desk.siti.verify({ token: 'https://example.com' })).toEqual({ verdict: 'forged' })
    expect(await desk.siti.verify({ code: '00000000' })).toEqual({ verdict: 'unknown' })
  })

  it('is checked at the officer’s own desk: the only one, or the one that is named', async () => {
    const { id } = await booked(1, elsewhere)
    opens()
    const both = await deskOfficer(desk.testBed, 'tono', { offices: ['tangerang', 'bsd'] })
    const token = tokenOf(id, elsewhere)
    expect(await both.verify({ token })).toEqual({
      refused: 'validation-failed',
      errors: [{ path: 'office', code: 'required' }],
    })
    expect(await both.verify({ token, office: 'bsd' })).toMatchObject({ verdict: 'valid' })
    expect(await desk.siti.verify({ token, office: 'bsd' })).toEqual({ refused: 'forbidden' })
  })
})

function nikOf(one: object | undefined): string {
  return one && 'nik' in one ? String(one.nik) : ''
}
