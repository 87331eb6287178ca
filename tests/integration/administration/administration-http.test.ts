import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookedUpDay } from '../../support/local-run/demo-data.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { startSeededRun } from '../../support/local-run/seeded-run.ts'

/* Staff, holidays, offices and audit, through gateway and function as the pages call them. */

let run: LocalRun
let admin: ApiClient
let pusat: ApiClient
beforeAll(async () => {
  run = await startSeededRun()
  ;[admin, pusat] = await Promise.all([signedInClient(run.origin, 'admin'), signedInClient(run.origin, 'pusat')])
})
afterAll(() => run.stop())

const staffOf = (office: string) => `/api/admin/offices/${office}/staff`
const auditOf = async (path: string) => (await pusat.get(path)).body.entries as { action: string; username: string }[]

describe('staff', () => {
  it('lists who the seed has put there', async () => {
    const { body } = await admin.get(staffOf('tangerang'))
    expect(body.staff).toMatchObject([
      { username: 'admin', fullName: 'Dewi Lestari', role: 'admin' },
      { username: 'petugas', fullName: 'Siti Rahmawati', role: 'officer' },
    ])
    expect((await pusat.get('/api/admin/staff')).body.staff).toMatchObject([{ username: 'pusat', role: 'national' }])
  })

  it('may act from the next call on, and no more from the one after it was taken away', async () => {
    const budi = await signedInClient(run.origin, 'budi')
    const asks = async () => (await budi.get(staffOf('tangerang'))).status
    expect(await asks()).toBe(403)
    const grant = await admin.post(staffOf('tangerang'), { username: ' BUDI ', role: 'admin' })
    expect([grant.status, grant.body]).toMatchObject([201, { username: 'budi', fullName: 'Budi Santoso', by: 'admin' }])
    expect(await asks()).toBe(200)
    expect((await budi.get('/api/session')).body.roles).toEqual([{ role: 'admin', office: 'tangerang' }])
    const { account } = grant.body
    expect((await budi.send('DELETE', `${staffOf('tangerang')}/${account}/admin`)).body.code).toBe('own-grant')
    expect((await admin.send('DELETE', `${staffOf('tangerang')}/${account}/admin`)).status).toBe(204)
    // The same session, the same token.
    expect(await asks()).toBe(403)
    expect((await budi.get('/api/session')).body.roles).toEqual([])
  })

  it('names the field for an account that is not there or not confirmed', async () => {
    await pusat.post('/api/accounts', {
      username: 'belum.sah',
      email: 'belum@contoh.id',
      password: 'Paspor-2026',
      fullName: 'Belum Sah',
    })
    for (const username of ['tidak.ada', 'belum.sah']) {
      const { status, body } = await admin.post(staffOf('tangerang'), { username, role: 'officer' })
      expect([status, body.errors]).toMatchObject([422, [{ path: 'username', code: 'unknown-account' }]])
      expect(body.errors[0].message).toMatch(/username/)
    }
  })

  it('of the whole country is not the admin of an office’s to give', async () => {
    const { status, body } = await admin.post(staffOf('tangerang'), { username: 'budi', role: 'national' })
    expect([status, body.errors]).toMatchObject([422, [{ path: 'role', code: 'not-a-choice' }]])
  })
})

describe('an account that is deleted', () => {
  it('is refused for the last national admin, and takes the rights of others with it', async () => {
    const password = 'Paspor-2026'
    const last = await pusat.send('DELETE', '/api/account', { password })
    expect([last.status, last.body.code]).toEqual([409, 'last-national-admin'])
    const leaver = await signedInClient(run.origin, 'petugas-bsd')
    expect((await leaver.send('DELETE', '/api/account', { password })).status).toBe(204)
    expect((await pusat.get(staffOf('bsd'))).body.staff).toMatchObject([{ username: 'admin-bsd' }])
    const history = await auditOf('/api/admin/offices/bsd/audit')
    expect(history[0]).toMatchObject({ action: 'grant-taken', username: 'petugas-bsd' })
  })
})

describe('holidays', () => {
  const path = '/api/admin/holidays/2029'
  const day = (date: string, name = 'Hari libur') => ({ date, name, kind: 'libur' })
  const list = (days: object[], version = 0) => ({ source: 'SKB', status: 'provisional', days, version })

  it('are read, saved and kept from being overwritten blindly', async () => {
    expect((await pusat.get(path)).body).toMatchObject({ year: 2029, days: [], version: 0, booked: [] })
    const saved = await pusat.send('PUT', path, list([day('2029-08-17'), day('2029-01-01')]))
    expect([saved.status, saved.body]).toMatchObject([
      200,
      { version: 1, days: [{ date: '2029-01-01' }, { date: '2029-08-17' }] },
    ])
    const stale = await pusat.send('PUT', path, list([day('2029-05-01')]))
    expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile'])
  })

  it.each([
    ['days.0.date', 'other-year', [day('2028-12-31')]],
    ['days.0.date', 'date', [day('2029-02-29')]],
    ['days.1.date', 'duplicate-holiday', [day('2029-05-01', 'Buruh'), day('2029-05-01', 'BURUH')]],
    ['days.0.name', 'required', [day('2029-05-01', ' ')]],
    ['days.0.name', 'control-character', [day('2029-05-01', 'Libur\u202e')]],
    ['days.0.kind', 'not-a-choice', [{ ...day('2029-05-01'), kind: 'holiday' }]],
    ['days.0.note', 'unknown-field', [{ ...day('2029-05-01'), note: 'x' }]],
  ])('name %s with %s', async (field, code, days) => {
    const { status, body } = await pusat.send('PUT', path, list(days, 1))
    expect([status, body.errors]).toMatchObject([422, [{ path: field, code }]])
  })

  it('are refused on a day with bookings, with the office to turn to', async () => {
    const red = await bookedUpDay(pusat, 'tangerang')
    const ofYear = `/api/admin/holidays/${red.slice(0, 4)}`
    const { body: before } = await pusat.get(ofYear)
    const { year: _, booked: __, ...sent } = before
    const wanted = { ...sent, days: [...before.days, day(red)] }
    const { status, body } = await pusat.send('PUT', ofYear, wanted, { 'accept-language': 'en' })
    expect([status, body.code]).toEqual([409, 'holiday-has-bookings'])
    expect(body.errors).toMatchObject([
      {
        path: `days.${before.days.length}.date`,
        code: 'has-bookings',
        booked: expect.arrayContaining([{ office: 'tangerang', bookings: expect.any(Number) }]),
      },
    ])
    expect((await pusat.get(ofYear)).body).toEqual(before)
  })
})

describe('offices', () => {
  const surabaya = {
    name: 'Kantor Imigrasi Kelas I Khusus TPI Surabaya',
    address: 'Jalan Raya Letjend S. Parman No. 58A, Waru, Sidoarjo',
    phone: '(031) 8531785',
    whatsapp: '0812-3456-7890',
    social: [],
    website: 'https://surabaya.imigrasi.go.id/',
    emails: ['kanim_surabaya@imigrasi.go.id'],
    timeZone: 'Asia/Jakarta',
    maxParty: 4,
    workdays: [5, 1, 2, 3, 4, 1],
    cancellationFrees: true,
    version: 0,
  }
  const path = '/api/admin/offices/surabaya'

  it('open, and their admin can be named at once', async () => {
    const { status, body } = await pusat.send('PUT', path, surabaya)
    expect([status, body]).toMatchObject([200, { id: 'surabaya', version: 1, workdays: [1, 2, 3, 4, 5] }])
    expect((await pusat.post(staffOf('surabaya'), { username: 'budi', role: 'admin' })).status).toBe(201)
    expect((await admin.get(staffOf('surabaya'))).status).toBe(403)
    const { body: all } = await pusat.get('/api/admin/offices')
    expect(all.offices.map(({ id }: { id: string }) => id).sort()).toEqual(['bsd', 'surabaya', 'tangerang'])
    expect(await auditOf('/api/admin/audit?action=office-saved')).toMatchObject([{ target: 'surabaya' }])
  })

  it.each([
    ['name', '', 'required'],
    ['name', 'Kantor\u202e', 'control-character'],
    ['address', 'x'.repeat(301), 'too-long'],
    ['phone', '12', 'phone'],
    ['whatsapp', 'ask us', 'phone'],
    ['website', 'javascript:alert(1)', 'url'],
    ['website', 'surabaya.imigrasi.go.id', 'url'],
    ['website', 'https://user@/x', 'url'],
    ['emails', [], 'too-few'],
    ['emails.0', 'nobody', 'email'],
    ['social.0.url', 'ftp://x.id', 'url'],
    ['timeZone', 'Europe/Berlin', 'not-a-choice'],
    ['maxParty', 6, 'too-many'],
    ['maxParty', 2.5, 'invalid'],
    ['workdays', [], 'too-few'],
    ['workdays.0', 8, 'not-a-choice'],
    ['cancellationFrees', 'yes', 'invalid'],
    ['version', -1, 'invalid'],
    ['owner', 'me', 'unknown-field'],
  ])('name %s when it is %j', async (field, value, code) => {
    const [name = '', ...deeper] = field.split('.')
    const social = [{ network: 'Instagram', account: '@x', url: value }]
    const wrong = deeper.length === 0 ? value : name === 'social' ? social : [value]
    const { status, body } = await pusat.send('PUT', path, {
      ...surabaya,
      [name]: wrong,
      version: name === 'version' ? value : 1,
    })
    expect([status, body.errors]).toMatchObject([422, [{ path: field, code }]])
  })

  it('keep their time zone while there is quota', async () => {
    const { body } = await pusat.get('/api/admin/offices')
    const { id, ...bsd } = body.offices.find((office: { id: string }) => office.id === 'bsd')
    const moved = await pusat.send('PUT', `/api/admin/offices/${id}`, { ...bsd, timeZone: 'Asia/Makassar' })
    expect([moved.status, moved.body.errors]).toMatchObject([422, [{ path: 'timeZone', code: 'time-zone-fixed' }]])
  })
})
