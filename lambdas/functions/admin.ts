import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { cognitoDirectory } from '../adapters/cognito/directory.ts'
import { dynamoAnnouncements } from '../adapters/dynamodb/announcements.ts'
import { dynamoAudit } from '../adapters/dynamodb/audit.ts'
import { dynamoBookings } from '../adapters/dynamodb/bookings.ts'
import { dynamoCalendars } from '../adapters/dynamodb/calendars.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoClosures } from '../adapters/dynamodb/closures.ts'
import { dynamoDepartures } from '../adapters/dynamodb/departures.ts'
import { dynamoHolidayLists } from '../adapters/dynamodb/holiday-lists.ts'
import { dynamoKeyRings, dynamoRingInUse } from '../adapters/dynamodb/key-rings.ts'
import { dynamoLedger } from '../adapters/dynamodb/ledger.ts'
import { dynamoLimits } from '../adapters/dynamodb/limits.ts'
import { dynamoMembers } from '../adapters/dynamodb/members.ts'
import { dynamoDeadLetters } from '../adapters/dynamodb/notices.ts'
import { dynamoOfficeRecords } from '../adapters/dynamodb/office-records.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoProfiles } from '../adapters/dynamodb/profiles.ts'
import { dynamoQuotaBook } from '../adapters/dynamodb/quota-book.ts'
import { dynamoRuns } from '../adapters/dynamodb/runs.ts'
import { dynamoSecondSteps } from '../adapters/dynamodb/second-steps.ts'
import { dynamoStaff } from '../adapters/dynamodb/staff.ts'
import { dynamoTemplates } from '../adapters/dynamodb/templates.ts'
import { openKms } from '../adapters/kms/client.ts'
import { createNikVault } from '../adapters/kms/nik-vault.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { logFault } from '../http/log.ts'
import { serve } from '../http/serve.ts'
import { closeDay } from '../usecases/close-day.ts'
import { editQuota } from '../usecases/edit-quota.ts'
import { editSlots } from '../usecases/edit-slots.ts'
import { giveGrant, giveNationalGrant } from '../usecases/give-grant.ts'
import { giveOutQuotas } from '../usecases/give-out-quotas.ts'
import { listClosures } from '../usecases/list-closures.ts'
import { listDayBookings } from '../usecases/list-day-bookings.ts'
import { listOfficeRecords } from '../usecases/list-office-records.ts'
import { listNationalStaff, listStaff } from '../usecases/list-staff.ts'
import { previewQuotas } from '../usecases/preview-quotas.ts'
import { reopenDay } from '../usecases/reopen-day.ts'
import { resetSecondStep } from '../usecases/reset-second-step.ts'
import { saveHolidays } from '../usecases/save-holidays.ts'
import { saveOffice } from '../usecases/save-office.ts'
import { saveTemplate } from '../usecases/save-template.ts'
import { searchBookings } from '../usecases/search-bookings.ts'
import { setOpening } from '../usecases/set-opening.ts'
import { showAudit, showNationalAudit } from '../usecases/show-audit.ts'
import { showClock } from '../usecases/show-clock.ts'
import { showHolidays } from '../usecases/show-holidays.ts'
import { showQuotas } from '../usecases/show-quotas.ts'
import { showStatistics } from '../usecases/show-statistics.ts'
import { showTemplate } from '../usecases/show-template.ts'
import { takeGrant, takeNationalGrant } from '../usecases/take-grant.ts'
import { environment, secondStepRule } from './environment.ts'

const { TABLE_NAME, NIK_KEY_ID, NIK_RING, USER_POOL_ID, SITE_ORIGIN, ORIGIN_KEYS, ...variables } = environment('admin')

/** Read at each call: few people call it, and an office that was just opened must be found by the next one. */
const keepOffices = 0

const table = openTable(TABLE_NAME)
const deps = {
  ledger: dynamoLedger(table),
  offices: dynamoOffices(table, systemClock, keepOffices),
  audit: dynamoAudit(table, systemClock),
  members: dynamoMembers(table),
  secondSteps: dynamoSecondSteps(table, systemClock),
  rule: secondStepRule(variables),
  staff: dynamoStaff(table, systemClock),
  lists: dynamoHolidayLists(table, systemClock),
  records: dynamoOfficeRecords(table, systemClock),
  directory: cognitoDirectory(new CognitoIdentityProviderClient({}), USER_POOL_ID, (during, fault) =>
    logFault({ during }, fault),
  ),
  book: dynamoQuotaBook(table),
  templates: dynamoTemplates(table),
  announcements: dynamoAnnouncements(table),
  bookings: dynamoBookings(table),
  calendars: dynamoCalendars(table),
  closures: dynamoClosures(table, systemClock),
  departures: dynamoDepartures(table),
  profiles: dynamoProfiles(table),
  limits: dynamoLimits(table, systemClock),
  runs: dynamoRuns(table),
  deadLetters: dynamoDeadLetters(table, systemClock),
  vault: createNikVault({
    kms: openKms(),
    keyId: NIK_KEY_ID,
    ring: NIK_RING,
    rings: dynamoKeyRings(table),
    inUse: dynamoRingInUse(table),
  }),
  clock: systemClock,
}

/** What quota admins do, of one office and of all; officers find bookings here too. */
export const handler = serve(
  'admin',
  {
    listStaff: listStaff(deps),
    giveGrant: giveGrant(deps),
    takeGrant: takeGrant(deps),
    resetSecondStep: resetSecondStep(deps),
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
    listDayBookings: listDayBookings(deps),
    listClosures: listClosures(deps),
    closeDay: closeDay(deps),
    reopenDay: reopenDay(deps),
    showStatistics: showStatistics(deps),
    searchBookings: searchBookings(deps),
    showClock: showClock(deps),
  },
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS, door: deps },
)
