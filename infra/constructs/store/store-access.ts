import { keys } from '../../../lambdas/adapters/dynamodb/core/table.ts'
import type { FunctionName, functions } from '../../../lambdas/contract/functions.ts'

/** Functions that use the store. */
export type StoreUser = {
  [F in FunctionName]: 'store' extends (typeof functions)[F]['uses'][number] ? F : never
}[FunctionName]

/** The single-item actions also authorise the batches and transactions that contain them. */
type StoreAction = 'BatchGetItem' | 'ConditionCheckItem' | 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem'

/** Which items, by their partition key; `*` stands for any text. */
export const partitionKeys = {
  /** Slots and the state of a day. */
  days: keys.day('*', '*'),
  offices: keys.office('*').PK,
  holidays: keys.holidays(0).PK,
  bookings: keys.booking('*').PK,
  codes: keys.bookingCode('*'),
  departures: keys.departures('*', '*'),
  sentMarks: keys.sentMark('*', '').PK,
  notices: keys.notices('*'),
  deadLetters: keys.deadLetters,
  subscriptions: keys.subscribers('*'),
  addresses: keys.unreachable('*').PK,
  doneDays: keys.doneDays('*', '*'),
  taskRuns: keys.taskRuns,
  sealedDays: keys.sealedDays('*'),
  locks: keys.lock('*').PK,
  releases: keys.releases,
  profiles: keys.profile('*').PK,
  unconfirmedSignUps: keys.unconfirmedSignUp('*').PK,
  limits: keys.limit('*').PK,
  people: keys.people('*'),
  grants: keys.grants('*'),
  staff: keys.staffAt('*'),
  mfaRecords: keys.mfa('*').PK,
  mfaChallenges: keys.mfaChallenge('*').PK,
  templates: keys.template('*').PK,
  audit: keys.auditMonth('*', '*'),
  keySets: keys.keySet('*').PK,
} as const

export type StoreItems = keyof typeof partitionKeys
export type StoreAccess = Readonly<Partial<Record<StoreItems, readonly StoreAction[]>>>

/**
 * What each function may do with which items, and with nothing else. An index is named by those who read it; `scan` is the
 * right to read the whole table, which knows no partition keys.
 */
export const storeAccess: Readonly<
  Record<StoreUser, StoreAccess & { readonly index?: 'byAccount'; readonly scan?: true }>
> = {
  // Strangers reach it, so it reads who may do what and gives nobody a right; it takes them from an account that goes.
  accounts: {
    profiles: ['GetItem', 'PutItem', 'DeleteItem'],
    unconfirmedSignUps: ['GetItem', 'PutItem', 'DeleteItem'],
    limits: ['PutItem', 'UpdateItem'],
    people: ['Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    grants: ['Query', 'DeleteItem', 'ConditionCheckItem'],
    staff: ['Query', 'DeleteItem'],
    mfaRecords: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
    mfaChallenges: ['GetItem', 'PutItem', 'DeleteItem'],
    audit: ['PutItem'],
    keySets: ['GetItem', 'PutItem'],
    offices: ['Query'],
    subscriptions: ['BatchGetItem', 'PutItem', 'DeleteItem'],
    addresses: ['GetItem', 'DeleteItem'],
    index: 'byAccount',
  },
  calendar: { days: ['Query'], offices: ['Query'], holidays: ['GetItem'], releases: ['Query'] },
  bookings: {
    days: ['BatchGetItem', 'ConditionCheckItem', 'UpdateItem'],
    offices: ['Query'],
    holidays: ['GetItem'],
    bookings: ['GetItem', 'PutItem', 'UpdateItem'],
    codes: ['PutItem'],
    departures: ['PutItem'],
    locks: ['BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
    people: ['Query'],
    keySets: ['GetItem', 'PutItem'],
    index: 'byAccount',
  },
  proof: { bookings: ['GetItem'], offices: ['Query'] },
  admin: {
    days: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    offices: ['Query', 'PutItem'],
    holidays: ['GetItem', 'PutItem'],
    templates: ['GetItem', 'PutItem'],
    releases: ['GetItem', 'PutItem'],
    bookings: ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem'],
    codes: ['Query'],
    departures: ['Query', 'PutItem'],
    locks: ['BatchGetItem', 'DeleteItem'],
    profiles: ['GetItem', 'BatchGetItem'],
    limits: ['PutItem', 'UpdateItem'],
    grants: ['Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
    staff: ['Query', 'PutItem', 'DeleteItem'],
    // Reset for who has lost the phone; what counts as passed, only the login writes.
    mfaRecords: ['GetItem', 'BatchGetItem', 'DeleteItem'],
    keySets: ['GetItem', 'PutItem'],
    // Append-only: nobody may change or delete an entry.
    audit: ['Query', 'PutItem'],
    taskRuns: ['Query'],
    deadLetters: ['Query'],
  },
  outbox: {
    bookings: ['GetItem'],
    offices: ['Query'],
    releases: ['GetItem', 'Query'],
    profiles: ['BatchGetItem'],
    sentMarks: ['GetItem', 'PutItem'],
    addresses: ['GetItem'],
    subscriptions: ['Query'],
    notices: ['GetItem', 'PutItem'],
    staff: ['GetItem', 'Query'],
    deadLetters: ['PutItem'],
  },
  bounces: { addresses: ['PutItem'] },
  desk: {
    days: ['Query'],
    offices: ['Query'],
    bookings: ['GetItem', 'BatchGetItem', 'UpdateItem'],
    codes: ['Query'],
    profiles: ['GetItem'],
    limits: ['PutItem', 'UpdateItem'],
    grants: ['Query'],
    mfaRecords: ['GetItem'],
    keySets: ['GetItem', 'PutItem'],
    audit: ['PutItem'],
  },
  board: { days: ['Query'], offices: ['Query'], bookings: ['BatchGetItem'] },
  tasks: {
    days: ['Query', 'UpdateItem'],
    offices: ['Query'],
    bookings: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'],
    sealedDays: ['Query', 'PutItem'],
    doneDays: ['Query', 'PutItem'],
    departures: ['Query'],
    locks: ['DeleteItem'],
    taskRuns: ['UpdateItem'],
  },
  // Called by hand only, and without it no ring could be left: it opens every NIK there is.
  rekey: {
    bookings: ['UpdateItem'],
    people: ['UpdateItem'],
    locks: ['BatchGetItem', 'PutItem', 'DeleteItem'],
    keySets: ['GetItem', 'PutItem'],
    scan: true,
  },
  invariants: { days: ['BatchGetItem'], bookings: ['BatchGetItem'], locks: ['BatchGetItem'], scan: true },
}

/** One IAM statement each: the partition keys of items with the same actions stand together. */
export function statementsOf({ index: _, scan: __, ...access }: (typeof storeAccess)[StoreUser]) {
  const byActions = new Map<string, string[]>()
  for (const [kind, actions] of Object.entries(access) as [StoreItems, readonly StoreAction[]][]) {
    const key = actions.toSorted().join()
    byActions.set(key, [...(byActions.get(key) ?? []), partitionKeys[kind]])
  }
  return [...byActions].map(([actions, keysOfItems]) => ({ actions: actions.split(','), partitionKeys: keysOfItems }))
}
