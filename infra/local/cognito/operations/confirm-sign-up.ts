import type { ConfirmSignUpRequest } from '@aws-sdk/client-cognito-identity-provider'
import { countAttempt } from '../attempts.ts'
import { checkSecretHash } from '../client-secret.ts'
import { checkVerificationCode, withCode } from '../codes.ts'
import { demand, refusal } from '../errors.ts'
import type { Service } from '../service.ts'
import { usernameIn } from '../username.ts'

/** Confirms the user with the code of the mail, which also verifies the address. An unknown user is a wrong code. */
export const confirmSignUp =
  ({ pool, store, now }: Service) =>
  async (input: ConfirmSignUpRequest): Promise<object> => {
    const username = usernameIn(input)
    checkSecretHash(pool, { clientId: input.ClientId, username, secretHash: input.SecretHash })
    const said = demand(input.ConfirmationCode, 'confirmationCode')
    return store.change(username, async (entry, save) => {
      // Counted first, whoever it is: the limit must not tell which names exist.
      const counted = countAttempt(entry, 'confirm-sign-up', now())
      await save(counted)
      if (!counted.user) throw refusal('codeMismatch')
      if (counted.user.status !== 'UNCONFIRMED') throw refusal('alreadyConfirmed')
      checkVerificationCode(counted, 'sign-up', said, now())
      const attributes = { ...counted.user.attributes, email_verified: 'true' }
      const { attempts: _over, ...rest } = counted
      const user = { ...counted.user, status: 'CONFIRMED', attributes, modifiedAt: now() } as const
      await save(withCode({ ...rest, user }, 'sign-up', undefined))
      return {}
    })
  }
