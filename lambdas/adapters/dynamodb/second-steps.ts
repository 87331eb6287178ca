import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { AuditEntry } from '../../domain/audit.ts'
import type { SecondStep } from '../../domain/second-step.ts'
import type { Clock } from '../../usecases/ports.ts'
import type { SecondSteps } from '../../usecases/second-step.ts'
import { auditWrite } from './audit.ts'
import { readAll } from './batch-get.ts'
import { calling, type Table } from './client.ts'
import { updateIf } from './conditional.ts'
import { ifThere } from './conditions.ts'
import type { Item } from './items.ts'
import { secondsAt } from './passing.ts'
import { keys } from './table.ts'
import { transact } from './transaction.ts'

/** Seconds that a session lives, and some more for clocks that differ. */
const lifetime = 9 * 60 * 60

/**
 * One item an account, `sessions` a set of numbers in it. What is over is taken out at the next login.
 * @throws Overloaded when the table is throttled beyond the retries
 */
export function dynamoSecondSteps(table: Table, clock: Clock): SecondSteps {
  const { client, name: TableName } = table
  const find = async (account: string): Promise<SecondStep | undefined> => {
    const get = new GetCommand({ TableName, Key: keys.secondStep(account), ConsistentRead: true })
    const { Item } = await calling(() => client.send(get))
    return Item && secondStepOf(Item)
  }
  const audits = (entries: readonly AuditEntry[]) => entries.map((entry) => auditWrite(TableName, entry, clock.now()))

  return {
    find,

    async among(accounts) {
      const all = [...new Set(accounts)]
      const items = await readAll(table, all.map(keys.secondStep))
      return new Set(all.filter((_, index) => items[index]))
    },

    async begin(account, authTime, entries) {
      const Item = { ...keys.secondStep(account), since: clock.now(), sessions: new Set([authTime]) }
      await transact<string>(table, [['second step', { Put: { TableName, Item } }], ...audits(entries)])
    },

    async pass(account, authTime) {
      const Key = keys.secondStep(account)
      const names = { '#sessions': 'sessions' }
      const noted = await updateIf(table, {
        Key,
        UpdateExpression: 'ADD #sessions :begun',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':begun': new Set([authTime]) },
      })
      if (noted !== 'done') return
      const over = (await find(account))?.sessions.filter((begun) => begun < secondsAt(clock) - lifetime) ?? []
      if (over.length === 0) return
      const forget = new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'DELETE #sessions :over',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':over': new Set(over) },
      })
      await calling(() => client.send(forget))
    },

    async end(account, entries) {
      const gone = { Delete: { TableName, Key: keys.secondStep(account), ...ifThere } }
      const failed = await transact<string>(table, [['second step', gone], ...audits(entries)])
      return failed.size === 0 ? 'ended' : 'gone'
    },
  }
}

const secondStepOf = ({ since, sessions }: Item): SecondStep => ({
  since: Number(since),
  sessions: [...((sessions as ReadonlySet<number> | undefined) ?? [])],
})
