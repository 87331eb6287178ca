import { describe, expect, it } from 'vitest'
import { challengeLifetimeSeconds } from '../../../lambdas/adapters/dynamodb/session/mfa-challenges.ts'
import type { FunctionName } from '../../../lambdas/contract/functions.ts'
import type { Route } from '../../../lambdas/contract/http/route.ts'
import { routes } from '../../../lambdas/contract/routes.ts'
import { cloudOf } from '../cloud.ts'

const cloud = cloudOf('staging')
const pool = cloud.one('AWS::Cognito::UserPool')
const client = cloud.one('AWS::Cognito::UserPoolClient')

describe('the user pool', () => {
  it('knows people by username, whatever its case, and confirms their e-mail', () => {
    expect(pool.UsernameConfiguration).toEqual({ CaseSensitive: false })
    expect(pool).not.toHaveProperty('UsernameAttributes')
    expect(pool).not.toHaveProperty('AliasAttributes')
    expect(pool.AutoVerifiedAttributes).toEqual(['email'])
    expect(pool.AdminCreateUserConfig).toEqual({ AllowAdminCreateUserOnly: false })
  })

  it('keeps an e-mail address in force until the new one is confirmed', () => {
    expect(pool.UserAttributeUpdateSettings).toEqual({ AttributesRequireVerificationBeforeUpdate: ['email'] })
  })

  it('asks for the passwords the sign-up form asks for', () => {
    expect(pool.Policies.PasswordPolicy).toMatchObject({
      MinimumLength: 10,
      RequireLowercase: true,
      RequireUppercase: true,
      RequireNumbers: true,
      RequireSymbols: false,
    })
  })

  it('lets people set up an authenticator app, and keeps a login that waits for its code as long as we do', () => {
    expect(pool.MfaConfiguration).toBe('OPTIONAL')
    expect(pool.EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA'])
    expect(client.AuthSessionValidity * 60).toBe(challengeLifetimeSeconds)
    expect(client.ExplicitAuthFlows).toEqual(['ALLOW_USER_PASSWORD_AUTH'])
  })

  it('mails from the sender of the environment, in the words of the function messages', () => {
    expect(pool.EmailConfiguration).toMatchObject({
      EmailSendingAccount: 'DEVELOPER',
      From: '"Antrian Paspor (staging)" <antrian@staging.antrian-paspor.example>',
      ConfigurationSet: 'antrian-paspor-staging-mail',
    })
    expect(Object.keys(pool.LambdaConfig)).toEqual(['CustomMessage'])
    expect(cloud.nameBehind(pool.LambdaConfig.CustomMessage)).toBe('messages')
  })
})

describe('the second step of staff', () => {
  const ruleOf = (environment: string, name: FunctionName) => {
    const one = environment === 'staging' ? cloud : cloudOf(environment)
    return one.properties(one.functionId(name)).Environment.Variables.STAFF_MFA
  }

  it.each([
    ['prod', 'required'],
    ['staging', 'required'],
    ['dev', 'optional'],
  ])('is in %s %s, wherever a route of staff is served or a session begins', (environment, rule) => {
    for (const name of ['accounts', 'admin', 'desk'] as const) expect(ruleOf(environment, name), name).toBe(rule)
    const serving = Object.values<Route>(routes).filter(({ audience }) => !/^(public|signed-in)$/.test(audience))
    expect(new Set(serving.map((route) => route.function))).toEqual(new Set(['admin', 'desk']))
  })
})

describe('its client', () => {
  it('has a secret, hides who exists, and opens no other way in', () => {
    expect(client).toMatchObject({
      GenerateSecret: true,
      PreventUserExistenceErrors: 'ENABLED',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      AllowedOAuthFlowsUserPoolClient: false,
    })
  })

  it('gives 15 minutes of access and 8 hours of refresh, rotated', () => {
    const minutes = (field: string, unit: string) =>
      client[field] * (client.TokenValidityUnits[unit] === 'hours' ? 60 : 1)
    expect(minutes('AccessTokenValidity', 'AccessToken')).toBe(15)
    expect(minutes('IdTokenValidity', 'IdToken')).toBe(15)
    expect(minutes('RefreshTokenValidity', 'RefreshToken')).toBe(480)
    expect(client.RefreshTokenRotation).toEqual({ Feature: 'ENABLED', RetryGracePeriodSeconds: 10 })
    expect(client.EnableTokenRevocation).toBe(true)
  })
})
