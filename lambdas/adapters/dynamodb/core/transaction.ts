import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { Overloaded } from '../../../usecases/ports.ts'
import { backOff, callAws, type Table } from './client.ts'

/** One write of a transaction. */
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** The old item of every write whose condition failed, by the label of the write; an absent item is `{}`. */
export type FailedConditions<Label extends string | number> = ReadonlyMap<Label, Record<string, unknown>>

const maxTries = 6

/**
 * Writes all or nothing. Conflicts with other writers are retried a few times with full jitter; failed conditions
 * never. The service reports reasons by position: they are turned into the callers' labels here and nowhere else.
 *
 * A write that is in conflict says nothing about its condition, so while one is, nothing is decided. A cancellation
 * without any reason is a fault: it never counts as written.
 * @returns the failed conditions; an empty map when it was written
 * @throws Overloaded when the conflicts do not end
 */
export async function transact<Label extends string | number>(
  { client }: Pick<Table, 'client'>,
  writes: ReadonlyArray<readonly [Label, Write]>,
): Promise<FailedConditions<Label>> {
  const input = { TransactItems: writes.map(([, write]) => write) }
  for (let retry = 0; retry < maxTries; retry++) {
    try {
      await callAws(() => client.send(new TransactWriteCommand(input)))
      return new Map()
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const reasons = error.CancellationReasons ?? []
      const codes = reasons.map(({ Code }) => Code ?? 'None')
      const decided = codes.every((code) => code === 'None' || code === 'ConditionalCheckFailed')
      if (decided && codes.includes('ConditionalCheckFailed')) return failedConditions(writes, reasons)
      if (!codes.some((code) => retryable.has(code))) throw error
    }
    await backOff(retry)
  }
  throw new Overloaded('a transaction met conflicts beyond its retries')
}

const retryable = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'InternalServerError',
])

function failedConditions<Label extends string | number>(
  writes: ReadonlyArray<readonly [Label, Write]>,
  reasons: NonNullable<TransactionCanceledException['CancellationReasons']>,
): FailedConditions<Label> {
  const failed = new Map<Label, Record<string, unknown>>()
  writes.forEach(([label], index) => {
    const reason = reasons[index]
    if (reason?.Code === 'ConditionalCheckFailed') failed.set(label, reason.Item ? unmarshall(reason.Item) : {})
  })
  return failed
}
