import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, apiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { demoPassword } from '../../support/local-run/demo-data.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { logInWithMfa, setUpMfa, signedInWithMfa } from '../../support/local-run/mfa.ts'
import { startSeededRun } from '../../support/local-run/seeded-run.ts'

/* An environment that wants the second step of its staff, over HTTP. */

let run: LocalRun
let pusat: ApiClient
beforeAll(async () => {
  run = await startSeededRun({ env: { STAFF_MFA: 'required' } })
  pusat = await signedInWithMfa(run.origin, 'pusat')
})
afterAll(() => run.stop())

const staffOf = (office: string) => `/api/admin/offices/${office}/staff`
const mfaPath = '/api/account/second-step'
const password = demoPassword
const beginLogIn = (username: string, someone = apiClient(run.origin)) =>
  someone.post('/api/session', { username, password })

/** What an audit tells of second steps, newest first. */
async function audit(office: string): Promise<string[]> {
  const { body } = await pusat.get(`/api/admin/offices/${office}/audit`)
  return (body.entries as { action: string; username: string; details: { username: string } }[])
    .filter(({ action }) => action.startsWith('second-step'))
    .map(({ action, username, details }) => `${username} ${action} ${details.username}`)
}
/** The subject of somebody's access token. */
const accountOf = ({ cookies }: ApiClient): string =>
  JSON.parse(Buffer.from(cookies.get('access')?.split('.')[1] ?? '', 'base64url').toString()).sub

describe('Staff without a second step', () => {
  it('see that they need one, and nothing else of the staff until it is set up', async () => {
    const admin = await signedInClient(run.origin, 'admin')
    expect((await admin.get('/api/session')).body).toMatchObject({ secondStep: 'set-up' })
    expect(await admin.get(staffOf('tangerang'))).toMatchObject({ status: 403, body: { code: 'second-step-needed' } })
    expect((await admin.get('/api/bookings')).status).toBe(200)

    const wrong = await admin.post(mfaPath, { password: 'Salah-2026-x' })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } })
    const early = await admin.send('PUT', mfaPath, { code: '123456' })
    expect(early).toMatchObject({ status: 401, body: { code: 'second-step-expired' } })

    const elsewhere = await signedInClient(run.origin, 'admin')
    await setUpMfa(admin)
    expect((await admin.get('/api/session')).body).toMatchObject({ secondStep: 'passed' })
    expect((await admin.get('/api/account')).body).toMatchObject({ secondStep: true })
    const { body } = await admin.get(staffOf('tangerang'))
    expect(body.staff).toContainEqual(expect.objectContaining({ username: 'admin', secondStep: true }))
    expect(body.staff.find(({ username }: { username: string }) => username === 'petugas')).not.toHaveProperty(
      'secondStep',
    )
    expect(await audit('tangerang')).toEqual(['admin second-step-set-up admin'])

    // Whoever was logged in before is out: at once where it matters, and for good as soon as the token is renewed.
    expect(await elsewhere.get(staffOf('tangerang'))).toMatchObject({ body: { code: 'second-step-needed' } })
    expect((await elsewhere.get('/api/session')).body).toMatchObject({ secondStep: 'log-in' })
    expect(await elsewhere.post('/api/session/refresh')).toMatchObject({ status: 401 })
    expect(await admin.post(mfaPath, { password })).toMatchObject({ status: 409, body: { code: 'second-step-on' } })
  })

  it('are not the people who book: nobody asks them, and they can set up none', async () => {
    const budi = await signedInClient(run.origin, 'budi')
    expect((await budi.get('/api/session')).body).not.toHaveProperty('secondStep')
    expect(await budi.post(mfaPath, { password })).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })
})

describe('A login with a second step', () => {
  it('is a session only after its code, which goes through once; renewing it asks for none', async () => {
    const app = await setUpMfa(await signedInClient(run.origin, 'petugas'))
    const petugas = apiClient(run.origin)
    const asked = await beginLogIn('petugas', petugas)
    expect(asked).toMatchObject({ status: 200, body: { next: 'second-step' } })
    expect(Object.keys(asked.body)).toEqual(['next'])
    const [cookie = '', ...others] = asked.headers.getSetCookie()
    expect(others).toEqual([])
    expect(cookie).toMatch(/^challenge=[\w-]{43}; Path=\/api\/session; Max-Age=180; HttpOnly; Secure; SameSite=Strict$/)
    expect((await petugas.get('/api/session')).status).toBe(401)

    const sendCode = (code: string, someone = petugas) => someone.post('/api/session/second-step', { code })
    expect(await sendCode('12345')).toMatchObject({ status: 422, body: { errors: [{ path: 'code' }] } })
    expect(await sendCode(app.wrong())).toMatchObject({ status: 422, body: { code: 'second-step-wrong-code' } })
    const code = app.next()
    expect(await sendCode(code)).toMatchObject({ status: 200, body: { username: 'petugas', secondStep: 'passed' } })
    expect([...petugas.cookies.keys()].sort()).toEqual(['access', 'refresh'])
    expect((await petugas.post('/api/session/refresh')).body).toMatchObject({ secondStep: 'passed' })
    expect((await petugas.get('/api/desk/offices/tangerang/days/2026-12-14')).status).toBe(200)

    const replaying = apiClient(run.origin)
    await beginLogIn('petugas', replaying)
    expect(await sendCode(code, replaying)).toMatchObject({ status: 422, body: { code: 'second-step-wrong-code' } })
    const anonymous = await sendCode('123456', apiClient(run.origin))
    expect(anonymous).toMatchObject({ status: 401, body: { code: 'second-step-expired' } })
  })

  it('locks out who guesses, in words of either language', async () => {
    const app = await setUpMfa(await signedInClient(run.origin, 'petugas-bsd'))
    const guessing = apiClient(run.origin)
    const guess = (language: string) =>
      guessing.post('/api/session/second-step', { code: app.wrong() }, { 'accept-language': language })
    await beginLogIn('petugas-bsd', guessing)
    // Setting it up took none of the five.
    const refused = []
    for (const language of ['id', 'en', 'id', 'en', 'id', 'en']) refused.push(await guess(language))
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 429])
    expect(refused[0]?.body.detail).toContain('aplikasi autentikator')
    expect(refused[1]?.body.detail).toContain('authenticator app')
    const right = await guessing.post('/api/session/second-step', { code: app.next() })
    expect(right).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } })
  })
})

describe('Who has lost the phone', () => {
  it('is helped by an admin: it is in the audit, and every session is over', async () => {
    const lost = await signedInClient(run.origin, 'admin-bsd')
    await setUpMfa(lost)
    const account = accountOf(lost)
    const step = `${staffOf('bsd')}/${account}/second-step`
    expect(await lost.send('DELETE', step)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await pusat.send('DELETE', `${staffOf('tangerang')}/${account}/second-step`)).status).toBe(404)

    expect((await pusat.send('DELETE', step)).status).toBe(204)
    expect(await audit('bsd')).toContain('pusat second-step-reset admin-bsd')
    expect(await lost.get(staffOf('bsd'))).toMatchObject({ status: 403, body: { code: 'second-step-needed' } })
    expect((await lost.post('/api/session/refresh')).status).toBe(401)
    expect((await beginLogIn('admin-bsd')).body).toMatchObject({ secondStep: 'set-up' })
    expect((await pusat.send('DELETE', step)).status).toBe(404)
  })
})

describe('One’s own second step', () => {
  it('is taken off with password and code only, and can be set up anew', async () => {
    const budi = await signedInClient(run.origin, 'budi')
    await pusat.post(staffOf('bsd'), { username: 'budi', role: 'officer' })
    const app = await setUpMfa(budi)
    const takes = (body: object) => budi.send('DELETE', mfaPath, body)
    expect(await takes({ password })).toMatchObject({ status: 422, body: { errors: [{ path: 'code' }] } })
    const unproven = await takes({ password: 'Salah-2026-x', code: '123456' })
    expect(unproven).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } })
    expect(await takes({ password, code: app.wrong() })).toMatchObject({ body: { code: 'second-step-wrong-code' } })
    expect((await takes({ password, code: app.next() })).status).toBe(204)
    expect(await audit('bsd')).toContain('budi second-step-taken-off budi')
    expect((await budi.get('/api/session')).body).toMatchObject({ secondStep: 'set-up' })
    expect((await beginLogIn('budi')).body).toMatchObject({ username: 'budi' })
  })

  it('stays when a new password is chosen: logging in takes the code all the same', async () => {
    await pusat.post(staffOf('bsd'), { username: 'warga', role: 'officer' })
    const warga = await signedInClient(run.origin, 'warga')
    const app = await setUpMfa(warga)
    const next = 'Sandi-Baru-2027'
    expect((await warga.post('/api/account/password', { current: password, next })).status).toBe(204)
    expect(warga.cookies.size).toBe(0)
    const again = await logInWithMfa(run.origin, 'warga', app, next)
    expect((await again.get('/api/session')).body).toMatchObject({ secondStep: 'passed' })
    // The password alone proves who deletes; the code was proven by the session.
    expect(await again.send('DELETE', '/api/account', { password })).toMatchObject({ status: 401 })
    expect(await again.send('DELETE', '/api/account', { password: next })).toMatchObject({
      body: { code: 'has-active-bookings' },
    })
  })
})
