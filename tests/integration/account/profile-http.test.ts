import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../../lambdas/contract/routes.ts'
import { type ApiClient, apiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { demoPassword } from '../../support/local-run/demo-data.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { sharedSeededRun } from '../../support/local-run/seeded-run.ts'

let run: LocalRun
let anonymous: ApiClient
beforeAll(async () => {
  run = await sharedSeededRun()
  anonymous = apiClient(run.origin)
})

interface MailboxEntry {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}
/** Newest first. */
const mailsTo = async (address: string): Promise<MailboxEntry[]> =>
  ((await anonymous.get('/_local/mailbox.json')).body as MailboxEntry[]).filter(({ to }) => to === address)
const codeTo = async (address: string): Promise<string> =>
  /code=(\d{6})/.exec((await mailsTo(address))[0]?.html ?? '')?.[1] ?? 'none'

const signUp = (username: string, email = `${username}@contoh.id`) =>
  anonymous.post('/api/accounts', {
    username,
    email,
    password: demoPassword,
    fullName: 'Siti Rahayu',
    phone: '081234567890',
  })
const confirm = (username: string, code: string) => anonymous.post('/api/accounts/confirmation', { username, code })
async function newAccount(username: string, email = `${username}@contoh.id`): Promise<ApiClient> {
  await signUp(username, email)
  await confirm(username, await codeTo(email))
  return signedInClient(run.origin, username)
}

describe('own details', () => {
  it('are shown and corrected; session and later logins greet by the new name', async () => {
    const siti = await newAccount('siti')
    const before = { username: 'siti', fullName: 'Siti Rahayu', email: 'siti@contoh.id', phone: '+6281234567890' }
    const shown = await siti.get('/api/account')
    expect(shown).toMatchObject({ status: 200, body: before })
    expect(routes.showAccount.output.schema.parse(shown.body)).toEqual(shown.body)

    const edited = await siti.send('PUT', '/api/account', { fullName: ' Siti  Rahayu Ningsih ' })
    const { phone: _, ...after } = { ...before, fullName: 'Siti Rahayu Ningsih' }
    expect([edited.status, edited.body]).toEqual([200, after])
    expect((await siti.get('/api/account')).body).toEqual(after)
    expect((await siti.get('/api/session')).body.fullName).toBe('Siti Rahayu Ningsih')
    expect((await (await signedInClient(run.origin, 'siti')).get('/api/session')).body.fullName).toBe(
      'Siti Rahayu Ningsih',
    )
  })

  it('need an account that is still there', async () => {
    const gone = await newAccount('gone')
    const authorization = `Bearer ${gone.cookies.get('access')}`
    await gone.send('DELETE', '/api/account', { password: demoPassword })
    for (const answer of [
      await anonymous.get('/api/account', { authorization }),
      await anonymous.send('PUT', '/api/account', { fullName: 'Hantu' }, { authorization }),
    ])
      expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in'])
  })
})

describe('a new email address', () => {
  const ask = (client: ApiClient, email: string, password = demoPassword) =>
    client.post('/api/account/email', { email, password })

  it('takes password and code; until then the old one stays, and hears of it', async () => {
    const dewi = await newAccount('dewi')
    const refused = await ask(dewi, 'dewi.baru@contoh.id', 'Salah-2026')
    expect([refused.status, refused.body.code]).toEqual([401, 'wrong-credentials'])
    expect(await mailsTo('dewi.baru@contoh.id')).toEqual([])

    expect(await ask(dewi, 'Dewi.Baru@contoh.id')).toMatchObject({
      status: 200,
      body: { pendingEmail: 'dewi.baru@contoh.id', code: 'sent' },
    })
    expect((await dewi.get('/api/account')).body).toMatchObject({
      email: 'dewi@contoh.id',
      pendingEmail: 'dewi.baru@contoh.id',
    })
    expect((await dewi.post('/api/account/data', { password: demoPassword })).body.profile).toMatchObject({
      pendingEmail: 'dewi.baru@contoh.id',
    })
    const [warning] = await mailsTo('dewi@contoh.id')
    expect(warning?.subject).toBe('Permintaan ganti alamat email Antrian Paspor')
    expect(JSON.stringify(warning)).not.toContain('dewi.baru')

    const wrong = await dewi.post('/api/account/email/confirmation', { code: '000000' })
    const right = await codeTo('dewi.baru@contoh.id')
    if (right !== '000000') expect([wrong.status, wrong.body.code]).toEqual([422, 'wrong-code'])
    expect(await dewi.post('/api/account/email/confirmation', { code: right })).toMatchObject({ status: 200 })
    const { body } = await dewi.get('/api/account')
    expect(body).toMatchObject({ email: 'dewi.baru@contoh.id' })
    expect(body).not.toHaveProperty('pendingEmail')

    await anonymous.post('/api/accounts/password/forgot', { username: 'dewi' })
    expect((await mailsTo('dewi.baru@contoh.id'))[0]?.subject).toBe('Kode untuk kata sandi baru Antrian Paspor')
  })

  it('is sent another code on request, only while one is waited for', async () => {
    const eko = await newAccount('eko')
    const none = await eko.post('/api/account/email/resend')
    expect([none.status, none.body.code]).toEqual([404, 'not-found'])
    await ask(eko, 'eko.baru@contoh.id')
    expect(await eko.post('/api/account/email/resend')).toMatchObject({ status: 200 })
    expect(await mailsTo('eko.baru@contoh.id')).toHaveLength(2)
    const code = await codeTo('eko.baru@contoh.id')
    expect(await eko.post('/api/account/email/confirmation', { code })).toMatchObject({ status: 200 })
    expect((await eko.post('/api/account/email/resend')).status).toBe(404)
  })

  it('is mailed to five times an hour, and is another than the one in force', async () => {
    const fajar = await newAccount('fajar')
    expect(await ask(fajar, 'fajar@contoh.id')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'email', code: 'same-email' }] },
    })
    for (let n = 1; n <= 5; n++) expect((await ask(fajar, `orang${n}@contoh.id`)).status).toBe(200)
    const sixth = await ask(fajar, 'orang6@contoh.id')
    expect([sixth.status, sixth.body.code]).toEqual([429, 'too-many-attempts'])
    expect(await mailsTo('orang6@contoh.id')).toEqual([])
  })
})

describe('a mistyped address at sign-up', () => {
  const correct = (username: string, email: string, password = demoPassword) =>
    anonymous.post('/api/accounts/confirmation/address', { username, password, email })

  it('is corrected by who signed up; the first code is dead, the new one confirms', async () => {
    await signUp('gita', 'gita@contho.id')
    const first = await codeTo('gita@contho.id')
    expect(await correct('Gita', 'gita@contoh.id')).toMatchObject({
      status: 200,
      body: { username: 'gita', confirmation: 'sent' },
    })
    const second = await codeTo('gita@contoh.id')
    if (first !== second) expect((await confirm('gita', first)).body.code).toBe('wrong-code')
    expect((await confirm('gita', second)).status).toBe(200)
    const gita = await signedInClient(run.origin, 'gita')
    expect((await gita.get('/api/account')).body.email).toBe('gita@contoh.id')
  })

  it('is one and the same refusal for a wrong password, an unknown name and a confirmed account', async () => {
    await signUp('hana', 'hana@contho.id')
    await newAccount('indra')
    const refusals = [
      await correct('hana', 'lain@contoh.id', 'Salah-2026'),
      await correct('tidak.ada', 'lain@contoh.id'),
      await correct('indra', 'lain@contoh.id'),
    ].map(({ status, body: { requestId: _, ...body } }) => ({ status, body }))
    expect(refusals[0]).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } })
    expect(refusals[1]).toEqual(refusals[0])
    expect(refusals[2]).toEqual(refusals[0])
    expect(await mailsTo('lain@contoh.id')).toEqual([])
  })

  it('is tried five times an hour, whoever it is', async () => {
    await signUp('joko', 'joko@contho.id')
    for (const name of ['joko', 'tiada']) {
      for (let n = 0; n < 5; n++) expect((await correct(name, 'joko@contoh.id', 'Salah-2026')).status).toBe(401)
      const { status, body } = await correct(name, 'joko@contoh.id')
      expect([status, body.code]).toEqual([429, 'too-many-attempts'])
    }
  })
})

describe('a forgotten username', () => {
  const ask = (email: string, headers = {}) =>
    anonymous.send('POST', '/api/accounts/username/forgot', { email }, headers)

  it('comes by one mail that names every confirmed account of the address, once in a quarter of an hour', async () => {
    await newAccount('kakak', 'keluarga@contoh.id')
    await newAccount('adik', 'keluarga@contoh.id')
    await signUp('belum', 'keluarga@contoh.id')
    const before = (await mailsTo('keluarga@contoh.id')).length
    const answers = [await ask('Keluarga@contoh.id', { 'accept-language': 'en' }), await ask('keluarga@contoh.id')]
    for (const { status, body } of answers) expect([status, body]).toEqual([200, { usernames: 'sent' }])
    const mails = await mailsTo('keluarga@contoh.id')
    expect(mails).toHaveLength(before + 1)
    expect(mails[0]?.subject).toBe('Your Antrian Paspor username')
    expect(mails[0]?.text).toMatch(/- adik\n- kakak\n/)
    expect(mails[0]?.text).not.toContain('belum')
    expect(mails[0]?.html).toContain('<strong>kakak</strong>')
  })

  it('of an unknown address is answered alike, as late, and mails nobody', async () => {
    await newAccount('lina')
    const timed = async (email: string) => {
      const start = performance.now()
      const { status, body } = await ask(email)
      return { status, body, ms: performance.now() - start }
    }
    const [known, unknown] = [await timed('lina@contoh.id'), await timed('tiada@contoh.id')]
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    // Not before the even time; what a busy machine adds is no sign of anything.
    for (const { ms } of [known, unknown]) expect(ms).toBeGreaterThanOrEqual(1_450)
    expect(await mailsTo('tiada@contoh.id')).toEqual([])
  })
})

it('the log holds neither names, addresses, passwords nor codes', async () => {
  const log = await readFile(join(run.stateDir, 'log', 'functions.log'), 'utf8')
  expect(log).toContain('POST /api/account/email')
  const secrets = ['contoh.id', 'contho.id', 'Siti', demoPassword, 'Salah-2026', '+6281234567890', 'kakak']
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
})
