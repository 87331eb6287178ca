import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { cognitoDirectory } from '../adapters/cognito/directory.ts'
import { dynamoAnnouncements } from '../adapters/dynamodb/announcements.ts'
import { dynamoAudit } from '../adapters/dynamodb/audit.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoHolidayLists } from '../adapters/dynamodb/holiday-lists.ts'
import { dynamoLedger } from '../adapters/dynamodb/ledger.ts'
import { dynamoMembers } from '../adapters/dynamodb/members.ts'
import { dynamoOfficeRecords } from '../adapters/dynamodb/office-records.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoQuotaBook } from '../adapters/dynamodb/quota-book.ts'
import { dynamoStaff } from '../adapters/dynamodb/staff.ts'
import { dynamoTemplates } from '../adapters/dynamodb/templates.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { logFault } from '../http/log.ts'
import { serve } from '../http/serve.ts'
import { editQuota } from '../usecases/edit-quota.ts'
import { editSlots } from '../usecases/edit-slots.ts'
import { giveGrant, giveNationalGrant } from '../usecases/give-grant.ts'
import { giveOutQuotas } from '../usecases/give-out-quotas.ts'
import { listOfficeRecords } from '../usecases/list-office-records.ts'
import { listNationalStaff, listStaff } from '../usecases/list-staff.ts'
import { previewQuotas } from '../usecases/preview-quotas.ts'
import { saveHolidays } from '../usecases/save-holidays.ts'
import { saveOffice } from '../usecases/save-office.ts'
import { saveTemplate } from '../usecases/save-template.ts'
import { setOpening } from '../usecases/set-opening.ts'
import { showAudit, showNationalAudit } from '../usecases/show-audit.ts'
import { showHolidays } from '../usecases/show-holidays.ts'
import { showQuotas } from '../usecases/show-quotas.ts'
import { showTemplate } from '../usecases/show-template.ts'
import { takeGrant, takeNationalGrant } from '../usecases/take-grant.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, USER_POOL_ID, SITE_ORIGIN } = environment('admin')

/** Read at each call: few people call it, and an office that was just opened must be found by the next one. */
const keepOffices = 0

const table = openTable(TABLE_NAME)
const deps = {
  ledger: dynamoLedger(table),
  offices: dynamoOffices(table, systemClock, keepOffices),
  audit: dynamoAudit(table, systemClock),
  staff: dynamoStaff(table, systemClock),
  lists: dynamoHolidayLists(table, systemClock),
  records: dynamoOfficeRecords(table, systemClock),
  directory: cognitoDirectory(new CognitoIdentityProviderClient({}), USER_POOL_ID, (during, fault) =>
    logFault({ during }, fault),
  ),
  book: dynamoQuotaBook(table),
  templates: dynamoTemplates(table),
  announcements: dynamoAnnouncements(table),
  clock: systemClock,
}

/** What quota admins do, of one office and of all. */
export const handler = serve(
  'admin',
  {
    listStaff: listStaff(deps),
    giveGrant: giveGrant(deps),
    takeGrant: takeGrant(deps),
    listNationalStaff: listNationalStaff(deps),
    giveNationalGrant: giveNationalGrant(deps),
    takeNationalGrant: takeNationalGrant(deps),
    showHolidays: showHolidays(deps),
    saveHolidays: saveHolidays(deps),
    listOfficeRecords: listOfficeRecords(deps),
    saveOffice: saveOffice(deps),
    showAudit: showAudit(deps),
    showNationalAudit: showNationalAudit(deps),
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
