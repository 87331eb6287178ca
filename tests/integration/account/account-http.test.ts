import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../../lambdas/contract/routes.ts'
import { person } from '../../support/fixtures/people.ts'
import { type ApiClient, apiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays, demoPassword } from '../../support/local-run/demo-data.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { startSeededRun } from '../../support/local-run/seeded-run.ts'

let run: LocalRun
let budi: ApiClient
let other: ApiClient
beforeAll(async () => {
  run = await startSeededRun()
  ;[budi, other] = (await Promise.all(['budi', 'petugas'].map((name) => signedInClient(run.origin, name)))) as [
    ApiClient,
    ApiClient,
  ]
})
afterAll(() => run.stop())

let born = 8000
const newcomer = () => {
  const { kind: _, ...rest } = person(born++)
  return rest
}
const saved = async (client: ApiClient = budi) => {
  const someone = newcomer()
  const { body } = await client.post('/api/account/people', someone)
  return { ...someone, id: String(body.id) }
}

describe('saved people', () => {
  it('are answered as the contract says: saved, listed, corrected, removed', async () => {
    const someone = newcomer()
    const created = await budi.post('/api/account/people', { ...someone, kind: 'new' })
    expect(created.status).toBe(201)
    expect(routes.savePerson.output.schema.parse(created.body)).toEqual(created.body)
    expect((await budi.get('/api/account/people')).body.people).toContainEqual(created.body)

    const path = `/api/account/people/${created.body.id}`
    const { fullName: _, nik: _nik, ...rest } = someone
    const corrected = await budi.send('PUT', path, { ...rest, fullName: 'Nama Benar' })
    expect(corrected).toMatchObject({ status: 200, body: { id: created.body.id, fullName: 'Nama Benar' } })
    expect((await budi.send('DELETE', path)).status).toBe(204)
    expect(await budi.send('DELETE', path)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  it('are nobody else’s: neither seen, changed nor booked', async () => {
    const { id, ...someone } = await saved()
    expect((await other.get('/api/account/people')).body.people).toEqual([])
    expect((await other.send('PUT', `/api/account/people/${id}`, someone)).status).toBe(404)
    expect((await other.send('DELETE', `/api/account/people/${id}`)).status).toBe(404)
    const [date] = await bookableDays(budi, 'bsd', 5)
    const request = { office: 'bsd', date, time: '10:00', applicants: [{ person: id, kind: 'new' }] }
    const answer = await other.book(request, 'foreign-person')
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'applicants.0.person' }] } })
    expect(await budi.book(request, 'own-person')).toMatchObject({
      status: 201,
      body: { applicants: [{ fullName: someone.fullName, kind: 'new' }] },
    })
  })

  it.each([
    ['a NIK of 15 digits', { nik: '367101410160000' }, 'nik'],
    ['another’s birth date', { birthDate: '1999-09-09' }, 'nik'],
    ['no name', { fullName: '' }, 'fullName'],
    ['an unknown field', { agent: 'x' }, 'agent'],
  ])('with %s are refused at the field', async (_, change, path) => {
    const { status, body } = await budi.post('/api/account/people', { ...newcomer(), ...change })
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'validation-failed', path])
  })

  it.each(['0'.repeat(20), 'x', '__proto__'])('with the id %s are not found', async (id) => {
    expect((await budi.send('DELETE', `/api/account/people/${id}`)).status).toBe(404)
  })
})

/** Somebody with an account of their own, signed up through the pages' calls. */
async function newAccount(username: string): Promise<ApiClient> {
  const someone = apiClient(run.origin)
  await someone.post('/api/accounts', {
    username,
    email: `${username}@contoh.id`,
    password: demoPassword,
    fullName: 'Siti Rahayu',
    phone: '0812-3456-7890',
  })
  const mails = (await someone.get('/_local/mailbox.json')).body as { to: string; html: string }[]
  const mail = mails.find(({ to }) => JSON.stringify(to).includes(`${username}@`))
  const code = /code=(\d{6})/.exec(mail?.html ?? '')?.[1]
  await someone.post('/api/accounts/confirmation', { username, code })
  return signedInClient(run.origin, username)
}

describe('the password', () => {
  const change = (client: ApiClient, current: string, next: string) =>
    client.post('/api/account/password', { current, next })

  it('is changed by who knows the old one: this session goes on, every other ends', async () => {
    const siti = await newAccount('siti')
    const elsewhere = await signedInClient(run.origin, 'siti')
    const [before, token] = [siti.cookies.get('refresh'), siti.cookies.get('access')]
    expect((await change(siti, demoPassword, 'Paspor-2027')).status).toBe(204)
    expect(siti.cookies.get('refresh')).not.toBe(before)
    expect((await siti.post('/api/session/refresh')).status).toBe(200)
    expect((await siti.post('/api/account/data', { password: 'Paspor-2027' })).status).toBe(200)
    expect(await elsewhere.post('/api/session/refresh')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    // The gateway lets an ended token in until it expires; what hangs on the account itself does not.
    const authorization = `Bearer ${token}`
    const late = await apiClient(run.origin).get('/api/account', { authorization })
    expect([late.status, late.body.code]).toEqual([401, 'not-signed-in'])
    await expect(signedInClient(run.origin, 'siti')).rejects.toThrow('401')
    expect((await signedInClient(run.origin, 'siti', 'Paspor-2027')).cookies.get('access')).toBeTruthy()
  })

  it('stays when the old one is wrong or the new one weak', async () => {
    expect(await change(budi, 'Salah-2026', 'Paspor-2027')).toMatchObject({
      status: 401,
      body: { code: 'wrong-credentials' },
    })
    expect(await change(budi, demoPassword, 'lemah')).toMatchObject({
      status: 422,
      body: { code: 'validation-failed', errors: [{ path: 'next', code: 'password' }] },
    })
    expect(await change(budi, demoPassword, 'Paspor-2026 ')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'next', code: 'password' }] },
    })
    expect((await signedInClient(run.origin, 'budi')).cookies.get('access')).toBeTruthy()
  })
})

describe('my data', () => {
  it('are a file with profile, people in full, and bookings; nobody else’s', async () => {
    const dewi = await newAccount('dewi')
    const { id, ...someone } = await saved(dewi)
    const stranger = await saved()
    const [date] = await bookableDays(dewi, 'bsd', 5)
    const request = { office: 'bsd', date, time: '10:00', applicants: [{ person: id, kind: 'new' }] }
    const booked = await dewi.book(request, 'data-booking')
    expect(booked.status).toBe(201)
    const { status, headers, body } = await dewi.post('/api/account/data', { password: demoPassword })
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(headers.get('content-disposition')).toBe('attachment; filename="antrian-paspor-data.json"')
    expect(body).toEqual({
      profile: {
        username: 'dewi',
        fullName: 'Siti Rahayu',
        email: 'dewi@contoh.id',
        locale: 'id',
        phone: '+6281234567890',
      },
      people: [{ id, ...someone }],
      bookings: [booked.body],
      watchedOffices: [],
    })
    expect(JSON.stringify(body)).not.toContain(stranger.nik)
  })

  it('are not handed out to who only finds the account open', async () => {
    const budi = await signedInClient(run.origin, 'budi')
    const { nik } = await saved(budi)
    for (const password of ['Salah-2026', '']) {
      const { status, body } = await budi.post('/api/account/data', { password })
      expect([status, body.code]).toEqual(password ? [401, 'wrong-credentials'] : [422, 'validation-failed'])
      expect(JSON.stringify(body)).not.toContain(nik)
    }
    expect((await budi.get('/api/account/data')).status).toBe(404)
  })
})

describe('deleting the account', () => {
  const remove = (client: ApiClient, password: string) => client.send('DELETE', '/api/account', { password })

  it('takes the password, waits for no coming booking, and takes everything along', async () => {
    const wati = await newAccount('wati')
    const { id } = await saved(wati)
    const [date] = await bookableDays(wati, 'bsd', 5)
    const request = { office: 'bsd', date, time: '10:00', applicants: [{ person: id, kind: 'new' }] }
    const booked = await wati.book(request, 'last-booking')
    expect(await remove(wati, 'Salah-2026')).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } })
    expect(await remove(wati, demoPassword)).toMatchObject({ status: 409, body: { code: 'has-active-bookings' } })
    expect((await wati.get('/api/account/people')).body.people).toHaveLength(1)

    await wati.post(`/api/bookings/${booked.body.id}/cancellation`)
    const authorization = `Bearer ${wati.cookies.get('access')}`
    expect((await remove(wati, demoPassword)).status).toBe(204)
    expect([...wati.cookies.keys()]).toEqual([])
    await expect(signedInClient(run.origin, 'wati')).rejects.toThrow('401')
    const ghost = await apiClient(run.origin).get('/api/account/people', { authorization })
    expect(ghost.body.people).toEqual([])

    const namesake = await newAccount('wati')
    expect((await namesake.get('/api/bookings')).body.bookings).toEqual([])
    expect((await namesake.get('/api/account/people')).body.people).toEqual([])
  })
})

describe('the log', () => {
  it('and the answers hold no NIK of anybody', async () => {
    const { nik, fullName } = await saved()
    const answers = JSON.stringify((await budi.get('/api/account/people')).body)
    expect(answers).toContain(fullName)
    expect(answers).not.toContain(nik)
    await budi.post('/api/account/data', { password: demoPassword })
    const log = await readFile(join(run.stateDir, 'log', 'functions.log'), 'utf8')
    expect(log).toContain('POST /api/account/people')
    const secrets = [nik, fullName, demoPassword.replace('2026', '2027'), '+6281234567890']
    expect(secrets.filter((secret) => `${log}\n${run.output}`.includes(secret))).toEqual([])
  })
})
