import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Grant, Members, Profile } from '../../usecases/ports.ts'
import { calling, type Table } from './client.ts'
import { keys } from './table.ts'

/**
 * Profiles and grants of the accounts. Read strongly consistent, so that a grant taken away ends at once.
 * @throws Overloaded when the table is throttled beyond the retries
 */
export const dynamoMembers = ({ client, name }: Table): Members => ({
  find: async (account) => {
    const profile = new GetCommand({ TableName: name, Key: keys.profile(account), ConsistentRead: true })
    const grants = new QueryCommand({
      TableName: name,
      KeyConditionExpression: '#pk = :account',
      ExpressionAttributeNames: { '#pk': 'PK' },
      ExpressionAttributeValues: { ':account': keys.grants(account) },
      ConsistentRead: true,
    })
    const [{ Item }, { Items = [] }] = await calling(() => Promise.all([client.send(profile), client.send(grants)]))
    return { ...(Item && { profile: profileOf(Item) }), grants: Items.map(grantOf) }
  },
  saveProfile: async (account, profile) => {
    await calling(() =>
      client.send(new PutCommand({ TableName: name, Item: { ...keys.profile(account), ...profile } })),
    )
  },
  removeProfile: async (account) => {
    await calling(() => client.send(new DeleteCommand({ TableName: name, Key: keys.profile(account) })))
  },
})

type Item = Readonly<Record<string, unknown>>

const profileOf = ({ PK, SK, ...profile }: Item): Profile => profile as unknown as Profile
const grantOf = ({ PK, SK, ...grant }: Item): Grant => grant as unknown as Grant
