import type {
  UpdateUserAttributesRequest,
  UpdateUserAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider'
import { changeAttributes } from '../attribute-changes.ts'
import { readAttributes } from '../attributes.ts'
import { demand, refusal } from '../errors.ts'
import type { Service } from '../service.ts'
import { userOfAccessToken } from '../tokens.ts'

/** What the client of the pool may write. */
const writable = new Set(['email', 'name', 'phone_number', 'locale'])

/** Changes attributes of whoever holds the access token. */
export const updateUserAttributes =
  (service: Service) =>
  async (input: UpdateUserAttributesRequest): Promise<UpdateUserAttributesResponse> => {
    const { username } = await userOfAccessToken(service, demand(input.AccessToken, 'accessToken'))
    const said = readAttributes(input.UserAttributes)
    if (Object.keys(said).some((name) => !writable.has(name))) throw refusal('unauthorizedAttribute')
    return changeAttributes(service, username, said, input.ClientMetadata)
  }
