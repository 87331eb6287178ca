import { describe, expect, it } from 'vitest'
import { Cloud, named } from './cloud.ts'

const cloud = new Cloud(named('staging'))
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

  it('enrols no second factor, as long as our login answers no challenge', () => {
    expect(pool.MfaConfiguration).toBe('OFF')
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
