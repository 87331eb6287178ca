import type { ConfirmForgotPasswordRequest } from '@aws-sdk/client-cognito-identity-provider'
import { countAttempt } from '../attempts.ts'
import { checkSecretHash } from '../client-secret.ts'
import { checkVerificationCode, withCode } from '../codes.ts'
import { demand, refusal } from '../errors.ts'
import { checkPolicy, hashPassword } from '../passwords.ts'
import type { Service } from '../service.ts'
import { usernameIn } from '../username.ts'

/** Sets a new password with the code of the mail. An unknown user is a wrong code. */
export const confirmForgotPassword =
  ({ pool, store, now }: Service) =>
  async (input: ConfirmForgotPasswordRequest): Promise<object> => {
    const username = usernameIn(input)
    checkSecretHash(pool, { clientId: input.ClientId, username, secretHash: input.SecretHash })
    const said = demand(input.ConfirmationCode, 'confirmationCode')
    const password = demand(input.Password, 'password')
    checkPolicy(password)
    return store.change(username, async (entry, save) => {
      const counted = countAttempt(entry, 'confirm-forgot-password', now())
      await save(counted)
      if (!counted.user) throw refusal('codeMismatch')
      checkVerificationCode(counted, 'password', said, now())
      const user = { ...counted.user, passwordHash: await hashPassword(password), modifiedAt: now() }
      const { attempts: _over, ...rest } = counted
      await save(withCode({ ...rest, user }, 'password', undefined))
      return {}
    })
  }
