import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Grant, Members, Profile } from '../../../usecases/ports.ts'
import { callAws, type Table } from '../core/client.ts'
import { keys } from '../core/table.ts'

/**
 * Profiles and grants of the accounts. Read strongly consistent, so that a grant taken away ends at once.
 * @throws Overloaded when the table is throttled beyond the retries
 */
export const dynamoAccountRecords = ({ client, name }: Table): Members => ({
  find: async (account) => {
    const profile = new GetCommand({ TableName: name, Key: keys.profile(account), ConsistentRead: true })
    const grants = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :account',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':account': keys.grants(account) },
      ConsistentRead: true,
    })
    const [{ Item }, { Items = [] }] = await callAws(() => Promise.all([client.send(profile), client.send(grants)]))
    return { ...(Item && { profile: profileOf(Item) }), grants: Items.map(grantOf) }
  },
  saveProfile: async (account, profile) => {
    await callAws(() =>
      client.send(new PutCommand({ TableName: name, Item: { ...keys.profile(account), ...profile } })),
    )
  },
  removeProfile: async (account) => {
    await callAws(() => client.send(new DeleteCommand({ TableName: name, Key: keys.profile(account) })))
  },
})

type AccountItem = Readonly<Record<string, unknown>>

const profileOf = ({ PK, SK, ...profile }: AccountItem): Profile => profile as unknown as Profile
const grantOf = ({ PK, SK, ...grant }: AccountItem): Grant => grant as unknown as Grant
