import { DeleteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { addressDigest, keys } from '../../lambdas/adapters/dynamodb/core/table.ts'
import { SetupProblem } from './first-admin.ts'

interface AddressTable {
  readonly client: DynamoDBDocumentClient
  readonly name: string
}

/**
 * Takes the mark off an address that mail did not reach.
 * @returns what was done, without the address
 * @throws SetupProblem for what is no address
 */
export async function clearAddress({ client, name }: AddressTable, typed: string): Promise<string> {
  const address = typed.trim()
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new SetupProblem('That is no e-mail address.')
  const remove = new DeleteCommand({
    TableName: name,
    Key: keys.unreachable(addressDigest(address)),
    ReturnValues: 'ALL_OLD',
  })
  const { Attributes } = await client.send(remove)
  if (!Attributes) return 'This address is not marked; our mails go there.'
  const since = new Date(Number(Attributes.at)).toISOString().slice(0, 10)
  return `The mark "${Attributes.reason}" of ${since} is gone; our mails go there again.`
}
