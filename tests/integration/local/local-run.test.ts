import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../../infra/local/run/ports.ts'
import { stateFormat } from '../../../infra/local/run/settings.ts'
import { todayBookings } from '../../../infra/local/seed/today-parties.ts'
import { nikProblem } from '../../../lambdas/contract/booking/nik.ts'
import { apiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookedUpDay, readCalendarDays } from '../../support/local-run/demo-data.ts'
import { type LocalRun, startFailingLocalRun, startLocalRun } from '../../support/local-run/local-run.ts'
import { today } from '../../support/time/clock.ts'

let stateDir: string
let run: LocalRun

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'antrian-run-'))
  run = await startLocalRun({ stateDir })
})
afterAll(async () => {
  await run.stop()
  await rm(stateDir, { recursive: true, force: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${run.origin}${path}`, { headers, redirect: 'manual' })
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${run.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: run.origin, ...headers },
    body: JSON.stringify(body),
  })
const mails = async () => (await (await get('/_local/mailbox.json')).json()) as Record<string, string>[]

describe('what a start prints', () => {
  test('ends with the Ready line, after the addresses and the logins', () => {
    const lines = run.output.trim().split('\n')
    expect(lines.at(-1)).toMatch(/^Ready .*http:\/\/localhost:\d+$/)
    for (const username of ['budi', 'petugas', 'petugas-bsd', 'admin', 'admin-bsd', 'pusat'])
      expect(run.output).toMatch(new RegExp(`^  ${username} `, 'm'))
    expect(run.output).toContain('Paspor-2026')
  })
})

describe('what is there from the start', () => {
  test.each(['tangerang', 'bsd'])('%s has a day of every state among the coming ones', async (office) => {
    const days = await readCalendarDays(apiClient(run.origin), office)
    expect(new Set(days.map(({ state }) => state))).toEqual(
      new Set(['available', 'full', 'unopened', 'holiday', 'closed']),
    )
    expect(days.find(({ state }) => state === 'holiday')?.holiday).toBeTruthy()
    expect(days.some(({ state, opensAt }) => state === 'unopened' && opensAt)).toBe(true)
  })

  test('the red day was booked up through the ledger: every place has its claim', async () => {
    const red = await bookedUpDay(apiClient(run.origin), 'tangerang')
    const day = (await (await get(`/api/offices/tangerang/days/${red}`)).json()) as {
      slots: { quota: number; remaining: number }[]
    }
    expect(day.slots.length).toBeGreaterThan(0)
    for (const slot of day.slots) expect(slot).toMatchObject({ quota: expect.any(Number), remaining: 0 })
    expect(day.slots.every(({ quota }) => quota > 0)).toBe(true)
  })

  test("an officer's day is full, whatever day it is, and was booked through the ledger", async () => {
    const day = today()
    const expectedBookings = (office: string) => todayBookings[office]?.filter(({ cancelled }) => !cancelled) ?? []
    for (const [office, username] of [
      ['tangerang', 'petugas'],
      ['bsd', 'petugas-bsd'],
    ] as const) {
      const officer = await signedInClient(run.origin, username)
      const { body } = await officer.get(`/api/desk/offices/${office}/days/${day}?nik=full`)
      const listed = body.bookings as { applicants: { fullName: string; nik: string; birthDate: string }[] }[]
      const names = (people: readonly { fullName: string }[]) => people.map(({ fullName }) => fullName)
      const expected = expectedBookings(office).map(({ party }) => names(party))
      expect(listed.map(({ applicants }) => names(applicants))).toEqual(expect.arrayContaining(expected))
      for (const { nik, birthDate } of listed.flatMap(({ applicants }) => applicants))
        expect(nikProblem(nik, birthDate)).toBeUndefined()
      const admin = await signedInClient(run.origin, office === 'bsd' ? 'admin-bsd' : 'admin')
      const { body: statistics } = await admin.get(`/api/admin/offices/${office}/statistics?from=${day}&to=${day}`)
      const people = listed.reduce((sum, { applicants }) => sum + applicants.length, 0)
      expect(statistics.days).toMatchObject([{ booked: people }])
    }
  })

  test.each([
    ['budi', []],
    ['petugas', [{ role: 'officer', office: 'tangerang' }]],
    ['petugas-bsd', [{ role: 'officer', office: 'bsd' }]],
    ['admin', [{ role: 'admin', office: 'tangerang' }]],
    ['admin-bsd', [{ role: 'admin', office: 'bsd' }]],
    ['pusat', [{ role: 'national' }]],
  ])('%s can log in and has exactly the roles %j', async (username, roles) => {
    const answer = await post('/api/session', { username, password: 'Paspor-2026' })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ username, roles })
  })
})

describe('the gateway', () => {
  test('refuses a route without a valid token in the language asked for', async () => {
    for (const headers of [{}, { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }, { cookie: 'access=nonsense' }]) {
      const answer = await get('/api/bookings', { ...headers, 'accept-language': 'en' })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ code: 'not-signed-in', title: 'Not signed in', status: 401 })
    }
  })

  test('lets the access cookie through as the caller', async () => {
    const session = await post('/api/session', { username: 'BUDI', password: 'Paspor-2026' })
    const cookie = session.headers.getSetCookie().find((one) => one.startsWith('access='))
    const answer = await get('/api/bookings', { cookie: String(cookie).split(';')[0] ?? '' })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ bookings: [] })
  })

  test.each([
    ['GET', '/api/nothing'],
    ['GET', '/api/'],
    ['PATCH', '/api/offices'],
    ['GET', '/api/offices/%E0%A4%A'],
    ['GET', '/api/offices/tidak-ada'],
  ])('answers %s %s with the problem not-found', async (method, path) => {
    const answer = await fetch(`${run.origin}${path}`, { method })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'not-found', requestId: expect.any(String) })
  })

  test('refuses a body over the limit', async () => {
    const answer = await post('/api/session', { username: 'x'.repeat(1_100_000), password: 'x' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'validation-failed' })
  })

  test.each(['/', '/tidak-ada/', '/api/offices', '/api/nothing', '/_local/mailbox'])(
    'sends the security headers with %s',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('strict-transport-security')).toContain('max-age=')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    },
  )

  test('serves the pages compressed, tells an unchanged one so, and moves to the one address', async () => {
    const page = await get('/', { 'accept-encoding': 'br' })
    expect(page.status).toBe(200)
    expect(page.headers.get('content-encoding')).toBe('br')
    const etag = String(page.headers.get('etag'))
    expect((await get('/', { 'accept-encoding': 'br', 'if-none-match': etag })).status).toBe(304)
    expect((await get('/daftar')).headers.get('location')).toBe('/daftar/')
    expect((await get('/tidak-ada/')).status).toBe(404)
    const elsewhere = await fetch(`http://127.0.0.1:${run.port}/daftar/?x=1`, { redirect: 'manual' })
    expect(elsewhere.headers.get('location')).toBe(`${run.origin}/daftar/?x=1`)
  })

  test('takes a thousand connections at once', async () => {
    const answers = await Promise.all(Array.from({ length: 1000 }, () => get('/api/offices/tangerang')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  })
})

describe('another run', () => {
  test('on the same port is told so in one sentence', async () => {
    const other = await mkdtemp(join(tmpdir(), 'antrian-run-'))
    const { code, output } = await startFailingLocalRun({ stateDir: other, port: run.port })
    await rm(other, { recursive: true, force: true })
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toEqual([expect.stringMatching(/^Port \d+ is taken/)])
  })

  test('on the same state is told so in one sentence', async () => {
    const { code, output } = await startFailingLocalRun({ stateDir, port: run.port + 1 })
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toEqual([expect.stringMatching(/^Another run uses .+ LOCAL_STATE/)])
  })
})

describe('a state that cannot be used', () => {
  test.each([
    [
      'damaged keys',
      { 'keys.json': '{}', format: `${stateFormat}` },
      /keys\.json does not hold the local keys.*--fresh/,
    ],
    ['keys gone', { 'database.sqlite': '' }, /keys\.json is missing.*--fresh/],
    [
      'another format',
      { 'database.sqlite': '', 'keys.json': '{}', format: `${stateFormat - 1}` },
      /^The state in .+ was written by another version of this project; run "npm start -- --fresh" to begin anew\.$/,
    ],
    [
      'no format beside a database',
      { 'database.sqlite': '', 'keys.json': '{}' },
      /^The state in .+ was written by another version of this project; run "npm start -- --fresh" to begin anew\.$/,
    ],
  ])('%s is told in one line', async (_, files, sentence) => {
    const broken = await mkdtemp(join(tmpdir(), 'antrian-run-'))
    for (const [name, content] of Object.entries(files)) await writeFile(join(broken, name), content)
    const { code, output } = await startFailingLocalRun({ stateDir: broken, port: await freePort() })
    await rm(broken, { recursive: true, force: true })
    expect(code).toBe(1)
    expect(output).not.toMatch(/^\s+at /m)
    expect(
      output
        .trim()
        .split('\n')
        .filter((line) => !/\(\d+\.\d s\)$/.test(line)),
    ).toEqual([expect.stringMatching(sentence)])
  })
})

describe('the mailbox and a sudden end', () => {
  const person = {
    username: 'sari.utami',
    email: 'sari.utami@contoh.id',
    password: 'Rahasia-2026',
    fullName: 'Sari Utami',
  }

  test('the confirmation mail arrives, newest first, as page and as JSON', async () => {
    expect((await post('/api/accounts', person)).status).toBe(201)
    expect((await post('/api/accounts', { ...person, username: 'rina', email: 'rina@contoh.id' })).status).toBe(201)
    const [newest, older] = await mails()
    expect(newest).toEqual({
      id: expect.any(String),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      to: 'rina@contoh.id',
      subject: expect.any(String),
      text: expect.stringMatching(/\b\d{6}\b/),
      html: expect.stringMatching(/\b\d{6}\b/),
    })
    expect(older?.to).toBe('sari.utami@contoh.id')
    const page = await (await get('/_local/mailbox')).text()
    expect(page).toContain('sari.utami@contoh.id')
    expect(page).not.toMatch(/<script|style=/)
    const mail = await get(`/_local/mailbox/${newest?.id}`)
    expect(mail.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox/)
  })

  test('after kill -9 the account and the mail are still there, at once', async () => {
    const before = await mails()
    await run.kill()
    run = await startLocalRun({ stateDir, port: run.port })
    expect(await mails()).toEqual(before)
    const code = /\b\d{6}\b/.exec(before.find(({ to }) => to === person.email)?.text ?? '')?.[0]
    expect((await post('/api/accounts/confirmation', { username: person.username, code })).status).toBe(200)
    const session = await post('/api/session', { username: person.username, password: person.password })
    expect(session.status).toBe(200)
  })
})

describe('Ctrl-C', () => {
  test('ends every child, with exit code 0', async () => {
    const enginePid = Number(await readFile(join(stateDir, 'database.sqlite.pid'), 'utf8'))
    expect(() => process.kill(enginePid, 0)).not.toThrow()
    expect(await run.stop()).toBe(0)
    expect(() => process.kill(enginePid, 0)).toThrow('ESRCH')
    await expect(get('/')).rejects.toThrow()
    expect(run.output).not.toMatch(/\d{16}|Rahasia-2026/)
  })

  test('--fresh begins anew afterwards', async () => {
    run = await startLocalRun({ stateDir, port: run.port, args: ['--fresh'] })
    expect(await mails()).toEqual([])
    const session = await post('/api/session', { username: 'sari.utami', password: 'Rahasia-2026' })
    expect(session.status).toBe(401)
  })
})
