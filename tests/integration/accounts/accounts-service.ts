import { createHmac } from 'node:crypto'
import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { CustomMessage } from '../../../infra/local/cognito/mail.ts'
import { type LocalCognito, startCognito } from '../../../infra/local/cognito/start.ts'
import { startEngine } from '../../support/engine.ts'
import { startMailbox } from './mailbox.ts'

const region = 'ap-southeast-3'
export const password = 'Paspor-2026'
export const hour = 60 * 60_000

process.env.SITE_ORIGIN = 'https://antrian.example'
process.env.ORIGIN_KEYS = 'shown by the edge'
const { handler } = await import('../../../lambdas/functions/messages.ts')

/** The local accounts service on a real engine, with a mailbox, the deployed trigger and a clock the test moves. */
export async function startAccounts(overrides: { customMessage?: CustomMessage; sesEndpoint?: string } = {}) {
  const engine = await startEngine()
  const mailbox = await startMailbox()
  const clock = { now: Date.parse('2026-12-01T00:00:00Z') }
  const start = () =>
    startCognito({
      region,
      dynamoEndpoint: engine.endpoint,
      sesEndpoint: mailbox.endpoint,
      sender: 'Antrian Paspor <antrian@contoh.id>',
      customMessage: handler,
      now: () => clock.now,
      ...overrides,
    })
  let service = await start()
  const open = (to: LocalCognito) =>
    new CognitoIdentityProviderClient({
      endpoint: to.endpoint,
      region,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    })
  let client = open(service)

  return {
    engine,
    mailbox,
    get service() {
      return service
    },
    get client() {
      return client
    },
    advance: (ms: number) => {
      clock.now += ms
    },
    newestMail: () => {
      const [mail] = mailbox.list()
      if (!mail) throw new Error('no mail has arrived')
      return mail
    },
    /** The code in the newest mail. */
    code: () => /#username=[^&]+&(?:amp;)?code=(\d{6})/.exec(mailbox.list()[0]?.html ?? '')?.[1] ?? 'none',
    restart: async () => {
      client.destroy()
      await service.close()
      service = await start()
      client = open(service)
    },
    stop: async () => {
      client.destroy()
      await service.close()
      await mailbox.stop()
      await engine.stop()
    },
  }
}

export type AccountsService = Awaited<ReturnType<typeof startAccounts>>

/** What every call of the confidential client carries. */
export const as = ({ clientId, clientSecret }: LocalCognito, username: string) => ({
  ClientId: clientId,
  Username: username,
  SecretHash: createHmac('sha256', clientSecret)
    .update(username + clientId)
    .digest('base64'),
})

export const signUp = ({ client, service }: AccountsService, username: string, more: Record<string, string> = {}) =>
  client.send(
    new SignUpCommand({
      ...as(service, username),
      Password: password,
      UserAttributes: Object.entries({
        email: `${username}@contoh.id`,
        name: 'Budi Santoso',
        locale: 'id',
        ...more,
      }).map(([Name, Value]) => ({ Name, Value })),
    }),
  )

export const confirm = ({ client, service }: AccountsService, username: string, code: string) =>
  client.send(new ConfirmSignUpCommand({ ...as(service, username), ConfirmationCode: code }))

export const logIn = ({ client, service }: AccountsService, username: string, secret = password) => {
  const { ClientId, SecretHash } = as(service, username)
  return client.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: secret, SECRET_HASH: SecretHash },
    }),
  )
}

/** Somebody who has signed up and confirmed. */
export async function givenAccount(accounts: AccountsService, username: string) {
  await signUp(accounts, username)
  await confirm(accounts, username, accounts.code())
}

/** Any code but the right one. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
