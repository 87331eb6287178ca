import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'

const symmetricKey = z.object({
  id: z.uuid(),
  spec: z.literal('SYMMETRIC_DEFAULT'),
  /** 32 bytes, base64. */
  material: z.base64().length(44),
})
const signingKey = z.object({
  id: z.uuid(),
  spec: z.literal('ECC_NIST_P256'),
  /** The private key, PKCS #8 PEM. */
  material: z.string().startsWith('-----BEGIN PRIVATE KEY-----'),
})
const keyFile = z.object({ nik: symmetricKey, proof: signingKey })

/** The two keys of an environment, as the file keeps them. */
export type KeyFile = z.infer<typeof keyFile>
export type LocalKey = KeyFile[keyof KeyFile]

const generated = (): KeyFile => ({
  nik: { id: randomUUID(), spec: 'SYMMETRIC_DEFAULT', material: randomBytes(32).toString('base64') },
  proof: {
    id: randomUUID(),
    spec: 'ECC_NIST_P256',
    material: generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    }).privateKey,
  },
})

/**
 * The keys in the file, generated on the first call. A crash leaves either no file or a whole one.
 * @throws Error when the file is there and unreadable: new keys would make every kept NIK unreadable, so nobody but
 *   the user may decide to start anew
 */
export function keysIn(file: string): KeyFile {
  const text = textOf(file)
  if (text === undefined) return save(file, generated())
  try {
    return keyFile.parse(JSON.parse(text))
  } catch {
    throw new Error(`${file} does not hold the local keys. Restore it, or begin anew with: npm start -- --fresh`)
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function save(file: string, keys: KeyFile): KeyFile {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify(keys, null, 2), { mode: 0o600, flag: 'wx', flush: true })
  renameSync(draft, file)
  return keys
}
