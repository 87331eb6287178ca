import { dynamoBookings } from '../adapters/dynamodb/bookings.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoLedger } from '../adapters/dynamodb/ledger.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { serve } from '../http/serve.ts'
import { showBoard } from '../usecases/show-board.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, SITE_ORIGIN } = environment('board')

const table = openTable(TABLE_NAME)
const deps = {
  ledger: dynamoLedger(table),
  bookings: dynamoBookings(table),
  offices: dynamoOffices(table, systemClock),
  clock: systemClock,
}

/** The waiting room's board, which everybody may see. */
export const handler = serve('board', { showBoard: showBoard(deps) }, { siteOrigin: SITE_ORIGIN })
