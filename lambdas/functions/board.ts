import { dynamoBookings } from '../adapters/dynamodb/booking/bookings.ts'
import { dynamoLedger } from '../adapters/dynamodb/booking/ledger.ts'
import { dynamoOffices } from '../adapters/dynamodb/calendar/offices.ts'
import { cachedByKey } from '../adapters/dynamodb/core/cache.ts'
import { openTable } from '../adapters/dynamodb/core/client.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { serve } from '../http/serve.ts'
import { showBoard } from '../usecases/desk/show-board.ts'
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
const boardCacheTtlMs = 5_000

const show = showBoard(deps)
const cachedBoard = cachedByKey(systemClock, boardCacheTtlMs, (office) => show({ office }, { locale: 'id' }))

/** The waiting room's board, which everybody may see. */
export const handler = serve(
  'board',
  { showBoard: ({ office }) => cachedBoard(office) },
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS },
)
