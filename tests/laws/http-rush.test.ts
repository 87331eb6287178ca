import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableName } from '../../infra/local/aws.ts'
import { startEngine } from '../../infra/local/engine.ts'
import { filesIn } from '../../infra/local/settings.ts'
import { openTable } from '../../lambdas/adapters/dynamodb/client.ts'
import { dynamoLedger } from '../../lambdas/adapters/dynamodb/ledger.ts'
import { dynamoOffices } from '../../lambdas/adapters/dynamodb/offices.ts'
import { lease } from '../../lambdas/domain/laws.ts'
import { sweep } from '../../lambdas/usecases/sweep.ts'
import { audit } from '../support/audit.ts'
import { slotWith } from '../support/demo.ts'
import { type LocalRun, startLocalRun } from '../support/local-run.ts'
import { person } from '../support/people.ts'
import { startSownRun } from '../support/sown-run.ts'
import { type Reply, signedIn, type Visitor } from '../support/visitor.ts'

const callers = ['budi', 'petugas', 'petugas-bsd', 'admin', 'admin-bsd', 'pusat']

let run: LocalRun
let admin: Visitor
let people: Visitor[]
const arrive = async () => {
  people = await Promise.all(callers.map((username) => signedIn(run.origin, username)))
  admin = await signedIn(run.origin, 'admin')
}

beforeAll(async () => {
  run = await startSownRun()
  await arrive()
})
afterAll(() => run.stop())

/** What a run left behind: swept as the clock would once every lease has run out, then audited. */
async function lawsAfterSweeping(stateDir: string): Promise<string[]> {
  const engine = await startEngine(filesIn(stateDir).database)
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
  const table = openTable(tableName)
  const clock = { now: () => Date.now() + lease + 1 }
  await sweep({ offices: dynamoOffices(table, clock), ledger: dynamoLedger(table), clock })
  const broken = await audit(table, clock.now())
  table.client.destroy()
  await engine.stop()
  return broken
}

let born = 0
const parties = (count: number) =>
  Array.from({ length: count }, (_, n) => Array.from({ length: (n % 5) + 1 }, () => person(born++)))

const whose = (n: number) => people[n % people.length] as Visitor

describe('1,000 people who come at the same moment', () => {
  it('share 100 places: sold to the last that fits, never over, and every answer says so', async () => {
    const slot = await slotWith(admin, 100, { day: 1 })
    const crowd = parties(1000)
    const ask = async (party: object[], n: number): Promise<Reply> => {
      const reply = await whose(n).book({ ...slot, applicants: party }, `rush-key-${n}`)
      if (reply.status !== 503) return reply
      await wait(Number(reply.headers.get('retry-after')) * 1000)
      return ask(party, n)
    }
    const replies = await Promise.all(crowd.map(ask))
    expect(new Set(replies.map(({ status, body }) => (status === 201 ? 'booked' : body.code)))).toEqual(
      new Set(['booked', 'slot-full']),
    )
    const sold = replies.reduce((sum, { status }, n) => sum + (status === 201 ? (crowd[n]?.length ?? 0) : 0), 0)
    const { body: day } = await admin.get(`/api/offices/tangerang/days/${slot.date}`)
    const { quota, remaining } = day.slots.find(({ time }: { time: string }) => time === slot.time)
    expect(sold).toBe(100 - remaining)
    expect(quota - remaining).toBeGreaterThanOrEqual(sold)
    const smallestRefused = Math.min(
      ...replies.flatMap(({ status }, n) => (status === 201 ? [] : [crowd[n]?.length ?? 0])),
    )
    expect(remaining).toBeLessThan(smallestRefused)
  })

  it('lose nothing that was acknowledged when the machine dies in the middle', async () => {
    const slot = await slotWith(admin, 400, { day: 2, time: '09:00' })
    const acknowledged: { id: string; n: number }[] = []
    let death: Promise<void> | undefined
    const waiting = [...parties(300).entries()]
    // A hundred at a time, so that some are never asked: the machine dies at the fortieth answer.
    const keepAsking = async () => {
      for (let next = waiting.pop(); next && !death; next = waiting.pop()) {
        const [n, party] = next
        const reply = await whose(n).book({ ...slot, applicants: party }, `death-key-${n}`)
        if (reply.status === 201) acknowledged.push({ id: reply.body.id, n })
        if (acknowledged.length === 40) death ??= run.kill9()
      }
    }
    await Promise.allSettled(Array.from({ length: 100 }, keepAsking))
    await death
    const before = acknowledged.length
    expect(await lawsAfterSweeping(run.stateDir)).toEqual([])

    run = await startLocalRun({ stateDir: run.stateDir })
    await arrive()
    const found = await Promise.all(acknowledged.map(({ id, n }) => whose(n).get(`/api/bookings/${id}`)))
    expect(found.map(({ status }) => status)).toEqual(Array(before).fill(200))
    expect(before).toBeLessThan(300)
  }, 180_000)
})
