import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand, type PutCommandInput, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { calling, type Table } from './client.ts'

/** What a conditional write came to: done, or the item as it was when the condition failed (`{}`: absent). */
export type Outcome = 'done' | { readonly was: Record<string, unknown> }

type Update = Omit<UpdateCommandInput, 'TableName' | 'ReturnValuesOnConditionCheckFailure'>
type Put = Omit<PutCommandInput, 'TableName' | 'ReturnValuesOnConditionCheckFailure'>

const returningOld = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const

export const updateIf = ({ client, name }: Table, input: Update): Promise<Outcome> =>
  outcome(() => client.send(new UpdateCommand({ ...input, TableName: name, ...returningOld })))

export const putIf = ({ client, name }: Table, input: Put): Promise<Outcome> =>
  outcome(() => client.send(new PutCommand({ ...input, TableName: name, ...returningOld })))

async function outcome(write: () => Promise<unknown>): Promise<Outcome> {
  try {
    await calling(write)
    return 'done'
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return { was: error.Item ? unmarshall(error.Item) : {} }
  }
}
