import type {
  GetUserAttributeVerificationCodeRequest,
  GetUserAttributeVerificationCodeResponse,
} from '@aws-sdk/client-cognito-identity-provider'
import { newCode, withCode } from '../codes.ts'
import { deliveryDetails } from '../delivery.ts'
import { demand, invalidParameter, refusal } from '../errors.ts'
import type { Service } from '../service.ts'
import { userOfAccessToken } from '../tokens.ts'

/** Mails a code to the address in force. It ends what another address was sent, and that address waits no more. */
export const getUserAttributeVerificationCode =
  (service: Service) =>
  async (input: GetUserAttributeVerificationCodeRequest): Promise<GetUserAttributeVerificationCodeResponse> => {
    const { store, mailer, now } = service
    const { username } = await userOfAccessToken(service, demand(input.AccessToken, 'accessToken'))
    if (demand(input.AttributeName, 'attributeName') !== 'email')
      throw invalidParameter(`${input.AttributeName} cannot be verified.`)
    const code = newCode('email', now())
    const user = await store.change(username, async (entry, save) => {
      if (!entry.user) throw refusal('userNotFound')
      const { pendingEmail: _, ...rest } = entry.user
      await save(withCode({ ...entry, user: rest }, 'email', code))
      return rest
    })
    await mailer.send({
      source: 'CustomMessage_VerifyUserAttribute',
      user,
      code: code.code,
      clientMetadata: input.ClientMetadata,
    })
    return { CodeDeliveryDetails: deliveryDetails(user.attributes.email ?? '') }
  }
