import type { Profile, Profiles } from '../../../usecases/ports.ts'
import { readAll } from '../core/batch-get.ts'
import type { Table } from '../core/client.ts'
import { keys } from '../core/table.ts'

/** The profiles of many accounts at once. */
export const dynamoProfiles = (table: Table): Profiles => ({
  async of(accounts) {
    const all = [...new Set(accounts)]
    const items = await readAll(table, all.map(keys.profile))
    return new Map(
      items.flatMap((item, index) => {
        if (!item) return []
        const { PK, SK, ...profile } = item
        return [[all[index] ?? '', profile as unknown as Profile] as const]
      }),
    )
  },
})
