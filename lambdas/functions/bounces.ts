import { openTable } from '../adapters/dynamodb/core/client.ts'
import { dynamoUnreachableAddresses } from '../adapters/dynamodb/notification/unreachable-addresses.ts'
import { deliveryReportOf } from '../adapters/ses/delivery-report.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { markUnreachable } from '../usecases/notification/mark-unreachable.ts'
import { environment } from './environment.ts'

const { TABLE_NAME } = environment('bounces')

const addresses = dynamoUnreachableAddresses(openTable(TABLE_NAME), systemClock)

/** Fed by what SES reports of mails that came back or were called spam. */
export const handler = async (event: unknown) => {
  const report = deliveryReportOf(event)
  const marked = await markUnreachable(addresses, report)
  console.log(JSON.stringify({ level: 'info', task: 'bounces', why: report.why, marked }))
  return { marked }
}
