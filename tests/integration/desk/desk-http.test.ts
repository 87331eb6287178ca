import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { person } from '../../support/fixtures/people.ts'
import { readPdf } from '../../support/fixtures/read-pdf.ts'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { slotWithPlaces } from '../../support/local-run/demo-data.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { startSeededRun } from '../../support/local-run/seeded-run.ts'

/* The desk over HTTP: what is written, signed and printed by the deployed functions themselves. */

let run: LocalRun
let petugas: ApiClient
let other: ApiClient
let budi: ApiClient
let booking: { id: string; code: string; date: string; token: string }
const party = [person(700), person(701, { fullName: 'Ani Lestari' })]
beforeAll(async () => {
  run = await startSeededRun()
  const [admin, ...others] = await Promise.all(
    ['admin', 'petugas', 'petugas-bsd', 'budi'].map((username) => signedInClient(run.origin, username)),
  )
  ;[petugas, other, budi] = others as [ApiClient, ApiClient, ApiClient]
  const slot = await slotWithPlaces(admin as ApiClient, 5)
  const { status, body } = await budi.book({ ...slot, applicants: party }, 'desk-http-1')
  expect(status).toBe(201)
  const { token } = (await budi.get(`/api/bookings/${body.id}/ticket`)).body
  booking = { id: body.id, code: body.code, date: slot.date, token }
})
afterAll(() => run.stop())

const day = () => `/api/desk/offices/tangerang/days/${booking.date}`
const outcomeOf = (index: number) => `/api/desk/bookings/${booking.id}/applicants/${index}/outcome`

describe('the day’s list', () => {
  it('is answered as it is asked for: JSON, CSV, PDF; with full NIKs only on demand', async () => {
    const json = await petugas.get(day())
    expect(json).toMatchObject({ status: 200, body: { office: 'tangerang', date: booking.date } })
    const mine = json.body.bookings.find(({ id }: { id: string }) => id === booking.id)
    expect(mine).toMatchObject({ code: booking.code, applicants: [{ birthDate: party[0]?.birthDate }, {}] })
    expect(JSON.stringify(json.body)).not.toContain(party[0]?.nik)
    expect((await petugas.get(`${day()}?nik=full`)).body.bookings).toContainEqual(
      expect.objectContaining({ applicants: party.map(({ nik }) => expect.objectContaining({ nik })) }),
    )

    const csv = await petugas.get(day(), { accept: 'text/csv', 'accept-language': 'en' })
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toContain(`daftar-antrian-tangerang-${booking.date}.csv`)
    expect(csv.body.toString('utf8')).toMatch(/^\ufeff"No.","Time"/)
    expect(csv.body.toString('utf8')).toContain('"Ani Lestari"')

    const pdf = await petugas.get(day(), { accept: 'application/pdf' })
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const paper = readPdf(pdf.body)
    expect(paper.text).toContain(booking.code)
    expect(paper.text).toContain('oleh petugas')
  })

  it('is in the audit of the office, with the right by which it was seen', async () => {
    const admin = await signedInClient(run.origin, 'admin')
    const { entries } = (await admin.get('/api/admin/offices/tangerang/audit?action=viewed-bookings')).body
    expect(entries.map(({ details }: { details: object }) => details)).toContainEqual(
      expect.objectContaining({ date: booking.date, nik: 'full', right: 'officer' }),
    )
  })

  it.each([['nik=all', 'nik', 'not-a-choice']])('refuses ?%s', async (query, path, code) => {
    const { status, body } = await petugas.get(`${day()}?${query}`)
    expect([status, body.errors[0]]).toMatchObject([422, { path, code }])
  })
})

describe('a proof', () => {
  it('is verified with the published key; another day says when, another office which', async () => {
    expect(await petugas.post('/api/desk/verifications', { token: `${booking.token}\r\n` })).toMatchObject({
      status: 200,
      body: { verdict: 'wrong-day', date: booking.date, booking: { code: booking.code } },
    })
    const away = await other.post('/api/desk/verifications', { token: booking.token })
    expect(away.body).toEqual({ verdict: 'wrong-office', office: 'tangerang', date: booking.date })
    const typed = await petugas.post('/api/desk/verifications', { code: booking.code.toLowerCase().replace('-', ' ') })
    expect(typed.body).toMatchObject({ verdict: 'wrong-day', booking: { id: booking.id } })
  })

  it('that was altered is forged, and what is none is unknown', async () => {
    const [header, payload, signature = ''] = booking.token.split('.')
    const altered = [header, payload, `${signature.slice(0, 40)}A${signature.slice(41)}`].join('.')
    const twice = [header, payload, `${signature.slice(0, 40)}B${signature.slice(41)}`].join('.')
    for (const token of [altered, twice].filter((one) => one !== booking.token))
      expect((await petugas.post('/api/desk/verifications', { token })).body).toEqual({ verdict: 'forged' })
    expect((await petugas.post('/api/desk/verifications', { token: 'hello' })).body).toEqual({ verdict: 'unknown' })
  })

  it.each([
    [{}, 422, 'validation-failed'],
    [{ token: 'a', code: '7K4M-2P9X' }, 422, 'validation-failed'],
    [{ token: 'x'.repeat(2001) }, 422, 'validation-failed'],
    [{ code: '7K4M-2P9X', office: 'bsd' }, 403, 'forbidden'],
  ])('%j is answered %i %s', async (body, status, code) => {
    expect(await petugas.post('/api/desk/verifications', body)).toMatchObject({ status, body: { code } })
  })
})

describe('an outcome', () => {
  it('of a day to come is refused in words, here and in a queue; a foreign one is not found', async () => {
    const { status, body } = await petugas.post(outcomeOf(0), { outcome: 'arrived' }, { 'idempotency-key': 'k1' })
    expect([status, body.code]).toEqual([409, 'not-today'])
    expect(body.detail).toContain('hari kedatangan')
    expect((await petugas.send('DELETE', outcomeOf(0), {})).body.code).toBe('not-today')
    expect((await other.post(outcomeOf(0), { outcome: 'arrived' })).status).toBe(404)
    expect((await petugas.post(outcomeOf(4), { outcome: 'arrived' })).status).toBe(404)
    const queued = { key: 'k1', booking: booking.id, index: 0, outcome: 'arrived' }
    expect((await petugas.post('/api/desk/outcomes', { outcomes: [queued] })).body).toEqual({
      results: [{ key: 'k1', result: 'refused', because: 'not-today' }],
    })
  })

  it.each([
    [{ outcome: 'left' }, 'outcome', 'not-a-choice'],
    [{ outcome: 'refused' }, 'reason', 'required'],
    [{ outcome: 'refused', reason: 'late' }, 'reason', 'not-a-choice'],
    [{ outcome: 'arrived', reason: 'no-proof' }, 'reason', 'unknown-field'],
    [{ outcome: 'arrived', remark: 'x'.repeat(201) }, 'remark', 'too-long'],
    [{ outcome: 'arrived', remark: 'a\u0007b' }, 'remark', 'control-character'],
  ])('%j is refused at %s', async (said, path, code) => {
    const { status, body } = await petugas.post(outcomeOf(0), said)
    expect([status, body.errors[0]]).toMatchObject([422, { path, code }])
    const queued = { key: 'k', booking: booking.id, index: 0, ...said }
    const { body: many } = await petugas.post('/api/desk/outcomes', { outcomes: [queued] })
    expect(many.errors[0]).toMatchObject({ path: `outcomes.0.${path}`, code })
  })

  it('comes fifty at a time at most', async () => {
    const outcomes = Array.from({ length: 51 }, (_, n) => ({
      key: `k${n}`,
      booking: booking.id,
      index: 0,
      outcome: 'arrived',
    }))
    expect((await petugas.post('/api/desk/outcomes', { outcomes })).body.errors).toMatchObject([{ code: 'too-many' }])
    const most = outcomes.slice(1).map((one) => ({ ...one, remark: 'é'.repeat(200) }))
    expect((await petugas.post('/api/desk/outcomes', { outcomes: most })).body.results).toHaveLength(50)
  })
})

describe('the waiting room', () => {
  it('is open to everybody, may be kept for five seconds, and names nobody; so is the day’s sheet for staff', async () => {
    const { status, headers, body } = await budi.get('/api/desk/offices/tangerang/board')
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=5'])
    expect(Object.keys(body).sort()).toEqual(expect.arrayContaining(['coming', 'date', 'office', 'serving']))
    expect((await budi.get('/api/desk/offices/nowhere/board')).status).toBe(404)
    expect((await petugas.get(`${day()}/summary`)).body).toMatchObject({ people: { expected: 2, open: 2, arrived: 0 } })
  })
})
