import type { DeleteUserRequest } from '@aws-sdk/client-cognito-identity-provider'
import { demand } from '../errors.ts'
import type { Service } from '../service.ts'
import { userOfAccessToken } from '../tokens.ts'

/** Deletes whoever holds the access token, codes and all. The name is free again; whoever takes it is another user. */
export const deleteUser =
  (service: Service) =>
  async (input: DeleteUserRequest): Promise<object> => {
    const { username } = await userOfAccessToken(service, demand(input.AccessToken, 'accessToken'))
    return service.store.change(username, async ({ user: _user, codes: _codes, ...limits }, save) => {
      await save(limits)
      return {}
    })
  }
