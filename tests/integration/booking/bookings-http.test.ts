import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../../lambdas/contract/routes.ts'
import { person } from '../../support/fixtures/people.ts'
import { readPdf } from '../../support/fixtures/read-pdf.ts'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays, slotWithPlaces } from '../../support/local-run/demo-data.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { sharedSeededRun } from '../../support/local-run/seeded-run.ts'

let run: LocalRun
let budi: ApiClient
let other: ApiClient
let admin: ApiClient
beforeAll(async () => {
  run = await sharedSeededRun()
  ;[budi, other, admin] = (await Promise.all(
    ['budi', 'petugas', 'admin'].map((name) => signedInClient(run.origin, name)),
  )) as [ApiClient, ApiClient, ApiClient]
})

let keys = 0
const newKey = () => `test-key-${keys++}`
let born = 5000
const newcomer = () => person(born++)
const freeSlot = async (day = 0) => {
  const date = (await bookableDays(budi, 'bsd', 5))[day]
  return { office: 'bsd', date: String(date), time: '10:00' }
}

describe('a booking', () => {
  it('is answered as the contract says, listed, shown, printed, and cancelled', async () => {
    const party = [newcomer(), newcomer(), newcomer()]
    const slot = await freeSlot()
    const booked = await budi.book({ ...slot, applicants: party }, newKey())
    expect(booked.status).toBe(201)
    expect(routes.bookSlot.output.schema.parse(booked.body)).toEqual(booked.body)
    expect(booked.body).toMatchObject({
      ...slot,
      status: 'ACTIVE',
      applicants: party.map(({ fullName, kind }) => ({ fullName, kind })),
    })

    const { id, code } = booked.body
    expect((await budi.get('/api/bookings')).body.bookings).toContainEqual(booked.body)
    expect((await budi.get(`/api/bookings/${id}`)).body).toEqual(booked.body)

    const proof = await budi.get(`/api/bookings/${id}/proof.pdf`)
    expect(proof.headers.get('content-type')).toBe('application/pdf')
    expect(proof.headers.get('content-disposition')).toContain(`antrian-${code}.pdf`)
    const { pages, text } = readPdf(proof.body)
    expect(pages).toBe(1)
    // A PDF may set glyphs apart, so gaps say nothing.
    const glyphs = text.replaceAll(' ', '')
    expect(glyphs).toContain(code)
    for (const { nik } of party) expect(glyphs).not.toContain(nik)

    const calendar = await budi.get(`/api/bookings/${id}/calendar.ics`, { 'accept-language': 'en' })
    expect(calendar.headers.get('content-type')).toMatch(/^text\/calendar/)
    expect(calendar.headers.get('content-disposition')).toContain(`antrian-${code}.ics`)
    expect(String(calendar.body)).toContain(`DTSTART;TZID=Asia/Jakarta:${slot.date.replaceAll('-', '')}T100000`)

    const moved = await budi.post(`/api/bookings/${id}/rescheduling`, { date: slot.date, time: '13:00' })
    expect(moved).toMatchObject({ status: 200, body: { id, code, time: '13:00', status: 'ACTIVE' } })

    const cancelled = await budi.post(`/api/bookings/${id}/cancellation`)
    expect(cancelled).toMatchObject({ status: 200, body: { id, status: 'CANCELLED' } })
    expect((await budi.post(`/api/bookings/${id}/cancellation`)).body.code).toBe('already-cancelled')
    expect((await budi.book({ ...slot, applicants: party }, newKey())).status).toBe(201)
  })

  it('of somebody else is not found, whatever one tries with it', async () => {
    const booked = await budi.book({ ...(await freeSlot()), applicants: [newcomer()] }, newKey())
    const { id } = booked.body
    for (const what of ['', '/proof.pdf', '/ticket', '/calendar.ics'])
      expect(await other.get(`/api/bookings/${id}${what}`)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect(await other.post(`/api/bookings/${id}/cancellation`)).toMatchObject({ status: 404 })
    expect((await budi.get(`/api/bookings/${id}`)).body.status).toBe('ACTIVE')
  })

  it.each(['0'.repeat(20), 'x', '%2e%2e%2fsecret', '__proto__'])('with the id %s is not found', async (id) => {
    expect(await budi.get(`/api/bookings/${id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  it('at an unknown office is not found, at an unknown time not open, on a holiday not open', async () => {
    const slot = await freeSlot()
    const ask = async (change: object) =>
      (await budi.book({ ...slot, applicants: [newcomer()], ...change }, newKey())).body.code
    expect(await ask({ office: 'atlantis' })).toBe('not-found')
    expect(await ask({ time: '03:33' })).toBe('slot-not-open')
    expect(await ask({ date: '2026-12-25' })).toBe('slot-not-open')
    expect(await ask({ date: '2020-01-01' })).toBe('slot-not-open')
  })

  it('tells freeFrom about one’s own bookings only', async () => {
    const someone = newcomer()
    const slot = await freeSlot()
    await budi.book({ ...slot, applicants: [someone] }, newKey())
    const again = { ...slot, time: '11:00', applicants: [newcomer(), someone] }
    const own = await budi.book(again, newKey())
    expect(own).toMatchObject({
      status: 409,
      body: { code: 'applicant-not-eligible', errors: [{ path: 'applicants.1.nik' }] },
    })
    expect(own.body.freeFrom).toMatch(/^\d{4}-\d\d-\d\d$/)
    const foreign = await other.book(again, newKey())
    expect(foreign.body).toMatchObject({ code: 'applicant-not-eligible', errors: [{ path: 'applicants.1.nik' }] })
    expect(JSON.stringify(foreign.body)).not.toContain('freeFrom')
  })

  it('asked for twice with one key is one booking, and with another body refused', async () => {
    const request = { ...(await freeSlot()), applicants: [newcomer()] }
    const key = newKey()
    const first = await budi.book(request, key)
    expect(await budi.book(request, key)).toMatchObject({ status: 201, body: first.body })
    expect(await budi.book({ ...request, applicants: [newcomer()] }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    })
  })

  it('for the same person twice names the second', async () => {
    const someone = newcomer()
    const { status, body } = await budi.book({ ...(await freeSlot()), applicants: [someone, someone] }, newKey())
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'duplicate-applicant', 'applicants.1.nik'])
  })
})

describe('a quota', () => {
  it('cannot go below what is claimed, and the refusal says so', async () => {
    const slot = await slotWithPlaces(admin, 5, { day: 3, time: '14:00' })
    await budi.book({ ...slot, applicants: [newcomer(), newcomer()] }, newKey())
    const path = `/api/admin/offices/tangerang/slots/${slot.date}/${slot.time}`
    expect(await admin.send('PATCH', path, { quota: 1 })).toMatchObject({
      status: 409,
      body: { code: 'quota-below-claims' },
    })
    expect(await admin.send('PATCH', path, { quota: 2 })).toMatchObject({
      status: 200,
      body: { quota: 2, remaining: 0, state: 'full' },
    })
    expect(await admin.send('PATCH', path, { quota: -1 })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'quota' }] },
    })
  })
})

describe('problems', () => {
  it('speak the language of the caller', async () => {
    const ask = async (language: string) =>
      (await budi.get('/api/bookings/none', { 'accept-language': language })).body.title
    expect(await ask('id')).toBe('Tidak ditemukan')
    expect(await ask('en-GB,en;q=0.9,id;q=0.5')).toBe('Not found')
    expect(await ask('fr')).toBe('Tidak ditemukan')
  })

  it.each([
    ['text that is no JSON', '{"a":', { 'content-type': 'application/json' }],
    ['a form', 'office=bsd', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', '{}', { 'content-type': 'text/plain' }],
    ['a list', '[]', { 'content-type': 'application/json' }],
    ['a prototype', '{"__proto__":{"office":"bsd"},"constructor":1}', { 'content-type': 'application/json' }],
  ])('name %s', async (_, body, headers) => {
    const reply = await budi.send('POST', '/api/bookings', body, headers)
    expect([reply.status, reply.body.code]).toEqual([422, 'validation-failed'])
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
  })

  it('say nothing of the inside', async () => {
    const replies = await Promise.all([
      budi.get('/api/bookings/%00'),
      budi.get('/api/offices/tangerang/calendar?month=2026-99'),
      budi.get('/api/offices/tangerang/calendar?month=2026-12&month=2027-01'),
      budi.send('POST', '/api/bookings', `{"office":${JSON.stringify('x'.repeat(60_000))}}`, {
        'content-type': 'application/json',
      }),
      budi.get('/api/%'),
    ])
    for (const { status, body } of replies) {
      expect(status).toBeLessThan(500)
      expect(JSON.stringify(body)).not.toMatch(
        /node_modules|\.ts\b|at \w+ \(|Dynamo|Cognito|Zod|TABLE_NAME|OFFICE#|NIK#/,
      )
    }
  })
})

describe('the log', () => {
  it('holds no NIK, name, password, token or address of anybody', async () => {
    const someone = newcomer()
    await budi.book({ ...(await freeSlot()), applicants: [someone] }, newKey())
    await budi.post('/api/session', { username: 'budi', password: 'Rahasia-Sekali-1' })
    const log = await readFile(join(run.stateDir, 'log', 'functions.log'), 'utf8')
    expect(log).toContain('POST /api/bookings')
    const seen = `${log}\n${run.output}`
    const secrets = [
      someone.nik,
      someone.fullName,
      'Rahasia-Sekali-1',
      'contoh.id>',
      budi.cookies.get('access') ?? 'none',
      'Budi Santoso',
    ]
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([])
  })
})
