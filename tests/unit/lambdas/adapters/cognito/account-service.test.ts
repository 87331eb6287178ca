import {
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  InitiateAuthCommand,
  ListUsersCommand,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { mockClient } from 'aws-sdk-client-mock'
import { UnsecuredJWT } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { cognitoAccountService } from '../../../../../lambdas/adapters/cognito/account-service.ts'
import { Overloaded } from '../../../../../lambdas/usecases/ports.ts'

const cognito = mockClient(CognitoIdentityProviderClient)
const reported: [string, unknown][] = []
const accounts = cognitoAccountService(
  new CognitoIdentityProviderClient({}),
  { userPoolId: 'ap-southeast-3_pool', clientId: 'client', clientSecret: 'secret' },
  (during, fault) => void reported.push([during, fault]),
)
beforeEach(() => {
  cognito.reset()
  reported.length = 0
})

const failing = (name: string, message = name) => Object.assign(new Error(message), { name })
const person = {
  username: 'budi',
  email: 'budi@contoh.id',
  password: 'Paspor-2026',
  fullName: 'Budi Santoso',
  locale: 'id',
} as const

const calls = {
  signUp: () => accounts.signUp(person),
  confirm: () => accounts.confirm('budi', '123456'),
  resend: () => accounts.resend('budi', 'id'),
  forgotPassword: () => accounts.forgotPassword('budi', 'id'),
  resetPassword: () => accounts.resetPassword('budi', '123456', 'Paspor-2026'),
  logIn: () => accounts.logIn('budi', 'Paspor-2026'),
  refresh: () => accounts.refresh('token'),
  revoke: () => accounts.revoke('token'),
  profile: () => accounts.profile('access'),
  changePassword: () => accounts.changePassword('access', { current: 'Paspor-2026', next: 'Paspor-2027' }),
  edit: () => accounts.edit('access', { fullName: 'Budi Santoso' }),
  changeEmail: () => accounts.changeEmail('access', 'baru@contoh.id', 'id'),
  proveEmail: () => accounts.proveEmail('access', 'id'),
  confirmEmail: () => accounts.confirmEmail('access', '123456'),
  unconfirmedEmail: () => accounts.unconfirmedEmail('budi'),
  correctEmail: () => accounts.correctEmail('budi', 'baru@contoh.id'),
  usernamesOf: () => accounts.usernamesOf('budi@contoh.id'),
  remove: () => accounts.remove('access'),
  answerChallenge: () => accounts.answerChallenge({ username: 'budi', session: 'session' }, '123456'),
  findAccountByUsername: () => accounts.findAccountByUsername('budi'),
  createAuthenticator: () => accounts.createAuthenticator('access'),
  confirmAuthenticator: () => accounts.confirmAuthenticator('access', '123456'),
  setMfaPreference: () => accounts.setMfaPreference('budi', true),
}

test.each([
  ['signUp', 'UsernameExistsException', 'username-taken'],
  ['signUp', 'InvalidPasswordException', 'weak-password'],
  ['signUp', 'LimitExceededException', 'too-many-attempts'],
  ['confirm', 'CodeMismatchException', 'wrong-code'],
  ['confirm', 'UserNotFoundException', 'wrong-code'],
  ['confirm', 'NotAuthorizedException', 'wrong-code'],
  ['confirm', 'ExpiredCodeException', 'expired-code'],
  ['confirm', 'TooManyFailedAttemptsException', 'too-many-attempts'],
  ['resend', 'UserNotFoundException', 'sent'],
  ['resend', 'InvalidParameterException', 'sent'],
  ['resend', 'LimitExceededException', 'too-many-attempts'],
  ['forgotPassword', 'UserNotFoundException', 'sent'],
  ['forgotPassword', 'InvalidParameterException', 'sent'],
  ['forgotPassword', 'NotAuthorizedException', 'sent'],
  ['forgotPassword', 'LimitExceededException', 'too-many-attempts'],
  ['resetPassword', 'CodeMismatchException', 'wrong-code'],
  ['resetPassword', 'ExpiredCodeException', 'expired-code'],
  ['resetPassword', 'InvalidPasswordException', 'weak-password'],
  ['resetPassword', 'LimitExceededException', 'too-many-attempts'],
  ['logIn', 'NotAuthorizedException', 'wrong-credentials'],
  ['logIn', 'UserNotFoundException', 'wrong-credentials'],
  ['logIn', 'UserNotConfirmedException', 'not-confirmed'],
  ['refresh', 'NotAuthorizedException', undefined],
  ['refresh', 'RefreshTokenReuseException', undefined],
  ['revoke', 'UnsupportedTokenTypeException', undefined],
  ['profile', 'NotAuthorizedException', undefined],
  ['profile', 'UserNotFoundException', undefined],
  ['changePassword', 'NotAuthorizedException', 'wrong-credentials'],
  ['changePassword', 'UserNotFoundException', 'not-signed-in'],
  ['changePassword', 'InvalidPasswordException', 'weak-password'],
  ['changePassword', 'PasswordHistoryPolicyViolationException', 'weak-password'],
  ['changePassword', 'LimitExceededException', 'too-many-attempts'],
  ['edit', 'NotAuthorizedException', 'not-signed-in'],
  ['edit', 'UserNotFoundException', 'not-signed-in'],
  ['changeEmail', 'NotAuthorizedException', 'not-signed-in'],
  ['changeEmail', 'LimitExceededException', 'too-many-attempts'],
  ['proveEmail', 'NotAuthorizedException', 'not-signed-in'],
  ['proveEmail', 'LimitExceededException', 'too-many-attempts'],
  ['confirmEmail', 'CodeMismatchException', 'wrong-code'],
  ['confirmEmail', 'ExpiredCodeException', 'expired-code'],
  ['confirmEmail', 'LimitExceededException', 'too-many-attempts'],
  ['confirmEmail', 'NotAuthorizedException', 'not-signed-in'],
  ['unconfirmedEmail', 'UserNotFoundException', undefined],
  ['remove', 'UserNotFoundException', undefined],
  ['answerChallenge', 'CodeMismatchException', 'second-step-wrong-code'],
  ['answerChallenge', 'ExpiredCodeException', 'second-step-wrong-code'],
  ['answerChallenge', 'NotAuthorizedException', 'second-step-expired'],
  ['answerChallenge', 'LimitExceededException', 'too-many-attempts'],
  ['findAccountByUsername', 'UserNotFoundException', undefined],
  ['createAuthenticator', 'NotAuthorizedException', undefined],
  ['confirmAuthenticator', 'EnableSoftwareTokenMFAException', 'second-step-wrong-code'],
  ['confirmAuthenticator', 'CodeMismatchException', 'second-step-wrong-code'],
  ['confirmAuthenticator', 'SoftwareTokenMFANotFoundException', 'second-step-expired'],
  ['confirmAuthenticator', 'NotAuthorizedException', 'second-step-expired'],
  ['confirmAuthenticator', 'LimitExceededException', 'too-many-attempts'],
  ['setMfaPreference', 'UserNotFoundException', undefined],
] as const)('%s: %s means %s', async (call, name, outcome) => {
  cognito.rejects(failing(name))
  expect(await calls[call]()).toBe(outcome)
  expect(reported).toEqual([])
})

test.each(['signUp', 'resend', 'forgotPassword', 'changeEmail'] as const)(
  '%s: a mail that could not be sent tells nobody that the account exists, but the operators',
  async (call) => {
    const undelivered = failing('CodeDeliveryFailureException')
    cognito.rejects(undelivered)
    expect(await calls[call]()).toBe('sent')
    expect(reported).toEqual([[call, undelivered]])
  },
)

test('a lock-out has the name of a wrong password, and is told apart', async () => {
  cognito.rejects(failing('NotAuthorizedException', 'Password attempts exceeded'))
  expect(await calls.answerChallenge()).toBe('too-many-attempts')
  expect(await calls.logIn()).toBe('too-many-attempts')
})

test.each([
  ['NotAuthorizedException', 'Access Token has been revoked', 'not-signed-in'],
  ['NotAuthorizedException', 'Invalid Access Token', 'not-signed-in'],
  ['InvalidParameterException', "Value at 'proposedPassword' failed to satisfy constraint", 'weak-password'],
  ['InvalidParameterException', "Value at 'previousPassword' failed to satisfy constraint", 'wrong-credentials'],
])('a change of password told apart by its message: %s, %s', async (name, message, outcome) => {
  cognito.rejects(failing(name, message))
  expect(await calls.changePassword()).toBe(outcome)
})

test('a profile has the phone number where there is one, and tells a second step', async () => {
  const UserAttributes = Object.entries({ sub: 's', name: 'Budi', email: 'b@contoh.id', locale: 'en' }).map(
    ([Name, Value]) => ({ Name, Value }),
  )
  const profile = { username: 'budi', fullName: 'Budi', email: 'b@contoh.id', locale: 'en' }
  cognito.on(GetUserCommand).resolves({ Username: 'budi', UserAttributes })
  expect(await calls.profile()).toEqual(profile)
  const phone = '+6281234567890'
  UserAttributes.push({ Name: 'phone_number', Value: phone })
  cognito.on(GetUserCommand).resolves({ Username: 'budi', UserAttributes })
  expect(await calls.profile()).toEqual({ ...profile, phone })
})

test('a password of the wrong shape is weak; any other malformed field is a fault', async () => {
  cognito.rejects(failing('InvalidParameterException', "Value at 'password' failed to satisfy constraint"))
  expect(await calls.signUp()).toBe('weak-password')
  expect(await calls.resetPassword()).toBe('weak-password')
  cognito.rejects(failing('InvalidParameterException', 'Invalid email address format.'))
  await expect(calls.signUp()).rejects.toThrow('email')
})

describe.each(Object.entries(calls))('%s', (_name, call) => {
  test('what is not documented is a fault', async () => {
    cognito.rejects(failing('ResourceNotFoundException'))
    await expect(call()).rejects.toThrow('ResourceNotFoundException')
  })
  test('our own wrong secret is a fault, not a refusal', async () => {
    cognito.rejects(failing('NotAuthorizedException', 'Unable to verify secret hash for client client'))
    await expect(call()).rejects.toThrow('secret hash')
  })
  test('throttling is an honest busy', async () => {
    cognito.rejects(failing('TooManyRequestsException'))
    await expect(call()).rejects.toBeInstanceOf(Overloaded)
  })
})

/** base64(HMAC-SHA256("secret", "budi" + "client")), computed with openssl. */
const secretHash = 'EkkrYQasmstnCFvUGvwZGu0QVAxSnA/zSqm1RdV2/os='

test('sign-up says who, in which language, and proves the client', async () => {
  cognito.on(SignUpCommand).resolves({})
  expect(await accounts.signUp({ ...person, phone: '+6281234567890' })).toBe('sent')
  expect(cognito.commandCalls(SignUpCommand)[0]?.args[0].input).toEqual({
    ClientId: 'client',
    Username: 'budi',
    SecretHash: secretHash,
    Password: 'Paspor-2026',
    UserAttributes: [
      { Name: 'email', Value: 'budi@contoh.id' },
      { Name: 'name', Value: 'Budi Santoso' },
      { Name: 'locale', Value: 'id' },
      { Name: 'phone_number', Value: '+6281234567890' },
    ],
    ClientMetadata: { locale: 'id' },
  })
})

test('every call that names a user proves the client', async () => {
  cognito.on(ConfirmSignUpCommand).resolves({})
  cognito.on(ResendConfirmationCodeCommand).resolves({})
  cognito.on(ForgotPasswordCommand).resolves({})
  cognito.on(ConfirmForgotPasswordCommand).resolves({})
  await calls.confirm()
  await calls.resend()
  await calls.forgotPassword()
  await calls.resetPassword()
  for (const call of cognito.calls()) {
    const input = call.args[0].input as { SecretHash?: string; UserPoolId?: string }
    expect(input.SecretHash ?? input.UserPoolId).toBe(input.UserPoolId ?? secretHash)
  }
})

test('a new password ends every session; a refused one ends none', async () => {
  cognito.on(ConfirmForgotPasswordCommand).resolvesOnce({}).rejects(failing('CodeMismatchException'))
  expect(await calls.resetPassword()).toBe('changed')
  expect(await calls.resetPassword()).toBe('wrong-code')
  expect(cognito.commandCalls(AdminUserGlobalSignOutCommand).map(({ args }) => args[0].input)).toEqual([
    { UserPoolId: 'ap-southeast-3_pool', Username: 'budi' },
  ])
})

test('a new password stays one when ending the sessions takes several tries', async () => {
  cognito.on(AdminUserGlobalSignOutCommand).rejectsOnce().rejectsOnce().resolves({})
  expect(await calls.resetPassword()).toBe('changed')
  expect(cognito.commandCalls(AdminUserGlobalSignOutCommand)).toHaveLength(3)
  expect(reported).toEqual([])
})

test('and when it never works; then the operators are told', async () => {
  const fault = failing('InternalErrorException')
  cognito.on(AdminUserGlobalSignOutCommand).rejects(fault)
  expect(await calls.resetPassword()).toBe('changed')
  expect(reported).toEqual([['signOutEverywhere', fault]])
})

const token = (claims: Record<string, string>) =>
  new UnsecuredJWT({ sub: 'sub-1', auth_time: 1_796_083_200, ...claims }).encode()

test('login answers tokens, account and the profile of the ID token', async () => {
  const access = token({ username: 'budi' })
  const id = token({ 'cognito:username': 'budi', name: 'Budi Santoso', email: 'budi@contoh.id', locale: 'en' })
  cognito
    .on(InitiateAuthCommand)
    .resolves({ AuthenticationResult: { AccessToken: access, IdToken: id, RefreshToken: 'r1' } })
  expect(await calls.logIn()).toEqual({
    access,
    refresh: 'r1',
    account: 'sub-1',
    authTime: 1_796_083_200,
    profile: { username: 'budi', fullName: 'Budi Santoso', email: 'budi@contoh.id', locale: 'en' },
  })
})

test.each([
  ['no name at all', undefined],
  ['a name that writes backwards', '\u202eisuB'],
  ['a name with a line break', 'Budi\nSantoso'],
  ['a name that is a link', 'https://evil.example/'],
  ['a name longer than any', 'x'.repeat(101)],
])('%s, written into Cognito past the form, gives way to the username', async (_, name) => {
  const id = token({ 'cognito:username': 'budi', email: 'budi@contoh.id', ...(name !== undefined && { name }) })
  cognito
    .on(InitiateAuthCommand)
    .resolves({ AuthenticationResult: { AccessToken: token({}), IdToken: id, RefreshToken: 'r1' } })
  expect(await calls.logIn()).toMatchObject({ profile: { fullName: 'budi' } })
})

test('a login goes on with the code of an app, under the name that the service gave', async () => {
  const challenge = { ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 'session' } as const
  cognito.on(InitiateAuthCommand).resolves({ ...challenge, ChallengeParameters: { USER_ID_FOR_SRP: 'budi' } })
  expect(await accounts.logIn('Budi', 'Paspor-2026')).toEqual({ challenge: { username: 'budi', session: 'session' } })
  const AuthenticationResult = { AccessToken: token({}), IdToken: token({}), RefreshToken: 'r1' }
  cognito.on(RespondToAuthChallengeCommand).resolves({ AuthenticationResult })
  expect(await calls.answerChallenge()).toMatchObject({ refresh: 'r1', account: 'sub-1', authTime: 1_796_083_200 })
  expect(cognito.commandCalls(RespondToAuthChallengeCommand)[0]?.args[0].input).toEqual({
    ClientId: 'client',
    ChallengeName: 'SOFTWARE_TOKEN_MFA',
    Session: 'session',
    ChallengeResponses: { USERNAME: 'budi', SOFTWARE_TOKEN_MFA_CODE: '123456', SECRET_HASH: secretHash },
  })
})

test('an app whose first code was not taken is not asked for', async () => {
  cognito.on(VerifySoftwareTokenCommand).resolves({ Status: 'ERROR' })
  expect(await calls.confirmAuthenticator()).toBe('second-step-wrong-code')
  expect(cognito.commandCalls(SetUserMFAPreferenceCommand)).toHaveLength(0)
  cognito.on(VerifySoftwareTokenCommand).resolves({ Status: 'SUCCESS' })
  cognito.on(SetUserMFAPreferenceCommand).resolves({})
  expect(await calls.confirmAuthenticator()).toBe('confirmed')
  expect(cognito.commandCalls(SetUserMFAPreferenceCommand)).toHaveLength(1)
})

test('any other challenge, or an answer without a new refresh token, is a fault', async () => {
  cognito.on(InitiateAuthCommand).resolves({ ChallengeName: 'NEW_PASSWORD_REQUIRED' })
  await expect(calls.logIn()).rejects.toThrow('NEW_PASSWORD_REQUIRED')
  cognito.on(GetTokensFromRefreshTokenCommand).resolves({ AuthenticationResult: { AccessToken: token({}) } })
  await expect(calls.refresh()).rejects.toThrow('rotation')
})

test('revoking and refreshing prove the client by its secret', async () => {
  cognito.on(RevokeTokenCommand).resolves({})
  await calls.revoke()
  expect(cognito.commandCalls(RevokeTokenCommand)[0]?.args[0].input).toEqual({
    ClientId: 'client',
    ClientSecret: 'secret',
    Token: 'token',
  })
})

test('an edit writes name and phone, and takes away a phone number that is left out', async () => {
  cognito.on(UpdateUserAttributesCommand).resolves({})
  expect(await accounts.edit('access', { fullName: 'Budi', phone: '+6281234567890' })).toBe('changed')
  expect(await accounts.edit('access', { fullName: 'Budi' })).toBe('changed')
  const phones = cognito
    .commandCalls(UpdateUserAttributesCommand)
    .map(({ args }) => args[0].input.UserAttributes?.find(({ Name }) => Name === 'phone_number')?.Value)
  expect(phones).toEqual(['+6281234567890', ''])
})

test('only an account that waits for its confirmation tells its address here', async () => {
  const UserAttributes = [{ Name: 'email', Value: 'budi@contoh.id' }]
  cognito.on(AdminGetUserCommand).resolvesOnce({ Username: 'budi', UserStatus: 'UNCONFIRMED', UserAttributes })
  expect(await calls.unconfirmedEmail()).toBe('budi@contoh.id')
  cognito.on(AdminGetUserCommand).resolves({ Username: 'budi', UserStatus: 'CONFIRMED', UserAttributes })
  expect(await calls.unconfirmedEmail()).toBeUndefined()
})

test('a corrected address is in force at once, and is not called verified', async () => {
  cognito.on(AdminUpdateUserAttributesCommand).resolves({})
  await calls.correctEmail()
  const written = cognito
    .commandCalls(AdminUpdateUserAttributesCommand)
    .map(({ args }) => Object.fromEntries((args[0].input.UserAttributes ?? []).map(({ Name, Value }) => [Name, Value])))
  expect(written).toEqual([{ email: 'baru@contoh.id', email_verified: 'true' }, { email_verified: 'false' }])
})

test('an address that has been proven before is put back as verified', async () => {
  cognito.on(AdminUpdateUserAttributesCommand).resolves({})
  await accounts.correctEmail('budi', 'lama@contoh.id', 'proven')
  const [only, ...more] = cognito.commandCalls(AdminUpdateUserAttributesCommand)
  expect(more).toEqual([])
  expect(only?.args[0].input.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' })
})

test('the usernames of an address are those of its confirmed accounts, over all pages', async () => {
  const user = (Username: string, UserStatus: 'CONFIRMED' | 'UNCONFIRMED') => ({ Username, UserStatus })
  cognito
    .on(ListUsersCommand)
    .resolvesOnce({ Users: [user('wati', 'CONFIRMED'), user('late', 'UNCONFIRMED')], PaginationToken: 'more' })
    .resolvesOnce({ Users: [], PaginationToken: 'more still' })
    .resolves({ Users: [user('budi', 'CONFIRMED')] })
  expect(await calls.usernamesOf()).toEqual(['budi', 'wati'])
  expect(cognito.commandCalls(ListUsersCommand).map(({ args }) => args[0].input.PaginationToken)).toEqual([
    undefined,
    'more',
    'more still',
  ])
})

test('an address cannot widen the search for it', async () => {
  cognito.on(ListUsersCommand).resolves({ Users: [] })
  await accounts.usernamesOf('a" or "@contoh.id\\')
  expect(cognito.commandCalls(ListUsersCommand)[0]?.args[0].input.Filter).toBe('email = "a\\" or \\"@contoh.id\\\\"')
})
