import { setTimeout as wait } from 'node:timers/promises'
import { metricsLine } from '../adapters/cloudwatch/metrics-line.ts'
import { dynamoBookings } from '../adapters/dynamodb/booking/bookings.ts'
import { dynamoLedger } from '../adapters/dynamodb/booking/ledger.ts'
import { openTable } from '../adapters/dynamodb/core/client.ts'
import { dynamoInvariantSource } from '../adapters/dynamodb/operations/invariant-source.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { checkInvariants } from '../usecases/operations/check-invariants.ts'
import { environment } from './environment.ts'

const { TABLE_NAME } = environment('invariants')

const table = openTable(TABLE_NAME)
const deps = {
  evidence: dynamoInvariantSource(table),
  bookings: dynamoBookings(table),
  ledger: dynamoLedger(table),
  clock: systemClock,
  /** Longer than a booking is at work; a local function may take 29 s. */
  pauseBetweenReads: () => wait(18_000),
  /** Ten turns of the sweeper. */
  maxWaitMs: 600_000,
}

/** How many breaches are told one by one. */
const maxLoggedBreaches = 100

/** Called by the nightly schedule: the figures become metrics, each breach a line of the log. */
export const handler = async () => {
  const { broken, ...counts } = await checkInvariants(deps)
  for (const breach of broken.slice(0, maxLoggedBreaches))
    console.error(JSON.stringify({ level: 'error', task: 'invariants', broken: breach }))
  const metrics = { invariantsBroken: broken.length, ...counts }
  // Past the console: the runtime puts its own words before what goes through it, and CloudWatch takes bare JSON only.
  process.stdout.write(`${metricsLine('invariants', TABLE_NAME, metrics, systemClock.now())}\n`)
  return metrics
}
