import { dynamoAnnouncements } from '../adapters/dynamodb/announcements.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoMembers } from '../adapters/dynamodb/members.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoQuotaBook } from '../adapters/dynamodb/quota-book.ts'
import { dynamoTemplates } from '../adapters/dynamodb/templates.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { serve } from '../http/serve.ts'
import { editQuota } from '../usecases/edit-quota.ts'
import { editSlots } from '../usecases/edit-slots.ts'
import { giveOutQuotas } from '../usecases/give-out-quotas.ts'
import { previewQuotas } from '../usecases/preview-quotas.ts'
import { saveTemplate } from '../usecases/save-template.ts'
import { setOpening } from '../usecases/set-opening.ts'
import { showQuotas } from '../usecases/show-quotas.ts'
import { showTemplate } from '../usecases/show-template.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, SITE_ORIGIN } = environment('admin')

const table = openTable(TABLE_NAME)
const deps = {
  book: dynamoQuotaBook(table),
  templates: dynamoTemplates(table),
  announcements: dynamoAnnouncements(table),
  offices: dynamoOffices(table, systemClock),
  clock: systemClock,
}

/** What quota admins do. */
export const handler = serve(
  'admin',
  {
    showTemplate: showTemplate(deps),
    saveTemplate: saveTemplate(deps),
    showQuotas: showQuotas(deps),
    previewQuotas: previewQuotas(deps),
    giveOutQuotas: giveOutQuotas(deps),
    setOpening: setOpening(deps),
    editSlots: editSlots(deps),
    editQuota: editQuota(deps),
  },
  { siteOrigin: SITE_ORIGIN, members: dynamoMembers(table) },
)
