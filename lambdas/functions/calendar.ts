import { dynamoCalendars } from '../adapters/dynamodb/calendars.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoOpenings } from '../adapters/dynamodb/openings.ts'
import { sharedReads } from '../adapters/dynamodb/shared-reads.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { openApiDocument } from '../contract/openapi.ts'
import { serve } from '../http/serve.ts'
import { listOffices } from '../usecases/list-offices.ts'
import { showCalendar } from '../usecases/show-calendar.ts'
import { showDay } from '../usecases/show-day.ts'
import { showOffice } from '../usecases/show-office.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, SITE_ORIGIN, ORIGIN_KEYS } = environment('calendar')

const table = openTable(TABLE_NAME)
const deps = {
  calendars: sharedReads(dynamoCalendars(table), systemClock),
  offices: dynamoOffices(table, systemClock),
  openings: dynamoOpenings(table, systemClock),
  clock: systemClock,
}

/** What everybody may read: offices, calendar, the description of the API. */
export const handler = serve(
  'calendar',
  {
    listOffices: listOffices(deps),
    showOffice: showOffice(deps),
    showCalendar: showCalendar(deps),
    showDay: showDay(deps),
    showOpenApi: async () => openApiDocument(SITE_ORIGIN),
  },
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS },
)
