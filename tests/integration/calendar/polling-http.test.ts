import { beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, apiClient, signedInClient } from '../../support/local-run/api-client.ts'
import { bookableDays, readCalendarDays } from '../../support/local-run/demo-data.ts'
import type { LocalRun } from '../../support/local-run/local-run.ts'
import { sharedSeededRun } from '../../support/local-run/seeded-run.ts'

let run: LocalRun
let someone: ApiClient
beforeAll(async () => {
  run = await sharedSeededRun()
  someone = apiClient(run.origin)
})

/** Bytes of an answer's head as they travel in HTTP/1.1. */
const headSize = ({ status, headers }: { status: number; headers: Headers }): number =>
  [`HTTP/1.1 ${status} Not Modified`, ...[...headers].map(([name, value]) => `${name}: ${value}`), '']
    .map((line) => line.length + 2)
    .reduce((sum, length) => sum + length)

interface SlotReply {
  readonly time: string
  readonly quota: number
  readonly remaining: number
}

describe('who watches places', () => {
  it.each(['/api/offices', '/api/offices/tangerang', '/api/offices/tangerang/calendar?month=2027-01'])(
    'is told in under 300 bytes that nothing has changed: %s',
    async (path) => {
      const first = await someone.get(path)
      const again = await someone.get(path, { 'if-none-match': String(first.headers.get('etag')) })
      expect(first.status).toBe(200)
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
      expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'))
      expect(headSize(again)).toBeLessThan(300)
    },
  )

  it('is sent the whole day as soon as a place of it is taken', async () => {
    const [date = ''] = await bookableDays(someone, 'tangerang', 10)
    const path = `/api/offices/tangerang/days/${date}`
    const before = await someone.get(path)
    const known = { 'if-none-match': String(before.headers.get('etag')) }
    const slot = (before.body.slots as SlotReply[]).find(({ remaining }) => remaining > 1)
    const admin = await signedInClient(run.origin, 'admin')
    const address = `/api/admin/offices/tangerang/slots/${date}/${slot?.time}`
    expect(await admin.send('PATCH', address, { quota: Number(slot?.quota) - 1 })).toMatchObject({ status: 200 })
    await expect.poll(async () => (await someone.get(path, known)).status).toBe(200)
    const after = (await someone.get(path, known)).body.slots as SlotReply[]
    expect(after.find(({ time }) => time === slot?.time)?.remaining).toBe(Number(slot?.remaining) - 1)
  })

  it('gets no tag with what is only for one person, nor with a refusal', async () => {
    const budi = await signedInClient(run.origin, 'budi')
    for (const answer of [await budi.get('/api/bookings'), await someone.get('/api/offices/unknown')]) {
      expect(answer.headers.get('etag')).toBeNull()
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })
})

describe('what the offices give out next', () => {
  it('fits the yellow days of the calendar: the earliest instant, and the days that open then', async () => {
    const { body } = await someone.get('/api/offices')
    expect(body.offices).toHaveLength(2)
    for (const { id, nextOpening, map } of body.offices) {
      const unopened = (await readCalendarDays(someone, id)).filter(({ opensAt }) => opensAt)
      const first = unopened.map(({ opensAt = '' }) => opensAt).sort()[0]
      const days = unopened.filter(({ opensAt }) => opensAt === first).map(({ date }) => date)
      expect(nextOpening).toEqual({ at: first, from: days[0], to: days.at(-1) })
      expect((await someone.get(`/api/offices/${id}`)).body.nextOpening).toEqual(nextOpening)
      expect(map).toMatch(/^https:\/\//)
    }
  })
})
