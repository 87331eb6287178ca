import { setTimeout as sleep } from 'node:timers/promises'
import { SESClient } from '@aws-sdk/client-ses'
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { answerWithin } from '../adapters/answer-within.ts'
import { dynamoAddresses } from '../adapters/dynamodb/addresses.ts'
import { dynamoBookings } from '../adapters/dynamodb/bookings.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoStanding, recordOf } from '../adapters/dynamodb/news.ts'
import { dynamoDeadLetters, dynamoNotices } from '../adapters/dynamodb/notices.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoOpenings } from '../adapters/dynamodb/openings.ts'
import { dynamoProfiles } from '../adapters/dynamodb/profiles.ts'
import { dynamoSentMarks } from '../adapters/dynamodb/sent-marks.ts'
import { dynamoStaff } from '../adapters/dynamodb/staff.ts'
import { dynamoWatches } from '../adapters/dynamodb/watches.ts'
import { figuresLine } from '../adapters/figures.ts'
import { icalendar } from '../adapters/icalendar.ts'
import { openKms } from '../adapters/kms/client.ts'
import { createProofSigner } from '../adapters/kms/proof-signer.ts'
import { qrPng } from '../adapters/qr-png.ts'
import { sesMails } from '../adapters/ses/mails.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { putAsideFigure } from '../contract/outbox.ts'
import { logFault } from '../http/log.ts'
import { createPace } from '../usecases/pace.ts'
import { relay } from '../usecases/relay.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, MAIL_SENDER, MAILS_PER_SECOND, PROOF_KEY_IDS, SITE_ORIGIN } = environment('outbox')

/** Milliseconds kept back to answer before the function is cut off. */
const reserve = 10_000

const table = openTable(TABLE_NAME)
// One try each: the relay repeats a mail, at its pace and while there is time (usecases/relay.ts).
const ses = new SESClient({ maxAttempts: 1, requestHandler: answerWithin({ connecting: 2_000, answering: 6_000 }) })
const deps = {
  bookings: dynamoBookings(table),
  offices: dynamoOffices(table, systemClock),
  openings: dynamoOpenings(table, systemClock, 'fresh'),
  profiles: dynamoProfiles(table),
  addresses: dynamoAddresses(table, systemClock),
  watches: dynamoWatches(table),
  notices: dynamoNotices(table, systemClock),
  standing: dynamoStanding(table),
  staff: dynamoStaff(table, systemClock),
  deadLetters: dynamoDeadLetters(table, systemClock),
  mails: sesMails(ses, MAIL_SENDER),
  marks: dynamoSentMarks(table, systemClock),
  signer: createProofSigner({ kms: openKms(), keyIds: PROOF_KEY_IDS }),
  qrPicture: qrPng,
  icalendar,
  // One instance runs at a time (infra/constructs/outbox.ts), so its pace is the pace of all.
  pace: createPace(Number(MAILS_PER_SECOND), { now: systemClock.now, sleep }),
  sleep: (ms: number) => sleep(ms),
  siteOrigin: SITE_ORIGIN,
  clock: systemClock,
  report: (during: string, fault: unknown) => logFault({ during }, fault),
}

/**
 * Fed by the table's stream. What has to wait is reported record by record and handed in again; what can never be told is
 * put aside in the table with its reason (`npm run replay`).
 */
export const handler = async (
  { Records }: DynamoDBStreamEvent,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<DynamoDBBatchResponse> => {
  const until = systemClock.now() + context.getRemainingTimeInMillis() - reserve
  const { sent, again, putAside } = await relay(deps, Records.map(recordOf), { until, reserve })
  if (sent + again.length > 0)
    console.log(JSON.stringify({ level: 'info', task: 'outbox', sent, failed: again.length }))
  // Past the console: the runtime puts its own words before what goes through it, and CloudWatch takes bare JSON only.
  if (putAside > 0)
    process.stdout.write(`${figuresLine('outbox', TABLE_NAME, { [putAsideFigure]: putAside }, systemClock.now())}\n`)
  return { batchItemFailures: again.map((itemIdentifier) => ({ itemIdentifier })) }
}
