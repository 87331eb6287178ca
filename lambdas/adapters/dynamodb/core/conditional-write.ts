import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand, type PutCommandInput, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { Overloaded } from '../../../usecases/ports.ts'
import { backOff, callAws, type Table } from './client.ts'

/** What a conditional write came to: done, or the item as it was when the condition failed (`{}`: absent). */
export type ConditionalWriteOutcome = 'done' | { readonly previous: Record<string, unknown> }

type Update = Omit<UpdateCommandInput, 'TableName' | 'ReturnValuesOnConditionCheckFailure'>
type Put = Omit<PutCommandInput, 'TableName' | 'ReturnValuesOnConditionCheckFailure'>

const returningOld = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const

export const updateIf = ({ client, name }: Table, input: Update): Promise<ConditionalWriteOutcome> =>
  writeConditionally(() => client.send(new UpdateCommand({ ...input, TableName: name, ...returningOld })))

export const putIf = ({ client, name }: Table, input: Put): Promise<ConditionalWriteOutcome> =>
  writeConditionally(() => client.send(new PutCommand({ ...input, TableName: name, ...returningOld })))

const maxTries = 6

/** A transaction of somebody else on the same item is in the way: the SDK does not try again, so it is done here. */
async function writeConditionally(write: () => Promise<unknown>): Promise<ConditionalWriteOutcome> {
  for (let retry = 0; ; retry++) {
    try {
      await callAws(write)
      return 'done'
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException)
        return { previous: error.Item ? unmarshall(error.Item) : {} }
      const inConflict = error instanceof Overloaded && (error.cause as Error)?.name === 'TransactionConflictException'
      if (!inConflict || retry + 1 >= maxTries) throw error
      await backOff(retry)
    }
  }
}
