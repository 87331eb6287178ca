import { createHmac } from 'node:crypto'
import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { CustomMessage } from '../../../infra/local/cognito/code-mailer.ts'
import { type LocalCognito, startCognito } from '../../../infra/local/cognito/start.ts'
import { startScratchEngine } from './engine.ts'
import { startSesMailbox } from './ses-mailbox.ts'

const region = 'ap-southeast-3'
export const testPassword = 'Paspor-2026'
export const hourMs = 60 * 60_000

process.env.SITE_ORIGIN = 'https://antrian.example'
process.env.ORIGIN_KEYS = 'shown by the edge'
const { handler } = await import('../../../lambdas/functions/messages.ts')

/** The local accounts service on a real engine, with a mailbox, the deployed trigger and a clock the test moves. */
export async function startAccountsService(overrides: { customMessage?: CustomMessage; sesEndpoint?: string } = {}) {
  const engine = await startScratchEngine()
  const mailbox = await startSesMailbox()
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

export type AccountsService = Awaited<ReturnType<typeof startAccountsService>>

/** What every call of the confidential client carries. */
export const clientParameters = ({ clientId, clientSecret }: LocalCognito, username: string) => ({
  ClientId: clientId,
  Username: username,
  SecretHash: createHmac('sha256', clientSecret)
    .update(username + clientId)
    .digest('base64'),
})

export const signUpInPool = (
  { client, service }: AccountsService,
  username: string,
  more: Record<string, string> = {},
) =>
  client.send(
    new SignUpCommand({
      ...clientParameters(service, username),
      Password: testPassword,
      UserAttributes: Object.entries({
        email: `${username}@contoh.id`,
        name: 'Budi Santoso',
        locale: 'id',
        ...more,
      }).map(([Name, Value]) => ({ Name, Value })),
    }),
  )

export const confirmInPool = ({ client, service }: AccountsService, username: string, code: string) =>
  client.send(new ConfirmSignUpCommand({ ...clientParameters(service, username), ConfirmationCode: code }))

export const logInToPool = ({ client, service }: AccountsService, username: string, secret = testPassword) => {
  const { ClientId, SecretHash } = clientParameters(service, username)
  return client.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: secret, SECRET_HASH: SecretHash },
    }),
  )
}

/** Somebody who has signed up and confirmed. */
export async function addConfirmedAccount(accounts: AccountsService, username: string) {
  await signUpInPool(accounts, username)
  await confirmInPool(accounts, username, accounts.code())
}

/** Any code but the right one. */
export const differentCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
