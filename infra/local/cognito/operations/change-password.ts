import type { ChangePasswordRequest } from '@aws-sdk/client-cognito-identity-provider'
import { countAttempt } from '../attempts.ts'
import { demand, refusal } from '../errors.ts'
import { checkPolicy, hashPassword, passwordMatches } from '../passwords.ts'
import type { Service } from '../service.ts'
import { userOfAccessToken } from '../tokens.ts'

/** Changes the password of whoever holds the access token and knows the old one. Sessions go on, as in the service. */
export const changePassword =
  (service: Service) =>
  async (input: ChangePasswordRequest): Promise<object> => {
    const { store, now } = service
    const { username } = await userOfAccessToken(service, demand(input.AccessToken, 'accessToken'))
    const previous = demand(input.PreviousPassword, 'previousPassword')
    const proposed = demand(input.ProposedPassword, 'proposedPassword')
    checkPolicy(proposed, 'proposedPassword')
    return store.change(username, async (entry, save) => {
      const counted = countAttempt(entry, 'change-password', now())
      await save(counted)
      if (!counted.user || !(await passwordMatches(previous, counted.user.passwordHash))) throw refusal('wrongPassword')
      const { 'change-password': _over, ...attempts } = counted.attempts ?? {}
      const user = { ...counted.user, passwordHash: await hashPassword(proposed), modifiedAt: now() }
      await save({ ...counted, attempts, user })
      return {}
    })
  }
