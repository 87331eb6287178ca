import { SESClient } from '@aws-sdk/client-ses'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { bookingChangeOf } from '../adapters/dynamodb/booking-change.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoProfiles } from '../adapters/dynamodb/profiles.ts'
import { dynamoSentMarks } from '../adapters/dynamodb/sent-marks.ts'
import { sesMails } from '../adapters/ses/mails.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { logFault } from '../http/log.ts'
import { tell } from '../usecases/tell.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, MAIL_SENDER, SITE_ORIGIN } = environment('outbox')

const table = openTable(TABLE_NAME)
const deps = {
  offices: dynamoOffices(table, systemClock),
  profiles: dynamoProfiles(table),
  mails: sesMails(new SESClient({}), MAIL_SENDER),
  marks: dynamoSentMarks(table, systemClock),
  siteOrigin: SITE_ORIGIN,
}

/**
 * Fed by the table's stream. What fails is reported record by record, so that the rest is not held up by it; the stream
 * hands it in again, and after its last try it goes to the dead-letter queue.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const batchItemFailures: DynamoDBBatchResponse['batchItemFailures'] = []
  let sent = 0
  for (const record of Records) {
    let booking: string | undefined
    try {
      const change = bookingChangeOf(record)
      booking = change?.after.id
      if (change) sent += await tell(deps, change)
    } catch (fault) {
      // The queue keeps a pointer into the stream, which forgets after a day; from this line it can be told later, too.
      logFault({ during: 'telling of a booking', booking }, fault)
      batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' })
    }
  }
  if (sent > 0 || batchItemFailures.length > 0)
    console.log(JSON.stringify({ level: 'info', task: 'outbox', sent, failed: batchItemFailures.length }))
  return { batchItemFailures }
}
