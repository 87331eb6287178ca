import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalMail } from '../../../infra/local/aws/mailbox.ts'
import { demoPassword } from '../../../infra/local/seed/demo-accounts.ts'
import { person } from '../../support/fixtures/people.ts'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays, readCalendarDays, slotWithPlaces } from '../../support/local-run/demo-data.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { startSeededRun } from '../../support/local-run/seeded-run.ts'
import { instantIn } from '../../support/time/clock.ts'
import { waitFor } from '../../support/time/wait-for.ts'

/* What people are told by mail, from the API through the table's stream to the mailbox. */

let run: LocalRun
let budi: ApiClient
let admin: ApiClient
beforeAll(async () => {
  run = await startSeededRun()
  ;[budi, admin] = await Promise.all([signedInClient(run.origin, 'budi'), signedInClient(run.origin, 'admin')])
})
afterAll(() => run.stop())

const mailbox = async (): Promise<LocalMail[]> => (await budi.get('/_local/mailbox.json')).body

/** Waits until so many mails say something; oldest first. */
async function waitForMails(words: string, atLeast: number): Promise<LocalMail[]> {
  return waitFor(`a mail that says ${words}`, async () => {
    const matching = (await mailbox()).filter(({ text }) => text.includes(words)).reverse()
    return matching.length >= atLeast && matching
  })
}

/** A day whose quota is given out and opens later. */
async function unreleasedDay(): Promise<string> {
  const days = await readCalendarDays(admin, 'tangerang')
  const found = days.find(({ state, opensAt }) => state === 'unopened' && opensAt)
  if (!found) throw new Error('every day is open')
  return found.date
}

describe('a booking', () => {
  it('is told of in order: booked with its proof, moved, cancelled', async () => {
    const slot = await slotWithPlaces(admin, 10, { day: 3 })
    const booked = await budi.book({ ...slot, applicants: [person(700), person(701)] }, 'mail-http-1')
    const { id, code } = booked.body
    const [other = ''] = (await bookableDays(admin, 'tangerang')).filter((date) => date > slot.date)
    const attending = await budi.post(`/api/bookings/${id}/attendance`, {})
    expect(attending).toMatchObject({ status: 200, body: { confirmed: true } })
    await budi.post(`/api/bookings/${id}/rescheduling`, { date: other, time: slot.time })
    // Who was coming on the one day has not said so of the other.
    expect((await budi.get(`/api/bookings/${id}`)).body).not.toHaveProperty('confirmed')
    await budi.post(`/api/bookings/${id}/cancellation`, {})
    expect((await budi.post(`/api/bookings/${id}/attendance`, {})).body.code).toBe('already-cancelled')

    const mails = await waitForMails(code, 3)
    expect(mails.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Jadwal antrian paspor Anda:'),
      expect.stringContaining('pindah ke'),
      expect.stringContaining('sudah dibatalkan'),
    ])
    const [confirmation] = mails
    expect(confirmation).toMatchObject({
      to: 'budi@contoh.id',
      attachments: [
        { name: 'kode-qr.png', type: 'image/png' },
        { name: `antrian-${code}.ics`, type: 'text/calendar' },
      ],
    })
    // The mailbox shows the picture where the letter has it, and gives out the files.
    expect(confirmation?.html).toContain('src="data:image/png;base64,')
    const page = (await budi.get(`/_local/mailbox?mail=${confirmation?.id}`)).body.toString()
    expect(page).toContain(`antrian-${code}.ics`)
    const calendar = await budi.get(`/_local/mailbox/${confirmation?.id}/1`)
    expect(calendar.body.toString()).toContain(`DTSTART;TZID=Asia/Jakarta:${slot.date.replaceAll('-', '')}T0800`)
    expect(calendar.headers.get('content-disposition')).toContain('attachment')
    expect((await budi.get(`/_local/mailbox/${confirmation?.id}/text`)).body.toString()).toContain(code)
  })
})

describe('an opening', () => {
  it('is told to who asked, once, and to nobody who has turned it off', async () => {
    const pusat = await signedInClient(run.origin, 'pusat')
    const setSubscription = (client: ApiClient, method: 'PUT' | 'DELETE') =>
      client.send(method, '/api/account/watches/tangerang', method === 'PUT' ? {} : undefined, { origin: run.origin })
    expect((await budi.send('PUT', '/api/account/watches/nowhere', {})).status).toBe(404)
    for (const client of [budi, pusat]) expect((await setSubscription(client, 'PUT')).status).toBe(204)
    expect((await setSubscription(pusat, 'DELETE')).status).toBe(204)
    expect((await budi.get('/api/account/watches')).body).toEqual({ offices: ['tangerang'] })
    expect((await pusat.get('/api/account/watches')).body).toEqual({ offices: [] })

    const day = await unreleasedDay()
    const releaseOrder = { from: day, to: day, opensAt: instantIn(7 * 86_400_000) }
    const set = await admin.post('/api/admin/offices/tangerang/openings', releaseOrder)
    expect(set.body).toMatchObject({ days: [{ result: 'set' }] })
    const [mail] = await waitForMails('Anda minta diberi tahu', 1)
    expect(mail).toMatchObject({ to: 'budi@contoh.id', subject: expect.stringContaining('dibuka') })
    // The stream is told in order: once a later mail has come, no other about the opening is on its way.
    const slot = await slotWithPlaces(admin, 10, { day: 5 })
    const booked = await budi.book({ ...slot, applicants: [person(705)] }, 'mail-http-5')
    expect(booked.status).toBe(201)
    await waitForMails(booked.body.code, 1)
    expect(await waitForMails('Anda minta diberi tahu', 1)).toHaveLength(1)
  })
})

describe('a right of staff', () => {
  it('is told to whoever gets it, and when it is taken away', async () => {
    const given = await admin.post('/api/admin/offices/tangerang/staff', { username: 'warga', role: 'officer' })
    expect(given.status).toBe(201)
    expect(await waitForMails('Akun Anda mendapat hak staf', 1)).toMatchObject([
      { to: 'warga@contoh.id', subject: 'Anda sekarang petugas loket Antrian Paspor' },
    ])
    await admin.send('DELETE', `/api/admin/offices/tangerang/staff/${given.body.account}/officer`)
    expect(await waitForMails('sudah dicabut dari akun Anda', 1)).toMatchObject([{ to: 'warga@contoh.id' }])
    // The demo's own rights were given by nobody.
    expect(await waitForMails('Akun Anda mendapat hak staf', 1)).toHaveLength(1)
  })
})

describe('the clock', () => {
  it('shows every admin when its tasks last ran, and nobody else', async () => {
    const shown = async () => (await admin.get('/api/admin/offices/tangerang/clock')).body
    await expect.poll(async () => (await shown()).tasks.every(({ doneAt }: { doneAt?: string }) => doneAt)).toBe(true)
    const { tasks, untold } = await shown()
    expect(tasks.map(({ task }: { task: string }) => task)).toEqual(['sweep', 'no-shows', 'reminders', 'erasure'])
    expect(tasks.every(({ late, failed }: { late: boolean; failed: boolean }) => !late && !failed)).toBe(true)
    expect(untold).toBe(0)
    expect((await budi.get('/api/admin/offices/tangerang/clock')).status).toBe(403)
  })
})

describe('an address that mail cannot reach', () => {
  it('gets no more mail, and the account asks for another', async () => {
    expect((await budi.get('/api/account')).body).not.toHaveProperty('emailProblem')
    const [mail] = (await mailbox()).filter(({ to }) => to === 'budi@contoh.id')
    const reported = await budi.post(`/_local/mailbox/${mail?.id}/bounce`)
    expect(reported).toMatchObject({ status: 303 })
    expect((await budi.get('/api/account')).body).toHaveProperty('emailProblem', 'bounced')

    const before = (await mailbox()).length
    const slot = await slotWithPlaces(admin, 10, { day: 4 })
    const booked = await budi.book({ ...slot, applicants: [person(702)] }, 'mail-http-2')
    expect(booked.status).toBe(201)
    // Another account's mail comes after it, so ours would have been there.
    const other = await signedInClient(run.origin, 'pusat')
    const theirs = await other.book({ ...slot, applicants: [person(703)] }, 'mail-http-3')
    await waitForMails(theirs.body.code, 1)
    expect((await mailbox()).length).toBe(before + 1)
  })

  it('gets mail again when its owner has proven it once more by a code', async () => {
    const email = 'budi@contoh.id'
    const asked = await budi.post('/api/account/email', { email, password: demoPassword })
    expect(asked).toMatchObject({ status: 200, body: { pendingEmail: email, code: 'sent' } })
    const [mail] = (await mailbox()).filter(({ subject }) => subject.includes('Kode untuk alamat email'))
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0]
    expect(mail?.to).toBe(email)
    expect(await budi.post('/api/account/email/confirmation', { code })).toMatchObject({ status: 200 })
    expect((await budi.get('/api/account')).body).not.toHaveProperty('emailProblem')
    const slot = await slotWithPlaces(admin, 10, { day: 4 })
    const booked = await budi.book({ ...slot, applicants: [person(704)] }, 'mail-http-4')
    expect(await waitForMails(booked.body.code, 1)).toMatchObject([{ to: email }])
    // Without a mark, the address in force is no other one.
    const again = await budi.post('/api/account/email', { email, password: demoPassword })
    expect(again).toMatchObject({ status: 422, body: { errors: [{ code: 'same-email' }] } })
  })
})
