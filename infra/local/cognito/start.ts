import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { JWK } from 'jose'
import { serveAwsJson } from '../aws/aws-json.ts'
import { type CustomMessage, openCodeMailer } from './code-mailer.ts'
import { cognitoOperations } from './operations/index.ts'
import { openPool } from './pool.ts'
import { openUserStore } from './user-store.ts'

export interface LocalCognito {
  /** For `AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER`. */
  readonly endpoint: string
  readonly userPoolId: string
  readonly clientId: string
  readonly clientSecret: string
  /** The `iss` of every token, as in the cloud. */
  readonly issuer: string
  /** The keys that verify the tokens; also at `<endpoint>/<userPoolId>/.well-known/jwks.json`. */
  jwks(): { keys: JWK[] }
  close(): Promise<void>
}

export interface CognitoOptions {
  /** Left out, any free one. */
  readonly port?: number
  /** In the form `ap-southeast-3`; part of the pool's id. */
  readonly region: string
  readonly dynamoEndpoint: string
  readonly sesEndpoint: string
  /** From whom the mails come. */
  readonly sender: string
  /** The custom-message trigger; in the local run the deployed function `messages`. */
  readonly customMessage: CustomMessage
  /** Milliseconds since 1970; tests move it. */
  readonly now?: () => number
}

/**
 * The verbs of Amazon Cognito that this project calls, on loopback, behaving as AWS documents them: one user pool with
 * case-insensitive usernames and one confidential client with refresh-token rotation and PreventUserExistenceErrors.
 * Users, sessions and keys live in the local database engine, in the table `local-cognito`.
 * @throws Error when the database does not answer or the port is taken
 */
export async function startCognito(options: CognitoOptions): Promise<LocalCognito> {
  const { port = 0, region, dynamoEndpoint, now = Date.now } = options
  const store = await openUserStore({ endpoint: dynamoEndpoint, region })
  const pool = await openPool(store, region)
  const mailer = openCodeMailer({ ...options, pool })
  const jwks = { keys: [pool.publicJwk] }

  const api = serveAwsJson(cognitoOperations({ pool, store, mailer, now }))
  const server = createServer((request, response) => {
    if (request.url !== `/${pool.userPoolId}/.well-known/jwks.json`) api.emit('request', request, response)
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(jwks))
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')

  const { userPoolId, clientId, clientSecret, issuer } = pool
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    userPoolId,
    clientId,
    clientSecret,
    issuer,
    jwks: () => jwks,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
      mailer.close()
      store.close()
    },
  }
}
