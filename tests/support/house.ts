import { dynamoAudit } from '../../lambdas/adapters/dynamodb/audit.ts'
import { dynamoBookings } from '../../lambdas/adapters/dynamodb/bookings.ts'
import { dynamoHolidayLists } from '../../lambdas/adapters/dynamodb/holiday-lists.ts'
import { dynamoLedger } from '../../lambdas/adapters/dynamodb/ledger.ts'
import { dynamoLimits } from '../../lambdas/adapters/dynamodb/limits.ts'
import { dynamoMembers } from '../../lambdas/adapters/dynamodb/members.ts'
import { dynamoOfficeRecords } from '../../lambdas/adapters/dynamodb/office-records.ts'
import { dynamoSecondSteps } from '../../lambdas/adapters/dynamodb/second-steps.ts'
import { dynamoStaff } from '../../lambdas/adapters/dynamodb/staff.ts'
import type { Office } from '../../lambdas/domain/office.ts'
import { giveGrant, giveNationalGrant } from '../../lambdas/usecases/give-grant.ts'
import { listOfficeRecords } from '../../lambdas/usecases/list-office-records.ts'
import { listNationalStaff, listStaff } from '../../lambdas/usecases/list-staff.ts'
import { resetSecondStep } from '../../lambdas/usecases/reset-second-step.ts'
import { saveHolidays } from '../../lambdas/usecases/save-holidays.ts'
import { saveOffice } from '../../lambdas/usecases/save-office.ts'
import { showAudit, showNationalAudit } from '../../lambdas/usecases/show-audit.ts'
import { showHolidays } from '../../lambdas/usecases/show-holidays.ts'
import { takeGrant, takeNationalGrant } from '../../lambdas/usecases/take-grant.ts'
import { officesOf, tangerang } from './office.ts'
import { directory, givenGrant } from './staff.ts'
import { startTown } from './town.ts'

/** Two hours ahead of Tangerang. */
const jayapura: Office = {
  ...tangerang,
  id: 'jayapura',
  name: 'Kantor Imigrasi Jayapura',
  timeZone: 'Asia/Jayapura',
}

/** A town whose offices have staff: the real engine and the use cases of the house, as one person calls them. */
export async function startHouse() {
  const town = await startTown([tangerang, jayapura])
  const { table, clock } = town
  const deps = {
    offices: officesOf([tangerang, jayapura]),
    ledger: dynamoLedger(table),
    members: dynamoMembers(table),
    audit: dynamoAudit(table, clock),
    staff: dynamoStaff(table, clock),
    secondSteps: dynamoSecondSteps(table, clock),
    lists: dynamoHolidayLists(table, clock),
    records: dynamoOfficeRecords(table, clock),
    directory,
    limits: dynamoLimits(table, clock),
    clock,
  }
  const as = (username: string) => {
    const call = { locale: 'id', by: { id: `id-${username}`, username } } as const
    const said =
      <Input, Output>(useCase: (input: Input, by: typeof call) => Promise<Output>) =>
      (input: Input): Promise<Output> =>
        useCase(input, call)
    return {
      listsStaff: said(listStaff(deps)),
      listsNationalStaff: said(listNationalStaff(deps)),
      gives: said(giveGrant(deps)),
      givesNational: said(giveNationalGrant(deps)),
      takes: said(takeGrant(deps)),
      resets: said(resetSecondStep(deps)),
      takesNational: said(takeNationalGrant(deps)),
      leaves: () => deps.staff.leave(call.by),
      seesHolidays: said(showHolidays(deps)),
      savesHolidays: said(saveHolidays(deps)),
      listsOffices: said(listOfficeRecords(deps)),
      savesOffice: said(saveOffice(deps)),
      seesAudit: said(showAudit({ ...deps, bookings: dynamoBookings(table) })),
      seesNationalAudit: said(showNationalAudit(deps)),
    }
  }
  return {
    ...town,
    ...deps,
    as,
    givenNational: (username: string) =>
      givenGrant(table, { account: `id-${username}`, username, role: 'national', scope: 'national' }),
    rolesOf: async (username: string) => (await deps.members.find(`id-${username}`)).grants,
  }
}

export type House = Awaited<ReturnType<typeof startHouse>>

/** The answer of a call that is not refused. */
export function given<T extends object | undefined>(answer: T): Exclude<T, { readonly refused: string }> {
  if (answer && 'refused' in answer) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer as Exclude<T, { readonly refused: string }>
}
