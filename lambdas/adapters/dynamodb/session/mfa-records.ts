import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { MfaRecord } from '../../../domain/session/mfa.ts'
import type { AuditEntry } from '../../../domain/shared/audit-entry.ts'
import type { Clock } from '../../../usecases/ports.ts'
import type { MfaRecords } from '../../../usecases/session/mfa.ts'
import { auditWrite } from '../administration/audit.ts'
import { readAll } from '../core/batch-get.ts'
import { callAws, type Table } from '../core/client.ts'
import { updateIf } from '../core/conditional-write.ts'
import { ifPresent } from '../core/conditions/index.ts'
import { epochSeconds } from '../core/expiring-items.ts'
import type { TableItem } from '../core/items.ts'
import { keys } from '../core/table.ts'
import { transact } from '../core/transaction.ts'

/** Seconds that a session lives, and some more for clocks that differ. */
const sessionLifetimeSeconds = 9 * 60 * 60

/**
 * One item an account, `sessions` a set of numbers in it. What is over is taken out at the next login.
 * @throws Overloaded when the table is throttled beyond the retries
 */
export function dynamoMfaRecords(table: Table, clock: Clock): MfaRecords {
  const { client, name: TableName } = table
  const find = async (account: string): Promise<MfaRecord | undefined> => {
    const get = new GetCommand({ TableName, Key: keys.mfa(account), ConsistentRead: true })
    const { Item } = await callAws(() => client.send(get))
    return Item && mfaRecordOf(Item)
  }
  const auditWrites = (entries: readonly AuditEntry[]) =>
    entries.map((entry) => auditWrite(TableName, entry, clock.now()))

  return {
    find,

    async among(accounts) {
      const all = [...new Set(accounts)]
      const items = await readAll(table, all.map(keys.mfa))
      return new Set(all.filter((_, index) => items[index]))
    },

    async begin(account, authTime, entries) {
      const Item = { ...keys.mfa(account), since: clock.now(), sessions: new Set([authTime]) }
      await transact<string>(table, [['mfa', { Put: { TableName, Item } }], ...auditWrites(entries)])
    },

    async pass(account, authTime) {
      const Key = keys.mfa(account)
      const names = { '#sessions': 'sessions' }
      const added = await updateIf(table, {
        Key,
        UpdateExpression: 'ADD #sessions :begun',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':begun': new Set([authTime]) },
      })
      if (added !== 'done') return
      const expired =
        (await find(account))?.sessions.filter((begun) => begun < epochSeconds(clock) - sessionLifetimeSeconds) ?? []
      if (expired.length === 0) return
      const forget = new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'DELETE #sessions :over',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':over': new Set(expired) },
      })
      await callAws(() => client.send(forget))
    },

    async end(account, entries) {
      const deletion = { Delete: { TableName, Key: keys.mfa(account), ...ifPresent } }
      const failed = await transact<string>(table, [['mfa', deletion], ...auditWrites(entries)])
      return failed.size === 0 ? 'ended' : 'gone'
    },
  }
}

const mfaRecordOf = ({ since, sessions }: TableItem): MfaRecord => ({
  since: Number(since),
  sessions: [...((sessions as ReadonlySet<number> | undefined) ?? [])],
})
