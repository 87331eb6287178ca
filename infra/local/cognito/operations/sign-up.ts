import { randomUUID } from 'node:crypto'
import type { SignUpRequest, SignUpResponse } from '@aws-sdk/client-cognito-identity-provider'
import { readAttributes } from '../attributes.ts'
import { checkSecretHash } from '../client-secret.ts'
import { newCode, withCode } from '../codes.ts'
import { deliveryDetails } from '../delivery.ts'
import { demand, refusal } from '../errors.ts'
import { checkPolicy, hashPassword } from '../passwords.ts'
import type { Service, User } from '../service.ts'
import { usernameIn } from '../username.ts'

/** Makes an unconfirmed user and mails the code. When the mail fails the user stays and can ask for another code. */
export const signUp =
  ({ pool, store, mailer, now }: Service) =>
  async (input: SignUpRequest): Promise<SignUpResponse> => {
    const username = usernameIn(input)
    checkSecretHash(pool, { clientId: input.ClientId, username, secretHash: input.SecretHash })
    const password = demand(input.Password, 'password')
    checkPolicy(password)
    const attributes = readAttributes(input.UserAttributes)
    const email = demand(attributes.email, 'email')

    const user: User = {
      username,
      sub: randomUUID(),
      attributes: { ...attributes, email_verified: 'false' },
      status: 'UNCONFIRMED',
      passwordHash: await hashPassword(password),
      createdAt: now(),
      modifiedAt: now(),
    }
    const code = newCode('sign-up', now())
    await store.change(username, async (entry, save) => {
      if (entry.user) throw refusal('usernameExists')
      await save(withCode({ ...entry, user }, 'sign-up', code))
    })
    await mailer.send({ source: 'CustomMessage_SignUp', user, code: code.code, clientMetadata: input.ClientMetadata })
    return { UserConfirmed: false, UserSub: user.sub, CodeDeliveryDetails: deliveryDetails(email) }
  }
