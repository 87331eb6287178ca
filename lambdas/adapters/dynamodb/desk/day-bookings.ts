import type { DayBookings } from '../../../usecases/desk/ports.ts'
import { auditWrite } from '../administration/audit.ts'
import type { Table } from '../core/client.ts'
import { rewriteApplicantsUpdate } from '../core/conditions/index.ts'
import { transact, type Write } from '../core/transaction.ts'

/** The desk's writing into bookings: one transaction with the audit's entry. */
export const dynamoDayBookings = (table: Table): DayBookings => ({
  async rewrite(seen, changes, { now, entry }) {
    const { name: TableName } = table
    const update: Write = { Update: { TableName, ...rewriteApplicantsUpdate(seen, changes) } }
    const failed = await transact<string>(table, [
      ['booking', update],
      ...(entry ? [auditWrite(TableName, entry, now)] : []),
    ])
    return failed.size === 0 ? 'written' : 'changed'
  },
})
