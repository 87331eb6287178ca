import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../../lambdas/contract/routes.ts'
import { addDays, weekday } from '../../../lambdas/domain/shared/dates.ts'
import { person } from '../../support/fixtures/people.ts'
import { type ApiClient, signedInClient } from '../../support/local-run/api-client.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { startSeededRun } from '../../support/local-run/seeded-run.ts'
import { dayAhead, instantIn } from '../../support/time/clock.ts'
import { waitFor } from '../../support/time/wait-for.ts'

let run: LocalRun
let admin: ApiClient
let budi: ApiClient
beforeAll(async () => {
  run = await startSeededRun()
  first = dayAhead(70)
  last = addDays(first, 6)
  ;[admin, budi] = (await Promise.all(['admin', 'budi'].map((name) => signedInClient(run.origin, name)))) as [
    ApiClient,
    ApiClient,
  ]
})
afterAll(() => run.stop())

const office = '/api/admin/offices/tangerang'
/** Beyond what is seeded, so that nothing has been given out yet; known once the run is there. */
let first: string
let last: string
/** Any week, for what is refused whenever it is. */
const [from, to] = ['2030-01-07', '2030-01-13']
/** A day of the week of days after the seeded ones. */
const dateOn = (day: number) => addDays(first, (day - weekday(first) + 7) % 7)

const workday = (day: number) => ({
  weekday: day,
  opens: '08:00',
  closes: '10:00',
  slotMinutes: 60,
  quota: 4,
  breaks: [],
})

describe('an office’s quotas over HTTP', () => {
  it('begin with a week that fits what is seeded: giving out by it cuts nothing', async () => {
    const order = { from: dayAhead(1), to: dayAhead(60) }
    const { body } = await admin.post(`${office}/quotas/preview`, order)
    const results = new Set((body.days as { result: string }[]).map(({ result }) => result))
    expect(results).toEqual(new Set(['same', 'skipped']))
  })

  it('from the week’s template to a booking at the minute of the opening', async () => {
    const saved = await admin.send('PUT', `${office}/template`, { days: [1, 2, 3, 4, 5, 6].map(workday), version: 1 })
    expect(saved).toMatchObject({ status: 200, body: { office: 'tangerang', version: 2 } })
    expect((await admin.get(`${office}/template`)).body).toEqual({ ...saved.body, workdays: [1, 2, 3, 4, 5] })
    expect((await admin.send('PUT', `${office}/template`, { days: [], version: 1 })).body.code).toBe(
      'changed-meanwhile',
    )

    const order = { from: first, to: last, opensAt: instantIn(3_600_000) }
    const preview = await admin.post(`${office}/quotas/preview`, order)
    const done = await admin.post(`${office}/quotas`, order)
    expect(done).toMatchObject({ status: 200, body: preview.body })
    expect(routes.giveOutQuotas.output.schema.parse(done.body)).toEqual(done.body)
    const givenOut = done.body.days.filter(({ result }: { result: string }) => result === 'changed')
    expect(givenOut.length).toBeGreaterThan(2)

    // The public sees yellow, and since when it can be booked.
    const { date } = givenOut[0]
    const day = async () => (await budi.get(`/api/offices/tangerang/days/${date}`)).body
    expect(await day()).toMatchObject({ state: 'unopened', opensAt: order.opensAt })
    const books = (key: string) =>
      budi.book({ office: 'tangerang', date, time: '08:00', applicants: [person(6001)] }, key)
    expect((await books('too-early')).body.code).toBe('slot-not-open')

    const soon = instantIn(1500)
    const opened = await admin.post(`${office}/openings`, { from: date, to: date, opensAt: soon })
    expect(routes.scheduleRelease.output.schema.parse(opened.body)).toEqual({
      days: [{ date, result: 'set', slots: 2 }],
    })
    await waitFor('the opening', async () => (await books('in-time')).status === 201)

    const grid = await admin.get(`${office}/quotas?month=${date.slice(0, 7)}`)
    expect(routes.showQuotas.output.schema.parse(grid.body)).toEqual(grid.body)
    expect(grid.body.days.find((one: { date: string }) => one.date === date).slots[0]).toMatchObject({
      quota: 4,
      claimed: 1,
      state: 'available',
    })
    const edits = [
      { date, time: '08:00', from: 4, to: 0 },
      { date, time: '09:00', from: 4, to: null },
    ]
    const edited = await admin.send('PATCH', `${office}/slots`, { edits })
    expect(edited.body.results).toEqual([
      { date, time: '08:00', result: 'below-claims', quota: 4, claimed: 1 },
      { date, time: '09:00', result: 'saved', quota: null, claimed: 0 },
    ])
  })

  it('500 edits at once fit into one call', async () => {
    const date = dateOn(7)
    const edits = Array.from({ length: 500 }, () => ({ date, time: '23:59', from: 1000, to: 1000 }))
    const { status, body } = await admin.send('PATCH', `${office}/slots`, { edits })
    expect(status).toBe(200)
    expect(body.results).toHaveLength(500)
  })

  it.each<[string, string, object, string[]]>([
    ['PUT', 'template', { days: [{ ...workday(1), closes: '07:00' }], version: 0 }, ['days.0.closes end-before-start']],
    [
      'PUT',
      'template',
      { days: [{ ...workday(8), slotMinutes: 4 }], version: 0 },
      ['days.0.weekday not-a-choice', 'days.0.slotMinutes slot-minutes'],
    ],
    ['PUT', 'template', { days: [workday(1), workday(1)], version: 0 }, ['days.1.weekday given-twice']],
    ['POST', 'quotas', { from: to, to: from }, ['to end-before-start']],
    ['POST', 'quotas', { from, to: addDays(from, 92) }, ['to range-too-long']],
    ['POST', 'quotas', { from, to, opensAt: '2027-01-01T07:00:00' }, ['opensAt instant']],
    ['POST', 'quotas', { from, to, close: true, slots: [] }, ['slots not-with-closing']],
    [
      'POST',
      'quotas',
      {
        from,
        to,
        slots: [
          { time: '08:00', quota: 1 },
          { time: '08:00', quota: 2 },
        ],
      },
      ['slots.1.time given-twice'],
    ],
    ['POST', 'openings', { from, to }, ['opensAt required']],
    [
      'PATCH',
      'slots',
      { edits: [{ date: from, time: '8', from: 1001, to: -1 }] },
      ['edits.0.time time', 'edits.0.from quota', 'edits.0.to quota'],
    ],
  ])('%s %s %j names what is wrong', async (method, path, body, errors) => {
    const answer = await admin.send(method, `${office}/${path}`, body)
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation-failed' } })
    const named = (answer.body.errors as { path: string; code: string }[]).map((error) => `${error.path} ${error.code}`)
    expect(named).toEqual(errors)
  })
})
