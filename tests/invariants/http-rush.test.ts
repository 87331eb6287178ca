import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localTableName } from '../../infra/local/aws/endpoints.ts'
import { startEngine } from '../../infra/local/aws/engine.ts'
import { stateFiles } from '../../infra/local/run/settings.ts'
import { dynamoLedger } from '../../lambdas/adapters/dynamodb/booking/ledger.ts'
import { dynamoOffices } from '../../lambdas/adapters/dynamodb/calendar/offices.ts'
import { openTable } from '../../lambdas/adapters/dynamodb/core/client.ts'
import { claimLeaseMs } from '../../lambdas/domain/operations/invariants.ts'
import { sweepExpiredClaims } from '../../lambdas/usecases/booking/sweep-expired-claims.ts'
import { person } from '../support/fixtures/people.ts'
import { type ApiClient, type ApiReply, signedInClient } from '../support/local-run/api-client.ts'
import { slotWithPlaces } from '../support/local-run/demo-data.ts'
import { type LocalRun, startLocalRun } from '../support/local-run/local-run.ts'
import { startSeededRun } from '../support/local-run/seeded-run.ts'
import { findBrokenInvariants } from '../support/test-bed/broken-invariants.ts'

const callers = ['budi', 'petugas', 'petugas-bsd', 'admin', 'admin-bsd', 'pusat']

let run: LocalRun
let admin: ApiClient
let people: ApiClient[]
const logInAll = async () => {
  people = await Promise.all(callers.map((username) => signedInClient(run.origin, username)))
  admin = await signedInClient(run.origin, 'admin')
}

beforeAll(async () => {
  run = await startSeededRun()
  await logInAll()
})
afterAll(() => run.stop())

/** What a run left behind: swept as the clock would once every lease has run out, then audited. */
async function breachesAfterSweeping(stateDir: string): Promise<string[]> {
  const engine = await startEngine(stateFiles(stateDir).database)
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint
  const table = openTable(localTableName)
  const clock = { now: () => Date.now() + claimLeaseMs + 1 }
  await sweepExpiredClaims({ offices: dynamoOffices(table, clock), ledger: dynamoLedger(table), clock })
  const broken = await findBrokenInvariants(table, clock.now())
  table.client.destroy()
  await engine.stop()
  return broken
}

let born = 0
const parties = (count: number) =>
  Array.from({ length: count }, (_, n) => Array.from({ length: (n % 5) + 1 }, () => person(born++)))

const clientFor = (n: number) => people[n % people.length] as ApiClient

describe('1,000 people who come at the same moment', () => {
  it('share 100 places: sold to the last that fits, never over, and every answer says so', async () => {
    const slot = await slotWithPlaces(admin, 100, { day: 1 })
    const crowd = parties(1000)
    const ask = async (party: object[], n: number): Promise<ApiReply> => {
      const reply = await clientFor(n).book({ ...slot, applicants: party }, `rush-key-${n}`)
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
    const slot = await slotWithPlaces(admin, 400, { day: 2, time: '09:00' })
    const acknowledged: { id: string; n: number }[] = []
    let death: Promise<void> | undefined
    const waiting = [...parties(300).entries()]
    // A hundred at a time, so that some are never asked: the machine dies at the fortieth answer.
    const keepAsking = async () => {
      for (let next = waiting.pop(); next && !death; next = waiting.pop()) {
        const [n, party] = next
        const reply = await clientFor(n).book({ ...slot, applicants: party }, `death-key-${n}`)
        if (reply.status === 201) acknowledged.push({ id: reply.body.id, n })
        if (acknowledged.length === 40) death ??= run.kill()
      }
    }
    await Promise.allSettled(Array.from({ length: 100 }, keepAsking))
    await death
    const before = acknowledged.length
    expect(await breachesAfterSweeping(run.stateDir)).toEqual([])

    run = await startLocalRun({ stateDir: run.stateDir })
    await logInAll()
    const found = await Promise.all(acknowledged.map(({ id, n }) => clientFor(n).get(`/api/bookings/${id}`)))
    expect(found.map(({ status }) => status)).toEqual(Array(before).fill(200))
    expect(before).toBeLessThan(300)
  }, 180_000)
})
