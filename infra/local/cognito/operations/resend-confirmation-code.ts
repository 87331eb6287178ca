import type {
  ResendConfirmationCodeRequest,
  ResendConfirmationCodeResponse,
} from '@aws-sdk/client-cognito-identity-provider'
import { countAttempt } from '../attempts.ts'
import { checkSecretHash } from '../client-secret.ts'
import { newCode, withCode } from '../codes.ts'
import { deliveryDetails, simulatedDelivery } from '../delivery.ts'
import { refusal } from '../errors.ts'
import type { Service } from '../service.ts'
import { usernameIn } from '../username.ts'

/** Mails a new code, which ends the older one. For an unknown user the delivery is simulated. */
export const resendConfirmationCode =
  ({ pool, store, mailer, now }: Service) =>
  async (input: ResendConfirmationCodeRequest): Promise<ResendConfirmationCodeResponse> => {
    const username = usernameIn(input)
    checkSecretHash(pool, { clientId: input.ClientId, username, secretHash: input.SecretHash })
    const code = newCode('sign-up', now())
    const user = await store.change(username, async (entry, save) => {
      const counted = countAttempt(entry, 'resend-confirmation', now())
      const waiting = entry.user?.status === 'UNCONFIRMED'
      await save(waiting ? withCode(counted, 'sign-up', code) : counted)
      if (entry.user && !waiting) throw refusal('confirmedBefore')
      return entry.user
    })
    if (!user) return { CodeDeliveryDetails: simulatedDelivery(username) }
    await mailer.send({
      source: 'CustomMessage_ResendCode',
      user,
      code: code.code,
      clientMetadata: input.ClientMetadata,
    })
    return { CodeDeliveryDetails: deliveryDetails(user.attributes.email ?? '') }
  }
