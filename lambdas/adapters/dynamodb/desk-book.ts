import type { DeskBook } from '../../usecases/desk-book.ts'
import { auditWrite } from './audit.ts'
import type { Table } from './client.ts'
import { rewriteApplicants } from './conditions.ts'
import { transact, type Write } from './transaction.ts'

/** The desk's writing into bookings: one transaction with the audit's entry. */
export const dynamoDeskBook = (table: Table): DeskBook => ({
  async rewrite(seen, changes, { now, entry }) {
    const { name: TableName } = table
    const update: Write = { Update: { TableName, ...rewriteApplicants(seen, changes) } }
    const failed = await transact<string>(table, [
      ['booking', update],
      ...(entry ? [auditWrite(TableName, entry, now)] : []),
    ])
    return failed.size === 0 ? 'written' : 'changed'
  },
})
