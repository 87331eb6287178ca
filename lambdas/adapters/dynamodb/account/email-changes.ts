import type { Clock, EmailChanges } from '../../../usecases/ports.ts'
import type { Table } from '../core/client.ts'
import { expiringItems } from '../core/expiring-items.ts'
import { keys } from '../core/table.ts'

/** As long as Cognito's code is good, which does not tell the address it waits for. */
const codeLifetimeSeconds = 24 * 60 * 60

export function dynamoEmailChanges(table: Table, clock: Clock): EmailChanges {
  const items = expiringItems(table, clock)
  return {
    pending: async (account) => (await items.find(keys.emailChange(account)))?.email as string | undefined,
    begin: (account, email) => items.put(keys.emailChange(account), { email }, codeLifetimeSeconds),
    end: (account) => items.remove(keys.emailChange(account)),
  }
}
