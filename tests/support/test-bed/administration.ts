import { dynamoAccountRecords } from '../../../lambdas/adapters/dynamodb/account/account-records.ts'
import { dynamoAudit } from '../../../lambdas/adapters/dynamodb/administration/audit.ts'
import { dynamoHolidayStore } from '../../../lambdas/adapters/dynamodb/administration/holiday-store.ts'
import { dynamoOfficeRecords } from '../../../lambdas/adapters/dynamodb/administration/office-records.ts'
import { dynamoStaff } from '../../../lambdas/adapters/dynamodb/administration/staff.ts'
import { dynamoBookings } from '../../../lambdas/adapters/dynamodb/booking/bookings.ts'
import { dynamoLedger } from '../../../lambdas/adapters/dynamodb/booking/ledger.ts'
import { dynamoRateLimiter } from '../../../lambdas/adapters/dynamodb/core/rate-limiter.ts'
import { dynamoMfaRecords } from '../../../lambdas/adapters/dynamodb/session/mfa-records.ts'
import type { Office } from '../../../lambdas/domain/calendar/office.ts'
import { giveGrant, giveNationalGrant } from '../../../lambdas/usecases/administration/give-grant.ts'
import { listOfficeRecords } from '../../../lambdas/usecases/administration/list-office-records.ts'
import { listNationalStaff, listStaff } from '../../../lambdas/usecases/administration/list-staff.ts'
import { resetMfa } from '../../../lambdas/usecases/administration/reset-mfa.ts'
import { saveHolidays } from '../../../lambdas/usecases/administration/save-holidays.ts'
import { saveOffice } from '../../../lambdas/usecases/administration/save-office.ts'
import { showAudit, showNationalAudit } from '../../../lambdas/usecases/administration/show-audit.ts'
import { showHolidays } from '../../../lambdas/usecases/administration/show-holidays.ts'
import { revokeGrant, revokeNationalGrant } from '../../../lambdas/usecases/administration/take-grant.ts'
import { officesOf, tangerang } from '../fixtures/office.ts'
import { addGrant, testDirectory } from './grants.ts'
import { startTestBed } from './test-bed.ts'

/** Two hours ahead of Tangerang. */
const jayapura: Office = {
  ...tangerang,
  id: 'jayapura',
  name: 'Kantor Imigrasi Jayapura',
  timeZone: 'Asia/Jayapura',
}

/** A town whose offices have staff: the real engine and the use cases of the house, as one person calls them. */
export async function startAdministrationTestBed() {
  const testBed = await startTestBed([tangerang, jayapura])
  const { table, clock } = testBed
  const deps = {
    offices: officesOf([tangerang, jayapura]),
    ledger: dynamoLedger(table),
    members: dynamoAccountRecords(table),
    audit: dynamoAudit(table, clock),
    staff: dynamoStaff(table, clock),
    mfaRecords: dynamoMfaRecords(table, clock),
    lists: dynamoHolidayStore(table, clock),
    records: dynamoOfficeRecords(table, clock),
    directory: testDirectory,
    limits: dynamoRateLimiter(table, clock),
    clock,
  }
  const as = (username: string) => {
    const call = { locale: 'id', by: { id: `id-${username}`, username } } as const
    const asCaller =
      <Input, Output>(useCase: (input: Input, by: typeof call) => Promise<Output>) =>
      (input: Input): Promise<Output> =>
        useCase(input, call)
    return {
      listStaff: asCaller(listStaff(deps)),
      listNationalStaff: asCaller(listNationalStaff(deps)),
      giveGrant: asCaller(giveGrant(deps)),
      giveNationalGrant: asCaller(giveNationalGrant(deps)),
      revokeGrant: asCaller(revokeGrant(deps)),
      resetMfa: asCaller(resetMfa(deps)),
      revokeNationalGrant: asCaller(revokeNationalGrant(deps)),
      leave: () => deps.staff.leave(call.by),
      showHolidays: asCaller(showHolidays(deps)),
      saveHolidays: asCaller(saveHolidays(deps)),
      listOffices: asCaller(listOfficeRecords(deps)),
      saveOffice: asCaller(saveOffice(deps)),
      showAudit: asCaller(showAudit({ ...deps, bookings: dynamoBookings(table) })),
      showNationalAudit: asCaller(showNationalAudit(deps)),
    }
  }
  return {
    ...testBed,
    ...deps,
    as,
    addNationalAdmin: (username: string) =>
      addGrant(table, { account: `id-${username}`, username, role: 'national', scope: 'national' }),
    rolesOf: async (username: string) => (await deps.members.find(`id-${username}`)).grants,
  }
}

export type AdministrationTestBed = Awaited<ReturnType<typeof startAdministrationTestBed>>

/** The answer of a call that is not refused. */
export function accepted<T extends object | undefined>(answer: T): Exclude<T, { readonly refused: string }> {
  if (answer && 'refused' in answer) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer as Exclude<T, { readonly refused: string }>
}
