import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { cognitoDirectory } from '../adapters/cognito/directory.ts'
import { dynamoAccountRecords } from '../adapters/dynamodb/account/account-records.ts'
import { dynamoProfiles } from '../adapters/dynamodb/account/profiles.ts'
import { dynamoAudit } from '../adapters/dynamodb/administration/audit.ts'
import { dynamoHolidayStore } from '../adapters/dynamodb/administration/holiday-store.ts'
import { dynamoOfficeRecords } from '../adapters/dynamodb/administration/office-records.ts'
import { dynamoStaff } from '../adapters/dynamodb/administration/staff.ts'
import { dynamoBookings } from '../adapters/dynamodb/booking/bookings.ts'
import { dynamoDepartures } from '../adapters/dynamodb/booking/departures.ts'
import { dynamoActiveKeyVersion, dynamoKeySets } from '../adapters/dynamodb/booking/key-sets.ts'
import { dynamoLedger } from '../adapters/dynamodb/booking/ledger.ts'
import { dynamoCalendars } from '../adapters/dynamodb/calendar/calendars.ts'
import { dynamoOffices } from '../adapters/dynamodb/calendar/offices.ts'
import { dynamoClosures } from '../adapters/dynamodb/closure/closures.ts'
import { openTable } from '../adapters/dynamodb/core/client.ts'
import { dynamoRateLimiter } from '../adapters/dynamodb/core/rate-limiter.ts'
import { dynamoDeadLetters } from '../adapters/dynamodb/notification/notices.ts'
import { dynamoTaskRuns } from '../adapters/dynamodb/operations/task-runs.ts'
import { dynamoQuotaStore } from '../adapters/dynamodb/quota/quota-store.ts'
import { dynamoTemplates } from '../adapters/dynamodb/quota/templates.ts'
import { dynamoReleaseSchedules } from '../adapters/dynamodb/release/release-schedules.ts'
import { dynamoMfaRecords } from '../adapters/dynamodb/session/mfa-records.ts'
import { openKms } from '../adapters/kms/client.ts'
import { createNikVault } from '../adapters/kms/nik-vault.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { logFault } from '../http/log.ts'
import { serve } from '../http/serve.ts'
import { giveGrant, giveNationalGrant } from '../usecases/administration/give-grant.ts'
import { listDayBookings } from '../usecases/administration/list-day-bookings.ts'
import { listOfficeRecords } from '../usecases/administration/list-office-records.ts'
import { listNationalStaff, listStaff } from '../usecases/administration/list-staff.ts'
import { resetMfa } from '../usecases/administration/reset-mfa.ts'
import { saveHolidays } from '../usecases/administration/save-holidays.ts'
import { saveOffice } from '../usecases/administration/save-office.ts'
import { searchBookings } from '../usecases/administration/search-bookings.ts'
import { showAudit, showNationalAudit } from '../usecases/administration/show-audit.ts'
import { showHolidays } from '../usecases/administration/show-holidays.ts'
import { showStatistics } from '../usecases/administration/show-statistics.ts'
import { revokeGrant, revokeNationalGrant } from '../usecases/administration/take-grant.ts'
import { closeDay } from '../usecases/closure/close-day.ts'
import { listClosures } from '../usecases/closure/list-closures.ts'
import { reopenDay } from '../usecases/closure/reopen-day.ts'
import { showTaskRuns } from '../usecases/operations/show-task-runs.ts'
import { editQuota } from '../usecases/quota/edit-quota.ts'
import { editSlots } from '../usecases/quota/edit-slots.ts'
import { giveOutQuotas } from '../usecases/quota/give-out-quotas.ts'
import { previewQuotas } from '../usecases/quota/preview-quotas.ts'
import { saveTemplate } from '../usecases/quota/save-template.ts'
import { showQuotas } from '../usecases/quota/show-quotas.ts'
import { showTemplate } from '../usecases/quota/show-template.ts'
import { scheduleRelease } from '../usecases/release/schedule-release.ts'
import { environment, readMfaPolicy } from './environment.ts'

const { TABLE_NAME, NIK_KEY_ID, NIK_KEY_VERSION, USER_POOL_ID, SITE_ORIGIN, ORIGIN_KEYS, ...variables } =
  environment('admin')

/** Read at each call: few people call it, and an office that was just opened must be found by the next one. */
const officeCacheTtlMs = 0

const table = openTable(TABLE_NAME)
const deps = {
  ledger: dynamoLedger(table),
  offices: dynamoOffices(table, systemClock, officeCacheTtlMs),
  audit: dynamoAudit(table, systemClock),
  members: dynamoAccountRecords(table),
  mfaRecords: dynamoMfaRecords(table, systemClock),
  mfaPolicy: readMfaPolicy(variables),
  staff: dynamoStaff(table, systemClock),
  lists: dynamoHolidayStore(table, systemClock),
  records: dynamoOfficeRecords(table, systemClock),
  directory: cognitoDirectory(new CognitoIdentityProviderClient({}), USER_POOL_ID, (during, fault) =>
    logFault({ during }, fault),
  ),
  quotaStore: dynamoQuotaStore(table),
  templates: dynamoTemplates(table),
  releaseSchedules: dynamoReleaseSchedules(table),
  bookings: dynamoBookings(table),
  calendars: dynamoCalendars(table),
  closures: dynamoClosures(table, systemClock),
  departures: dynamoDepartures(table),
  profiles: dynamoProfiles(table),
  limits: dynamoRateLimiter(table, systemClock),
  taskRuns: dynamoTaskRuns(table),
  deadLetters: dynamoDeadLetters(table, systemClock),
  vault: createNikVault({
    kms: openKms(),
    keyId: NIK_KEY_ID,
    keyVersion: NIK_KEY_VERSION,
    keySets: dynamoKeySets(table),
    activeVersion: dynamoActiveKeyVersion(table),
  }),
  clock: systemClock,
}

/** What quota admins do, of one office and of all; officers find bookings here too. */
export const handler = serve(
  'admin',
  {
    listStaff: listStaff(deps),
    giveGrant: giveGrant(deps),
    revokeGrant: revokeGrant(deps),
    resetMfa: resetMfa(deps),
    listNationalStaff: listNationalStaff(deps),
    giveNationalGrant: giveNationalGrant(deps),
    revokeNationalGrant: revokeNationalGrant(deps),
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
    scheduleRelease: scheduleRelease(deps),
    editSlots: editSlots(deps),
    editQuota: editQuota(deps),
    listDayBookings: listDayBookings(deps),
    listClosures: listClosures(deps),
    closeDay: closeDay(deps),
    reopenDay: reopenDay(deps),
    showStatistics: showStatistics(deps),
    searchBookings: searchBookings(deps),
    showTaskRuns: showTaskRuns(deps),
  },
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS, staffAuthorization: deps },
)
