import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SESClient } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { requestTimeouts } from '../../../lambdas/adapters/aws/request-timeouts.ts'
import { openKms } from '../../../lambdas/adapters/kms/client.ts'
import { createProofSigner } from '../../../lambdas/adapters/kms/proof-signer.ts'
import { sesMailer } from '../../../lambdas/adapters/ses/mailer.ts'
import { Overloaded } from '../../../lambdas/usecases/ports.ts'

let heard = 0
beforeEach(() => {
  heard = 0
})
/** Takes every request, and never answers. */
const silent = createServer(() => void heard++)
beforeAll(() => new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve)))
afterAll(async () => {
  vi.unstubAllEnvs()
  silent.closeAllConnections()
  await new Promise((resolve) => silent.close(resolve))
})

const address = () => `http://127.0.0.1:${(silent.address() as AddressInfo).port}`

test('a mail service that takes the mail and never answers is busy, and is not asked again behind our back', async () => {
  const ses = new SESClient({
    endpoint: address(),
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    requestHandler: requestTimeouts({ connectTimeoutMs: 1_000, responseTimeoutMs: 200 }),
  })
  const mails = sesMailer(ses, 'antrian@contoh.id')
  const sent = mails.send({ to: 'budi@contoh.id', subject: 'Halo', html: '<p>Halo</p>', text: 'Halo' })
  await expect(sent).rejects.toMatchObject({ constructor: Overloaded, cause: { name: 'TimeoutError' } })
  expect(heard).toBe(1)
})

test('a key service that never answers is asked twice, and then is busy instead of a function that is cut off', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL_KMS', address())
  const signer = createProofSigner({ kms: openKms({ connectTimeoutMs: 1_000, responseTimeoutMs: 200 }), keyIds: 'k' })
  await expect(signer.publicKeys()).rejects.toMatchObject({ constructor: Overloaded, cause: { name: 'TimeoutError' } })
  expect(heard).toBe(2)
})
