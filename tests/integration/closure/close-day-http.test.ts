import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalMail } from '../../../infra/local/aws/mailbox.ts'
import { person } from '../../support/fixtures/people.ts'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays, slotWithPlaces } from '../../support/local-run/demo-data.ts'
import { type LocalRun, startLocalRun } from '../../support/local-run/local-run.ts'
import { startSeededRun } from '../../support/local-run/seeded-run.ts'
import { waitFor } from '../../support/time/wait-for.ts'

/* A day is closed over HTTP: the owner is mailed through the table's stream, and takes up the offer. */

let run: LocalRun
let budi: ApiClient
let admin: ApiClient
beforeAll(async () => {
  run = await startSeededRun()
  ;[budi, admin] = await Promise.all([signedInClient(run.origin, 'budi'), signedInClient(run.origin, 'admin')])
})
afterAll(() => run.stop())

/** Waits for the mails that the office has cancelled something; the stream is read twice a second. */
async function mailsAbout(code: string, atLeast = 1): Promise<LocalMail[]> {
  return waitFor(`a mail about ${code}`, async () => {
    const mails: LocalMail[] = (await budi.get('/_local/mailbox.json')).body
    const about = mails.filter(({ subject, text }) => /oleh kantor/.test(subject) && text.includes(code))
    return about.length >= atLeast && about
  })
}

describe('a day that is closed', () => {
  it('cancels, mails once, offers, and is taken up; a restart of everything mails nothing again', async () => {
    const slot = await slotWithPlaces(admin, 10, { day: 2 })
    const replacement = (await bookableDays(admin, 'tangerang')).find((date) => date > slot.date) ?? ''
    const booked = await budi.book({ ...slot, applicants: [person(500), person(501)] }, 'closing-http-1')
    expect(booked.status).toBe(201)
    const { id, code } = booked.body
    const path = `/api/admin/offices/tangerang/days/${slot.date}`

    const listed = await admin.get(`${path}/bookings`)
    expect(listed.body.bookings).toMatchObject([{ code, username: 'budi', people: [{}, {}] }])
    const closing = { reason: 'disaster', note: 'Banjir', replacements: [replacement] }
    expect(await admin.post(`${path}/closure`, closing)).toMatchObject({
      status: 200,
      body: { cancelled: 1, people: 2, left: 0 },
    })

    const [mail] = await mailsAbout(code)
    expect(mail).toMatchObject({ to: 'budi@contoh.id' })
    expect(mail?.text).toContain(`${run.origin}/jadwal/detail/?id=${id}`)
    // What everybody may see is up to a second old.
    const shown = async () => (await budi.get(`/api/offices/tangerang/days/${slot.date}`)).body
    await expect.poll(shown).toMatchObject({ state: 'closed', slots: [] })
    expect((await budi.get(`/api/bookings/${id}`)).body).toMatchObject({
      status: 'CANCELLED',
      cancellation: { by: 'office', reason: 'disaster', note: 'Banjir', replacements: [replacement] },
    })

    const taken = await budi.post(`/api/bookings/${id}/replacement`, { date: replacement, time: slot.time })
    expect(taken).toMatchObject({ status: 201, body: { date: replacement, status: 'ACTIVE' } })
    expect((await budi.get(`/api/bookings/${id}`)).body.cancellation.replacedBy).toBe(taken.body.id)

    const found = await admin.post('/api/admin/offices/tangerang/bookings/search', { nik: person(500).nik })
    expect(found.body.bookings).toMatchObject([{ id: taken.body.id }])
    const { body: statistics } = await admin.get(
      `/api/admin/offices/tangerang/statistics?from=${slot.date}&to=${slot.date}`,
    )
    expect(statistics.days).toMatchObject([{ byOffice: 2, booked: 0 }])
    expect((await admin.send('DELETE', `${path}/closure`, {})).status).toBe(204)
    await expect.poll(async () => (await shown()).state).not.toBe('closed')

    await run.kill()
    run = await startLocalRun({ stateDir: run.stateDir, port: run.port })
    budi = await signedInClient(run.origin, 'budi')
    // The stream is told in order: once the mail of a later booking has come, nothing earlier is told again.
    const later = await budi.book(
      { ...slot, date: replacement, time: '09:00', applicants: [person(502)] },
      'closing-http-2',
    )
    expect(later.status).toBe(201)
    await waitFor('the mail of the later booking', async () => {
      const mails: LocalMail[] = (await budi.get('/_local/mailbox.json')).body
      return mails.some(({ text }) => text.includes(later.body.code))
    })
    expect(await mailsAbout(code)).toHaveLength(1)
  })

  it('is refused in words that fit the field', async () => {
    const { status, body } = await (await signedInClient(run.origin, 'admin')).post(
      '/api/admin/offices/tangerang/days/2099-01-05/closure',
      { reason: 'boredom', note: 'x'.repeat(201), replacements: ['2099-01-06', 'soon'] },
    )
    expect(status).toBe(422)
    expect(body.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['reason', 'not-a-choice'],
      ['note', 'too-long'],
      ['replacements.1', 'date'],
    ])
  })

  it.each([
    [{}, 'code', 'required'],
    [{ code: '7K4M' }, 'code', 'queue-code'],
    [{ nik: '123' }, 'nik', 'nik-length'],
    [{ name: 'a' }, 'name', 'too-short'],
    [{ name: 'dewi', nik: '3671015708900001' }, 'name', 'unknown-field'],
  ])('a search for %j is refused at %s', async (what, path, code) => {
    const officer = await signedInClient(run.origin, 'petugas')
    const { status, body } = await officer.post('/api/admin/offices/tangerang/bookings/search', what)
    expect([status, body.errors?.[0]]).toMatchObject([422, { path, code }])
  })
})
