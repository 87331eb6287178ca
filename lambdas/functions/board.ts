import { dynamoBookings } from '../adapters/dynamodb/bookings.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { keptEach } from '../adapters/dynamodb/kept.ts'
import { dynamoLedger } from '../adapters/dynamodb/ledger.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { serve } from '../http/serve.ts'
import { showBoard } from '../usecases/show-board.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, SITE_ORIGIN, ORIGIN_KEYS } = environment('board')

const table = openTable(TABLE_NAME)
const deps = {
  ledger: dynamoLedger(table),
  bookings: dynamoBookings(table),
  offices: dynamoOffices(table, systemClock),
  clock: systemClock,
}

/** A board reads every booking of the day, and each place of the edge asks by itself: one reading serves them all for a moment. */
const keepFor = 5_000

const show = showBoard(deps)
const board = keptEach(systemClock, keepFor, (office) => show({ office }, { locale: 'id' }))

/** The waiting room's board, which everybody may see. */
export const handler = serve(
  'board',
  { showBoard: ({ office }) => board(office) },
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS },
)
