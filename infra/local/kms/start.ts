import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serveAwsJson } from '../aws/aws-json.ts'
import { keysIn } from './key-file.ts'
import { kmsOperations } from './operations.ts'

export interface LocalKms {
  /** For `AWS_ENDPOINT_URL_KMS`. */
  readonly endpoint: string
  readonly nikKeyId: string
  readonly proofKeyId: string
  close(): Promise<void>
}

/**
 * A small KMS on loopback with the two keys of this project.
 * @param file where the keys are kept, readable by the user only; made on the first start
 * @param port left out, any free one
 * @throws Error when the file is damaged or the port is taken
 */
export async function startKms({ file, port = 0 }: { file: string; port?: number }): Promise<LocalKms> {
  const keys = keysIn(file)
  const server = serveAwsJson(kmsOperations(keys)).listen(port, '127.0.0.1')
  await once(server, 'listening')
  const { port: bound } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${bound}`,
    nikKeyId: keys.nik.id,
    proofKeyId: keys.proof.id,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
