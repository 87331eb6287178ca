import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { ServiceError } from '../aws/aws-json.ts'

/** Names and values bound to a ciphertext; decrypting needs the same ones, in any order. */
export type EncryptionContext = Readonly<Record<string, string>>

/*
 * Blob of a local ciphertext: key id (36 ASCII characters), nonce (12 bytes), ciphertext, tag (16 bytes). Like the
 * service's own it names its key, so Decrypt works without a KeyId.
 */
const idLength = 36
const nonceLength = 12
const tagLength = 16

const associated = (id: string, context: EncryptionContext): Buffer =>
  Buffer.from(JSON.stringify([id, Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))]))

/** Id of the key a ciphertext was made with, as the blob claims. */
export const keyIdOf = (blob: Buffer): string => blob.subarray(0, idLength).toString('latin1')

export function wrap(key: { id: string; material: string }, plaintext: Uint8Array, context: EncryptionContext): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key.material, 'base64'), nonce)
  cipher.setAAD(associated(key.id, context))
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return Buffer.concat([Buffer.from(key.id, 'latin1'), nonce, ciphertext, cipher.getAuthTag()])
}

/** @throws ServiceError `InvalidCiphertextException` for a changed blob or another context, as the service does */
export function unwrap(key: { id: string; material: string }, blob: Buffer, context: EncryptionContext): Buffer {
  try {
    const nonce = blob.subarray(idLength, idLength + nonceLength)
    const tag = blob.subarray(-tagLength)
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key.material, 'base64'), nonce, {
      authTagLength: tagLength,
    })
    decipher.setAAD(associated(key.id, context)).setAuthTag(tag)
    return Buffer.concat([decipher.update(blob.subarray(idLength + nonceLength, -tagLength)), decipher.final()])
  } catch {
    throw new ServiceError('InvalidCiphertextException', 'The ciphertext or the encryption context is not the original')
  }
}
