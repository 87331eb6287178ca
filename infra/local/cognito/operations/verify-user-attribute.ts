import type { VerifyUserAttributeRequest } from '@aws-sdk/client-cognito-identity-provider'
import { countAttempt } from '../attempts.ts'
import { checkVerificationCode, withCode } from '../codes.ts'
import { demand, invalidParameter, refusal } from '../errors.ts'
import type { Service } from '../service.ts'
import { userOfAccessToken } from '../tokens.ts'

/** Verifies the address that waits, with the code that went there; from now on it is the one. */
export const verifyUserAttribute =
  (service: Service) =>
  async (input: VerifyUserAttributeRequest): Promise<object> => {
    const { store, now } = service
    const { username } = await userOfAccessToken(service, demand(input.AccessToken, 'accessToken'))
    if (demand(input.AttributeName, 'attributeName') !== 'email')
      throw invalidParameter(`${input.AttributeName} cannot be verified.`)
    const said = demand(input.Code, 'code')
    return store.change(username, async (entry, save) => {
      const counted = countAttempt(entry, 'verify-attribute', now())
      await save(counted)
      if (!counted.user) throw refusal('userNotFound')
      checkVerificationCode(counted, 'email', said, now())
      const { pendingEmail, ...rest } = counted.user
      const email = pendingEmail ?? rest.attributes.email ?? ''
      const user = { ...rest, attributes: { ...rest.attributes, email, email_verified: 'true' }, modifiedAt: now() }
      const { 'verify-attribute': _over, ...attempts } = counted.attempts ?? {}
      await save(withCode({ ...counted, attempts, user }, 'email', undefined))
      return {}
    })
  }
