import type { Clock, EmailChanges } from '../../usecases/ports.ts'
import type { Table } from './client.ts'
import { passingItems } from './passing.ts'
import { keys } from './table.ts'

/** As long as Cognito's code is good, which does not tell the address it waits for. */
const day = 24 * 60 * 60

export function dynamoEmailChanges(table: Table, clock: Clock): EmailChanges {
  const items = passingItems(table, clock)
  return {
    pending: async (account) => (await items.find(keys.emailChange(account)))?.email as string | undefined,
    begin: (account, email) => items.keep(keys.emailChange(account), { email }, day),
    end: (account) => items.forget(keys.emailChange(account)),
  }
}
