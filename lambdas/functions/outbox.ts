import { setTimeout as sleep } from 'node:timers/promises'
import { SESClient } from '@aws-sdk/client-ses'
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { requestTimeouts } from '../adapters/aws/request-timeouts.ts'
import { metricsLine } from '../adapters/cloudwatch/metrics-line.ts'
import { dynamoProfiles } from '../adapters/dynamodb/account/profiles.ts'
import { dynamoStaff } from '../adapters/dynamodb/administration/staff.ts'
import { dynamoBookings } from '../adapters/dynamodb/booking/bookings.ts'
import { dynamoOffices } from '../adapters/dynamodb/calendar/offices.ts'
import { openTable } from '../adapters/dynamodb/core/client.ts'
import { dynamoDeadLetters, dynamoNotices } from '../adapters/dynamodb/notification/notices.ts'
import { dynamoSentMarks } from '../adapters/dynamodb/notification/sent-marks.ts'
import { dynamoCurrentEvent, streamRecordOf } from '../adapters/dynamodb/notification/stream-records.ts'
import { dynamoUnreachableAddresses } from '../adapters/dynamodb/notification/unreachable-addresses.ts'
import { dynamoScheduledReleases } from '../adapters/dynamodb/release/scheduled-releases.ts'
import { dynamoSubscriptions } from '../adapters/dynamodb/release/subscriptions.ts'
import { writeCalendarFile } from '../adapters/icalendar/icalendar.ts'
import { openKms } from '../adapters/kms/client.ts'
import { createProofSigner } from '../adapters/kms/proof-signer.ts'
import { qrPng } from '../adapters/qr/qr-png.ts'
import { sesMailer } from '../adapters/ses/mailer.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { deadLetterMetric } from '../contract/notification/outbox.ts'
import { logFault } from '../http/log.ts'
import { dispatchBatch } from '../usecases/notification/dispatch-batch.ts'
import { createPace } from '../usecases/notification/pace.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, MAIL_SENDER, MAILS_PER_SECOND, PROOF_KEY_IDS, SITE_ORIGIN } = environment('outbox')

/** Milliseconds kept back to answer before the function is cut off. */
const reserveMs = 10_000

const table = openTable(TABLE_NAME)
// One try each: the relay repeats a mail, at its pace and while there is time (usecases/relay.ts).
const ses = new SESClient({
  maxAttempts: 1,
  requestHandler: requestTimeouts({ connectTimeoutMs: 2_000, responseTimeoutMs: 6_000 }),
})
const deps = {
  bookings: dynamoBookings(table),
  offices: dynamoOffices(table, systemClock),
  scheduledReleases: dynamoScheduledReleases(table, systemClock, 'fresh'),
  profiles: dynamoProfiles(table),
  addresses: dynamoUnreachableAddresses(table, systemClock),
  subscriptions: dynamoSubscriptions(table),
  notices: dynamoNotices(table, systemClock),
  currentEvent: dynamoCurrentEvent(table),
  staff: dynamoStaff(table, systemClock),
  deadLetters: dynamoDeadLetters(table, systemClock),
  mails: sesMailer(ses, MAIL_SENDER),
  marks: dynamoSentMarks(table, systemClock),
  signer: createProofSigner({ kms: openKms(), keyIds: PROOF_KEY_IDS }),
  qrImage: qrPng,
  icalendar: writeCalendarFile,
  // One instance runs at a time (infra/constructs/mail/outbox.ts), so its pace is the pace of all.
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
  const until = systemClock.now() + context.getRemainingTimeInMillis() - reserveMs
  const {
    sent,
    retryIds: again,
    deadLettered: putAside,
  } = await dispatchBatch(deps, Records.map(streamRecordOf), { until, reserve: reserveMs })
  if (sent + again.length > 0)
    console.log(JSON.stringify({ level: 'info', task: 'outbox', sent, failed: again.length }))
  // Past the console: the runtime puts its own words before what goes through it, and CloudWatch takes bare JSON only.
  if (putAside > 0)
    process.stdout.write(`${metricsLine('outbox', TABLE_NAME, { [deadLetterMetric]: putAside }, systemClock.now())}\n`)
  return { batchItemFailures: again.map((itemIdentifier) => ({ itemIdentifier })) }
}
