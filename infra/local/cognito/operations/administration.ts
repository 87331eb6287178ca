import { randomBytes, randomUUID } from 'node:crypto'
import type {
  AdminCreateUserRequest,
  AdminGetUserRequest,
  AdminSetUserPasswordRequest,
  AdminUpdateUserAttributesRequest,
  AdminUserGlobalSignOutRequest,
} from '@aws-sdk/client-cognito-identity-provider'
import { changeAttributes } from '../attribute-changes.ts'
import { attributeList, readAttributes } from '../attributes.ts'
import { checkPool } from '../client-secret.ts'
import { demand, refusal } from '../errors.ts'
import { checkPolicy, hashPassword } from '../passwords.ts'
import type { Service, User } from '../service.ts'
import { usernameIn } from '../username.ts'
import { signOutEverywhere } from './sessions.ts'

/** Makes a user with a temporary password, mailed unless `MessageAction` is SUPPRESS. */
export const adminCreateUser =
  ({ pool, store, mailer, now }: Service) =>
  async (input: AdminCreateUserRequest): Promise<object> => {
    checkPool(pool, input.UserPoolId)
    const username = usernameIn(input)
    const password = input.TemporaryPassword ?? `${randomBytes(9).toString('base64url')}aA1`
    checkPolicy(password)
    const user: User = {
      username,
      sub: randomUUID(),
      attributes: readAttributes(input.UserAttributes),
      status: 'FORCE_CHANGE_PASSWORD',
      passwordHash: await hashPassword(password),
      createdAt: now(),
      modifiedAt: now(),
    }
    await store.change(username, async (entry, save) => {
      if (entry.user) throw refusal('usernameExists')
      await save({ ...entry, user })
    })
    if (input.MessageAction !== 'SUPPRESS')
      await mailer.send({
        source: 'CustomMessage_AdminCreateUser',
        user,
        code: password,
        clientMetadata: input.ClientMetadata,
      })
    return { User: { ...description(user), Attributes: attributeList(user) } }
  }

export const adminSetUserPassword =
  ({ pool, store, now }: Service) =>
  async (input: AdminSetUserPasswordRequest): Promise<object> => {
    checkPool(pool, input.UserPoolId)
    const password = demand(input.Password, 'password')
    checkPolicy(password)
    return store.change(usernameIn(input), async ({ failures: _over, ...entry }, save) => {
      if (!entry.user) throw refusal('userNotFound')
      const status = input.Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD'
      const passwordHash = await hashPassword(password)
      await save({ ...entry, user: { ...entry.user, status, passwordHash, modifiedAt: now() } })
      return {}
    })
  }

export const adminGetUser =
  ({ pool, store }: Service) =>
  async (input: AdminGetUserRequest): Promise<object> => {
    checkPool(pool, input.UserPoolId)
    const { user } = await store.entry(usernameIn(input))
    if (!user) throw refusal('userNotFound')
    return { ...description(user), UserAttributes: attributeList(user) }
  }

export const adminUpdateUserAttributes =
  (service: Service) =>
  async (input: AdminUpdateUserAttributesRequest): Promise<object> => {
    checkPool(service.pool, input.UserPoolId)
    await changeAttributes(service, usernameIn(input), readAttributes(input.UserAttributes), input.ClientMetadata)
    return {}
  }

export const adminUserGlobalSignOut =
  (service: Service) =>
  async (input: AdminUserGlobalSignOutRequest): Promise<object> => {
    checkPool(service.pool, input.UserPoolId)
    return signOutEverywhere(service, usernameIn(input))
  }

/** Instants travel as seconds since 1970 in this protocol. */
export const description = (user: User) => ({
  Username: user.username,
  UserStatus: user.status,
  Enabled: true,
  UserCreateDate: user.createdAt / 1000,
  UserLastModifiedDate: user.modifiedAt / 1000,
})
