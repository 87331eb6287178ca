import { dynamoQuotaStore } from '../../../lambdas/adapters/dynamodb/quota/quota-store.ts'
import { dynamoTemplates } from '../../../lambdas/adapters/dynamodb/quota/templates.ts'
import { dynamoReleaseSchedules } from '../../../lambdas/adapters/dynamodb/release/release-schedules.ts'
import type { SlotEdit, Template } from '../../../lambdas/contract/quota/schemas.ts'
import type { RouteParsed } from '../../../lambdas/contract/routes.ts'
import type { ScheduledRelease } from '../../../lambdas/domain/release/release-schedule.ts'
import { editSlots } from '../../../lambdas/usecases/quota/edit-slots.ts'
import { giveOutQuotas } from '../../../lambdas/usecases/quota/give-out-quotas.ts'
import { previewQuotas } from '../../../lambdas/usecases/quota/preview-quotas.ts'
import { saveTemplate } from '../../../lambdas/usecases/quota/save-template.ts'
import { showQuotas } from '../../../lambdas/usecases/quota/show-quotas.ts'
import { scheduleRelease } from '../../../lambdas/usecases/release/schedule-release.ts'
import { readAllItems } from './broken-invariants.ts'
import { type TestBed, tableBehindWire, type Wire } from './test-bed.ts'

type GiveOutInput = Omit<RouteParsed<'giveOutQuotas'>, 'office'>

/** The quota admin of the office in Tangerang, at work behind a wire that may fail. */
export function quotaAdmin(testBed: TestBed, wire: Wire = (send) => send()) {
  const table = tableBehindWire(testBed.table, wire)
  const deps = {
    quotaStore: dynamoQuotaStore(table),
    templates: dynamoTemplates(table),
    releaseSchedules: dynamoReleaseSchedules(table),
    offices: testBed.offices,
    clock: testBed.clock,
  }
  const office = 'tangerang'
  const call = { locale: 'id', by: { id: 'account-of-admin', username: 'admin' } } as const
  const accepted = <Answer>(answer: Answer): Exclude<Answer, { refused: string }> => {
    if (typeof answer === 'object' && answer !== null && 'refused' in answer) throw new Error(String(answer.refused))
    return answer as Exclude<Answer, { refused: string }>
  }
  return {
    saveWeek: (days: Template['days'], version: number) => saveTemplate(deps)({ office, days, version }, call),
    preview: async (order: GiveOutInput) => accepted(await previewQuotas(deps)({ ...order, office }, call)).days,
    giveOut: async (order: GiveOutInput) => accepted(await giveOutQuotas(deps)({ ...order, office }, call)).days,
    scheduleRelease: async (days: { from: string; to: string; opensAt: number | null }) =>
      accepted(await scheduleRelease(deps)({ ...days, office }, call)).days,
    edit: async (edits: SlotEdit[]) => accepted(await editSlots(deps)({ office, edits }, call)).results,
    showMonth: async (month: string) => accepted(await showQuotas(deps)({ office, month }, call)).days,
    scheduledReleases: async () => {
      let seen: readonly ScheduledRelease[] = []
      await deps.releaseSchedules.change(office, async (releases) => {
        seen = releases
        return releases
      })
      return seen
    },
  }
}

/** What stands in the audit of the office, oldest first. */
export async function auditEntriesOf(
  testBed: TestBed,
): Promise<{ action: string; username: string; details: object }[]> {
  const items = (await readAllItems(testBed.table)).filter(({ PK }) => String(PK).startsWith('AUDIT#tangerang#'))
  return items
    .sort((a, b) => (String(a.SK) < String(b.SK) ? -1 : 1))
    .map(({ action, username, details }) => ({ action, username, details }) as never)
}
