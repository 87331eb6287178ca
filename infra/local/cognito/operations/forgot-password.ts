import type { ForgotPasswordRequest, ForgotPasswordResponse } from '@aws-sdk/client-cognito-identity-provider'
import { countAttempt } from '../attempts.ts'
import { checkSecretHash } from '../client-secret.ts'
import { newCode, withCode } from '../codes.ts'
import { deliveryDetails, simulatedDelivery } from '../delivery.ts'
import { refusal } from '../errors.ts'
import type { Service, User } from '../service.ts'
import { usernameIn } from '../username.ts'

/** Mails a code for a new password. Unknown users and users without a verified address get a simulated delivery. */
export const forgotPassword =
  ({ pool, store, mailer, now }: Service) =>
  async (input: ForgotPasswordRequest): Promise<ForgotPasswordResponse> => {
    const username = usernameIn(input)
    checkSecretHash(pool, { clientId: input.ClientId, username, secretHash: input.SecretHash })
    const code = newCode('password', now())
    const user = await store.change(username, async (entry, save) => {
      const counted = countAttempt(entry, 'forgot-password', now())
      await save(canReceive(entry.user) ? withCode(counted, 'password', code) : counted)
      if (entry.user?.status === 'FORCE_CHANGE_PASSWORD') throw refusal('noResetInState')
      return entry.user
    })
    if (!user || !canReceive(user)) return { CodeDeliveryDetails: simulatedDelivery(username) }
    await mailer.send({
      source: 'CustomMessage_ForgotPassword',
      user,
      code: code.code,
      clientMetadata: input.ClientMetadata,
    })
    return { CodeDeliveryDetails: deliveryDetails(user.attributes.email ?? '') }
  }

const canReceive = (user: User | undefined): boolean =>
  user?.status === 'CONFIRMED' && user.attributes.email_verified === 'true'
