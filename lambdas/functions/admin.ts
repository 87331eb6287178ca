import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoLedger } from '../adapters/dynamodb/ledger.ts'
import { dynamoMembers } from '../adapters/dynamodb/members.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { serve } from '../http/serve.ts'
import { editQuota } from '../usecases/edit-quota.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, SITE_ORIGIN } = environment('admin')

const table = openTable(TABLE_NAME)
const deps = {
  ledger: dynamoLedger(table),
  offices: dynamoOffices(table, systemClock),
  clock: systemClock,
}

/** What quota admins do. */
export const handler = serve(
  'admin',
  { editQuota: editQuota(deps) },
  { siteOrigin: SITE_ORIGIN, members: dynamoMembers(table) },
)
