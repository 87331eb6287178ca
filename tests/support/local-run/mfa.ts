import { stepAt, totpCodeOf } from '../../../infra/local/cognito/totp.ts'
import { type ApiClient, apiClient, signedInClient } from './api-client.ts'
import { demoPassword } from './demo-data.ts'

/**
 * An authenticator app: each code it is asked for is one that was not used yet. Two are good at one moment and stay so
 * for half a minute, however slow the machine; who needs a third has to wait.
 */
export function authenticator(secret: string) {
  let last = 0
  return {
    next: (): string => {
      last = Math.max(last + 1, stepAt(Date.now()))
      return totpCodeOf(secret, last)
    },
    /** A code that is none of its. */
    wrong: (): string => {
      const near = [-2, -1, 0, 1, 2].map((steps) => totpCodeOf(secret, stepAt(Date.now()) + steps))
      return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.includes(code)) ?? ''
    },
  }
}

export type AuthenticatorApp = ReturnType<typeof authenticator>

/** Sets up the second step of whoever is logged in, and stays logged in. */
export async function setUpMfa(someone: ApiClient, password = demoPassword): Promise<AuthenticatorApp> {
  const started = await someone.post('/api/account/second-step', { password })
  if (started.status !== 200) throw new Error(`no second step begun: ${started.status} ${started.body.code}`)
  const app = authenticator(started.body.secret)
  const { status, body } = await someone.send('PUT', '/api/account/second-step', { code: app.next() })
  if (status !== 200) throw new Error(`no second step set up: ${status} ${body.code}`)
  return app
}

/** A demo account of the staff that is logged in and has set up its second step. */
export async function signedInWithMfa(origin: string, username: string): Promise<ApiClient> {
  const someone = await signedInClient(origin, username)
  await setUpMfa(someone)
  return someone
}

/** Both halves of a login. */
export async function logInWithMfa(origin: string, username: string, app: AuthenticatorApp, password = demoPassword) {
  const someone = apiClient(origin)
  const asked = await someone.post('/api/session', { username, password })
  if (asked.body.next !== 'second-step') throw new Error(`${username} was asked for no code: ${asked.status}`)
  const { status, body } = await someone.post('/api/session/second-step', { code: app.next() })
  if (status !== 200) throw new Error(`${username} could not log in: ${status} ${body.code}`)
  return someone
}
