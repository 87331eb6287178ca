import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { StaffMember } from '../../../domain/administration/staff.ts'
import type { AuditEntry } from '../../../domain/shared/audit-entry.ts'
import { national, type Scope } from '../../../domain/shared/scope.ts'
import type { Staff } from '../../../usecases/administration/ports.ts'
import { type Clock, type Grant, Overloaded } from '../../../usecases/ports.ts'
import { actor } from '../../../usecases/shared/actor.ts'
import type { Caller } from '../../../usecases/shared/use-case.ts'
import { backOff, callAws, type Table } from '../core/client.ts'
import { ifAbsent, ifPresent } from '../core/conditions/index.ts'
import type { TableItem } from '../core/items.ts'
import { keys } from '../core/table.ts'
import { transact } from '../core/transaction.ts'
import { auditWrite } from './audit.ts'

const maxTries = 4

/**
 * Rights of staff. A grant, which every staff call reads, and its mirror, which lists who works where, stand and fall
 * in one transaction with the audit entry.
 * @throws Overloaded when the table is throttled, or the rights change faster than they can be written
 */
export function dynamoStaff(table: Table, clock: Clock): Staff {
  const { name: TableName } = table
  const partition = async (key: string): Promise<TableItem[]> => {
    const query = new QueryCommand({
      TableName,
      KeyConditionExpression: '#pk = :key',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':key': key },
      ConsistentRead: true,
    })
    return (await callAws(() => table.client.send(query))).Items ?? []
  }
  const of = async (scope: Scope) => (await partition(keys.staffAt(scope))).map(staffMemberOf)

  const deleteBoth = (scope: Scope, { account, role }: Pick<StaffMember, 'account' | 'role'>) => ({
    grant: { Delete: { TableName, Key: keys.grant(account, role, officeOf(scope)) } },
    member: { Delete: { TableName, Key: keys.staff(scope, account, role) } },
  })
  const ifNational = (account: string) => ({
    ConditionCheck: { TableName, Key: keys.grant(account, 'national'), ...ifPresent },
  })

  return {
    of,

    async give(scope, member, entry) {
      const { account, role } = member
      const office = officeOf(scope)
      const grant: Grant = { role, ...(office !== undefined && { office }) }
      const failed = await transact<string>(table, [
        ['member', { Put: { TableName, Item: staffItem(scope, member), ...ifAbsent, ...returningOld } }],
        ['grant', { Put: { TableName, Item: { ...keys.grant(account, role, office), ...grant } } }],
        auditWrite(TableName, entry, clock.now()),
      ])
      const existing = failed.get('member')
      return existing && staffMemberOf(existing)
    },

    async take(scope, member, entry, { as } = {}) {
      const { grant, member: mirror } = deleteBoth(scope, member)
      const failed = await transact<string>(table, [
        ['member', { Delete: { ...mirror.Delete, ...ifPresent } }],
        ['grant', grant],
        ...(as === undefined ? [] : [['as', ifNational(as)] as const]),
        auditWrite(TableName, entry, clock.now()),
      ])
      if (failed.has('as')) return 'not-allowed'
      return failed.size === 0 ? 'taken' : 'gone'
    },

    async leave(account) {
      const grants = (await partition(keys.grants(account.id))) as unknown as Grant[]
      // The one that may be refused goes first.
      for (const grant of grants.toSorted((a, b) => Number(b.role === 'national') - Number(a.role === 'national')))
        if ((await removeGrant(account, grant)) === 'last-national-admin') return 'last-national-admin'
      return 'left'
    },
  }

  async function removeGrant({ id, username }: Caller, { role, office = national }: Grant): Promise<LeaveOutcome> {
    const details = { account: id, username, role }
    const entry: AuditEntry = { scope: office, ...actor({ id, username }), action: 'grant-taken', details }
    const { grant, member } = deleteBoth(office, { account: id, role })
    for (let tries = 0; tries < maxTries; tries++) {
      if (tries > 0) await backOff(tries)
      // Somebody stays who can give rights: of the last two, only one can leave.
      const others = role === 'national' ? (await of(national)).filter(({ account }) => account !== id) : undefined
      if (others?.length === 0) return 'last-national-admin'
      const failed = await transact<string>(table, [
        ['grant', grant],
        ['member', member],
        ...(others?.[0] ? [['other', ifNational(others[0].account)] as const] : []),
        auditWrite(TableName, entry, clock.now()),
      ])
      if (failed.size === 0) return 'left'
    }
    throw new Overloaded('the rights changed faster than they could be taken')
  }
}

type LeaveOutcome = Awaited<ReturnType<Staff['leave']>>

const returningOld = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const

/** National grants name no office. */
const officeOf = (scope: Scope): string | undefined => (scope === national ? undefined : scope)

const staffItem = (scope: Scope, member: StaffMember): TableItem => ({
  ...keys.staff(scope, member.account, member.role),
  ...member,
})
const staffMemberOf = ({ PK, SK, ...member }: TableItem): StaffMember => member as unknown as StaffMember
