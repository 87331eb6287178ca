import { cachedCalendars } from '../adapters/dynamodb/calendar/cached-calendars.ts'
import { dynamoCalendars } from '../adapters/dynamodb/calendar/calendars.ts'
import { dynamoOffices } from '../adapters/dynamodb/calendar/offices.ts'
import { openTable } from '../adapters/dynamodb/core/client.ts'
import { dynamoScheduledReleases } from '../adapters/dynamodb/release/scheduled-releases.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { openApiDocument } from '../contract/openapi.ts'
import { serve } from '../http/serve.ts'
import { listOffices } from '../usecases/calendar/list-offices.ts'
import { showCalendar } from '../usecases/calendar/show-calendar.ts'
import { showDay } from '../usecases/calendar/show-day.ts'
import { showOffice } from '../usecases/calendar/show-office.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, SITE_ORIGIN, ORIGIN_KEYS } = environment('calendar')

const table = openTable(TABLE_NAME)
const deps = {
  calendars: cachedCalendars(dynamoCalendars(table), systemClock),
  offices: dynamoOffices(table, systemClock),
  scheduledReleases: dynamoScheduledReleases(table, systemClock),
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
