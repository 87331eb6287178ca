import { KMSClient } from '@aws-sdk/client-kms'
import { dynamoAudit } from '../adapters/dynamodb/audit.ts'
import { dynamoBookings } from '../adapters/dynamodb/bookings.ts'
import { dynamoCalendars } from '../adapters/dynamodb/calendars.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoClosures } from '../adapters/dynamodb/closures.ts'
import { dynamoDepartures } from '../adapters/dynamodb/departures.ts'
import { dynamoKeyRings } from '../adapters/dynamodb/key-rings.ts'
import { dynamoLedger } from '../adapters/dynamodb/ledger.ts'
import { dynamoMembers } from '../adapters/dynamodb/members.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoProfiles } from '../adapters/dynamodb/profiles.ts'
import { createNikVault } from '../adapters/kms/nik-vault.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { serve } from '../http/serve.ts'
import { closeDay } from '../usecases/close-day.ts'
import { editQuota } from '../usecases/edit-quota.ts'
import { listDayBookings } from '../usecases/list-day-bookings.ts'
import { reopenDay } from '../usecases/reopen-day.ts'
import { searchBookings } from '../usecases/search-bookings.ts'
import { showStatistics } from '../usecases/show-statistics.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, NIK_KEY_ID, SITE_ORIGIN } = environment('admin')

const table = openTable(TABLE_NAME)
const deps = {
  ledger: dynamoLedger(table),
  bookings: dynamoBookings(table),
  calendars: dynamoCalendars(table),
  closures: dynamoClosures(table, systemClock),
  departures: dynamoDepartures(table),
  profiles: dynamoProfiles(table),
  offices: dynamoOffices(table, systemClock),
  vault: createNikVault({ kms: new KMSClient({}), keyId: NIK_KEY_ID, rings: dynamoKeyRings(table) }),
  audit: dynamoAudit(table, systemClock),
  clock: systemClock,
}

/** What quota admins do; officers search here too. */
export const handler = serve(
  'admin',
  {
    editQuota: editQuota(deps),
    listDayBookings: listDayBookings(deps),
    closeDay: closeDay(deps),
    reopenDay: reopenDay(deps),
    showStatistics: showStatistics(deps),
    searchBookings: searchBookings(deps),
  },
  { siteOrigin: SITE_ORIGIN, members: dynamoMembers(table) },
)
