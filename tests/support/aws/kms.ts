import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KMSClient } from '@aws-sdk/client-kms'
import { startKms } from '../../../infra/local/kms/start.ts'

/** A local KMS with keys of its own, and a way to restart it on the same file. */
export async function startScratchKms() {
  const folder = await mkdtemp(join(tmpdir(), 'antrian-kms-'))
  const file = join(folder, 'keys.json')
  let kms = await startKms({ file })
  return {
    file,
    get ids() {
      return { nik: kms.nikKeyId, proof: kms.proofKeyId }
    },
    get endpoint() {
      return kms.endpoint
    },
    client: () => new KMSClient({ endpoint: kms.endpoint, maxAttempts: 1 }),
    restart: async () => {
      await kms.close()
      kms = await startKms({ file })
    },
    stop: async () => {
      await kms.close()
      await rm(folder, { recursive: true })
    },
  }
}
export type ScratchKms = Awaited<ReturnType<typeof startScratchKms>>
