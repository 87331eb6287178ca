import type { AuditEntryView } from '../../../../lambdas/contract/administration/audit-schemas.ts'
import type { RouteOutput } from '../../../../lambdas/contract/routes.ts'
import type { Result } from '../../../lib/api.ts'

export type AuditEntriesPage = RouteOutput<'showAudit'>

/** Where a page of entries goes on, and whether it is fetched to be taken away. */
export interface AuditCursor {
  readonly after?: string
  readonly export?: 'true'
}

/**
 * Fetches page after page until the end. A call that fails leaves what was fetched: called again, it goes on from there,
 * so that a long export survives a broken line.
 * @param ask answers one page
 * @param onCount hears how many entries there are so far
 */
export function createEntryFetcher(
  ask: (cursor: AuditCursor) => Promise<Result<AuditEntriesPage>>,
  onCount: (entries: number) => void,
): () => Promise<Result<readonly AuditEntryView[]>> {
  let gathered: readonly AuditEntryView[] = []
  let after: string | undefined
  return async () => {
    for (;;) {
      const result = await ask({ export: 'true', ...(after !== undefined && { after }) })
      if (!result.ok) return result
      gathered = [...gathered, ...result.body.entries]
      onCount(gathered.length)
      after = result.body.next
      if (after === undefined) {
        const all = gathered
        gathered = []
        return { ok: true, body: all }
      }
    }
  }
}
