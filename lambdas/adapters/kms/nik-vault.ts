import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { Nik } from '../../domain/booking/nik.ts'
import type { NikVault } from '../../usecases/ports.ts'
import { type ActiveKeyVersion, assertActiveKeyVersion, dataKey, type KeySetSource } from './key-set.ts'
import { memoizeAsync } from './memoize.ts'

const nonceLength = 12
const tagLength = 16
/** 11 characters of base64url: 66 bits, enough to tell requests apart in one slot item that must stay small. */
const fingerprintLength = 11

/** Whether a text was sealed with the ring of a number: it begins with that. */
export const isSealedWith =
  (ring: string) =>
  (sealed: string): boolean =>
    sealed.startsWith(`${ring}.`)

/**
 * Looks up and hides NIKs with keys that live in this process only: one KMS call per cold start, none per NIK, so a
 * rush neither waits for KMS nor pays for it. One use, one key (HKDF, RFC 5869).
 *
 * Everything is digested and sealed with the ring of the number given. What another ring has sealed can still be opened, so
 * that it can be given to this one (usecases/rekey.ts); until then it is not found by its digest.
 * @param options `inUse`: digests and seals only with the ring the table is of; left out by what takes it to another
 */
export function createNikVault({ keyVersion: ring, activeVersion: inUse, ...source }: NikVaultOptions): NikVault {
  const keys = memoizeAsync(async () => {
    if (inUse) await assertActiveKeyVersion(ring, inUse)
    return deriveKeys(await dataKey(`NIK#${ring}`, source))
  })
  const otherVersions = new Map<string, () => Promise<NikKeys>>()
  const keysOf = (version: string): Promise<NikKeys> => {
    if (version === ring) return keys()
    const cachedKeys =
      otherVersions.get(version) ??
      memoizeAsync(async () => deriveKeys(await dataKey(`NIK#${version}`, source, 'refuse')))
    otherVersions.set(version, cachedKeys)
    return cachedKeys()
  }
  const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url')

  return {
    digest: async (nik) => hmac((await keys()).digest, nik.reveal()),
    fingerprint: async (text) => hmac((await keys()).fingerprint, text).slice(0, fingerprintLength),
    seal: async (nik) => seal((await keys()).seal, `${ring}.`, nik),
    async open(sealed) {
      const [versionPrefix, version] = /^([1-9]\d{0,3})\./.exec(sealed) ?? []
      if (!versionPrefix || !version)
        throw new Error('A sealed NIK begins with the number of its key ring; this text does not')
      return open((await keysOf(version)).seal, versionPrefix, sealed)
    },
  }
}

interface NikVaultOptions extends KeySetSource {
  readonly keyVersion: string
  readonly activeVersion?: ActiveKeyVersion
}

type NikKeys = Readonly<Record<'digest' | 'fingerprint' | 'seal', Buffer>>

function deriveKeys(root: Uint8Array): NikKeys {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', root, '', `antrian-paspor/nik/${use}`, 32))
  return { digest: derive('digest'), fingerprint: derive('fingerprint'), seal: derive('seal') }
}

/** @param version the ring's number and a full stop; it stands before the text and is proven with it */
function seal(key: Buffer, versionPrefix: string, nik: Nik): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(versionPrefix))
  const parts = [nonce, cipher.update(nik.reveal(), 'utf8'), cipher.final(), cipher.getAuthTag()]
  return versionPrefix + Buffer.concat(parts).toString('base64url')
}

/** @throws Error for a text that was changed, cut, or sealed with another key ring; says nothing of its content */
function open(key: Buffer, versionPrefix: string, sealed: string): Nik {
  const bytes = Buffer.from(sealed.slice(versionPrefix.length), 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
    decipher.setAAD(Buffer.from(versionPrefix)).setAuthTag(bytes.subarray(-tagLength))
    const digits = Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()])
    return Nik.of(digits.toString('utf8'))
  } catch {
    throw new Error('This sealed NIK cannot be opened: it was changed, or sealed with another key ring')
  }
}
