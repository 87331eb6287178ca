import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { Nik } from '../../domain/nik.ts'
import type { NikVault } from '../../usecases/ports.ts'
import { dataKey, type KeyRingSource } from './key-ring.ts'
import { remember } from './remember.ts'

/** Ring 1 keys every digest and every sealed text that begins with `1.`. */
const ring = 'NIK#1'
const version = '1.'
const nonceLength = 12
const tagLength = 16
/** 11 characters of base64url: 66 bits, enough to tell requests apart in one slot item that must stay small. */
const fingerprintLength = 11

/**
 * Looks up and hides NIKs with keys that live in this process only: one KMS call per cold start, none per NIK, so a
 * rush neither waits for KMS nor pays for it. One use, one key (HKDF, RFC 5869).
 */
export function createNikVault(source: KeyRingSource): NikVault {
  const keys = remember(async () => {
    const root = await dataKey(ring, source)
    const derive = (use: string) => Buffer.from(hkdfSync('sha256', root, '', `antrian-paspor/nik/${use}`, 32))
    return { digest: derive('digest'), fingerprint: derive('fingerprint'), seal: derive('seal') }
  })
  const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url')

  return {
    digest: async (nik) => hmac((await keys()).digest, nik.reveal()),
    fingerprint: async (text) => hmac((await keys()).fingerprint, text).slice(0, fingerprintLength),
    seal: async (nik) => seal((await keys()).seal, nik),
    open: async (sealed) => open((await keys()).seal, sealed),
  }
}

function seal(key: Buffer, nik: Nik): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(version))
  const parts = [nonce, cipher.update(nik.reveal(), 'utf8'), cipher.final(), cipher.getAuthTag()]
  return version + Buffer.concat(parts).toString('base64url')
}

/** @throws Error for a text that was changed, cut, or sealed with another key ring; says nothing of its content */
function open(key: Buffer, sealed: string): Nik {
  if (!sealed.startsWith(version))
    throw new Error(`A sealed NIK begins with "${version}"; this text was sealed by another version or not at all`)
  const bytes = Buffer.from(sealed.slice(version.length), 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
    decipher.setAAD(Buffer.from(version)).setAuthTag(bytes.subarray(-tagLength))
    const digits = Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()])
    return Nik.of(digits.toString('utf8'))
  } catch {
    throw new Error('This sealed NIK cannot be opened: it was changed, or sealed with another key ring')
  }
}
