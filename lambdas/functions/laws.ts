import { setTimeout as wait } from 'node:timers/promises'
import { dynamoBookings } from '../adapters/dynamodb/bookings.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoEvidence } from '../adapters/dynamodb/evidence.ts'
import { dynamoLedger } from '../adapters/dynamodb/ledger.ts'
import { figuresLine } from '../adapters/figures.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { checkLaws } from '../usecases/check-laws.ts'
import { environment } from './environment.ts'

const { TABLE_NAME } = environment('laws')

const table = openTable(TABLE_NAME)
const deps = {
  evidence: dynamoEvidence(table),
  bookings: dynamoBookings(table),
  ledger: dynamoLedger(table),
  clock: systemClock,
  /** Longer than a booking is at work; a local function may take 29 s. */
  pause: () => wait(18_000),
  /** Ten turns of the sweeper. */
  patience: 600_000,
}

/** How many breaches are told one by one. */
const toldAtMost = 100

/** Called by the nightly schedule: the figures become metrics, each breach a line of the log. */
export const handler = async () => {
  const { broken, ...looked } = await checkLaws(deps)
  for (const sentence of broken.slice(0, toldAtMost))
    console.error(JSON.stringify({ level: 'error', task: 'laws', broken: sentence }))
  const figures = { lawsBroken: broken.length, ...looked }
  // Past the console: the runtime puts its own words before what goes through it, and CloudWatch takes bare JSON only.
  process.stdout.write(`${figuresLine('laws', TABLE_NAME, figures, systemClock.now())}\n`)
  return figures
}
