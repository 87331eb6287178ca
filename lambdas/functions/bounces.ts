import { dynamoAddresses } from '../adapters/dynamodb/addresses.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { deliveryReportOf } from '../adapters/ses/delivery-report.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { markUnreachable } from '../usecases/mark-unreachable.ts'
import { environment } from './environment.ts'

const { TABLE_NAME } = environment('bounces')

const addresses = dynamoAddresses(openTable(TABLE_NAME), systemClock)

/** Fed by what SES reports of mails that came back or were called spam. */
export const handler = async (event: unknown) => {
  const report = deliveryReportOf(event)
  const marked = await markUnreachable(addresses, report)
  console.log(JSON.stringify({ level: 'info', task: 'bounces', why: report.why, marked }))
  return { marked }
}
