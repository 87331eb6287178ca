import { dynamoAnnouncements } from '../../lambdas/adapters/dynamodb/announcements.ts'
import { dynamoQuotaBook } from '../../lambdas/adapters/dynamodb/quota-book.ts'
import { dynamoTemplates } from '../../lambdas/adapters/dynamodb/templates.ts'
import type { RouteParsed } from '../../lambdas/contract/routes.ts'
import type { SlotEdit, Template } from '../../lambdas/contract/staff/schemas.ts'
import type { Announcement } from '../../lambdas/domain/announcement.ts'
import { editSlots } from '../../lambdas/usecases/edit-slots.ts'
import { giveOutQuotas } from '../../lambdas/usecases/give-out-quotas.ts'
import { previewQuotas } from '../../lambdas/usecases/preview-quotas.ts'
import { saveTemplate } from '../../lambdas/usecases/save-template.ts'
import { setOpening } from '../../lambdas/usecases/set-opening.ts'
import { showQuotas } from '../../lambdas/usecases/show-quotas.ts'
import { everyItem } from './audit.ts'
import { behindWire, type Town, type Wire } from './town.ts'

type Order = Omit<RouteParsed<'giveOutQuotas'>, 'office'>

/** The quota admin of the office in Tangerang, at work behind a wire that may fail. */
export function quotaDesk(town: Town, wire: Wire = (send) => send()) {
  const table = behindWire(town.table, wire)
  const deps = {
    book: dynamoQuotaBook(table),
    templates: dynamoTemplates(table),
    announcements: dynamoAnnouncements(table),
    offices: town.offices,
    clock: town.clock,
  }
  const office = 'tangerang'
  const call = { locale: 'id', by: { id: 'account-of-admin', username: 'admin' } } as const
  const accepted = <Answer>(answer: Answer): Exclude<Answer, { refused: string }> => {
    if (typeof answer === 'object' && answer !== null && 'refused' in answer) throw new Error(String(answer.refused))
    return answer as Exclude<Answer, { refused: string }>
  }
  return {
    saves: (days: Template['days'], version: number) => saveTemplate(deps)({ office, days, version }, call),
    previews: async (order: Order) => accepted(await previewQuotas(deps)({ ...order, office }, call)).days,
    givesOut: async (order: Order) => accepted(await giveOutQuotas(deps)({ ...order, office }, call)).days,
    opens: async (days: { from: string; to: string; opensAt: number | null }) =>
      accepted(await setOpening(deps)({ ...days, office }, call)).days,
    edits: async (edits: SlotEdit[]) => accepted(await editSlots(deps)({ office, edits }, call)).results,
    looksAt: async (month: string) => accepted(await showQuotas(deps)({ office, month }, call)).days,
    announced: async () => {
      let seen: readonly Announcement[] = []
      await deps.announcements.change(office, async (openings) => {
        seen = openings
        return openings
      })
      return seen
    },
  }
}

/** What stands in the audit of the office, oldest first. */
export async function auditOf(town: Town): Promise<{ action: string; username: string; details: object }[]> {
  const items = (await everyItem(town.table)).filter(({ PK }) => String(PK).startsWith('AUDIT#tangerang#'))
  return items
    .sort((a, b) => (String(a.SK) < String(b.SK) ? -1 : 1))
    .map(({ action, username, details }) => ({ action, username, details }) as never)
}
