import { createPublicKey, randomBytes } from 'node:crypto'
import { type AwsOperations, ServiceError } from '../aws/aws-json.ts'
import { type EncryptionContext, keyIdOf, unwrap, wrap } from './envelope.ts'
import type { KeyFile, LocalKey } from './key-file.ts'
import { signDigest, signMessage } from './sign-digest.ts'

/*
 * The verbs this project calls and those an operator needs beside them. Blobs travel as base64. Refusals are the
 * ones the service documents for each verb.
 */

interface ForKey {
  KeyId: string
}
interface WithContext {
  EncryptionContext?: EncryptionContext
}
interface DataKeyInput extends ForKey, WithContext {
  KeySpec?: string
  NumberOfBytes?: number
}
interface SignInput extends ForKey {
  Message: string
  MessageType?: string
  SigningAlgorithm: string
}

const account = 'arn:aws:kms:ap-southeast-3:000000000000:key/'
const arnOf = (key: LocalKey) => `${account}${key.id}`
const algorithm = 'ECDSA_SHA_256'
const dataKeyBytes: Readonly<Record<string, number>> = { AES_256: 32, AES_128: 16 }
const fitsOneCall = (length: number) => length >= 1 && length <= 4096
const messageKinds = new Map([
  ['RAW', { fits: fitsOneCall, sign: signMessage }],
  ['DIGEST', { fits: (length: number) => length === 32, sign: signDigest }],
])

const invalid = (message: string) => new ServiceError('ValidationException', message)
const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64')

export function kmsOperations({ nik, proof }: KeyFile): AwsOperations {
  const find = (keyId: string): LocalKey => {
    const key = [nik, proof].find((known) => keyId === known.id || keyId === arnOf(known))
    if (key) return key
    throw new ServiceError('NotFoundException', 'There is no such key here')
  }
  const keyFor = <Spec extends LocalKey['spec']>(spec: Spec, keyId: string): Extract<LocalKey, { spec: Spec }> => {
    const key = find(keyId)
    if (key.spec === spec) return key as Extract<LocalKey, { spec: Spec }>
    throw new ServiceError('InvalidKeyUsageException', `A ${key.spec} key cannot do that`)
  }
  const dataKey = ({ KeyId, KeySpec, NumberOfBytes, EncryptionContext = {} }: DataKeyInput) => {
    const key = keyFor('SYMMETRIC_DEFAULT', KeyId)
    const size = KeySpec === undefined ? NumberOfBytes : dataKeyBytes[KeySpec]
    if (size === undefined || (KeySpec !== undefined && NumberOfBytes !== undefined))
      throw invalid('Give either KeySpec AES_128 or AES_256, or NumberOfBytes')
    const plaintext = randomBytes(size)
    const CiphertextBlob = wrap(key, plaintext, EncryptionContext).toString('base64')
    return { KeyId: arnOf(key), CiphertextBlob, Plaintext: plaintext.toString('base64') }
  }

  return {
    GenerateDataKey: dataKey,
    GenerateDataKeyWithoutPlaintext: (input: DataKeyInput) => {
      const { Plaintext, ...wrapped } = dataKey(input)
      return wrapped
    },
    Encrypt: ({ KeyId, Plaintext, EncryptionContext = {} }: ForKey & WithContext & { Plaintext: string }) => {
      const key = keyFor('SYMMETRIC_DEFAULT', KeyId)
      const plaintext = bytes(Plaintext)
      if (!fitsOneCall(plaintext.length)) throw invalid('Plaintext must be 1 to 4096 bytes')
      return { KeyId: arnOf(key), CiphertextBlob: wrap(key, plaintext, EncryptionContext).toString('base64') }
    },
    Decrypt: ({
      KeyId,
      CiphertextBlob,
      EncryptionContext = {},
    }: Partial<ForKey> & WithContext & { CiphertextBlob: string }) => {
      const blob = bytes(CiphertextBlob)
      if (KeyId !== undefined && keyFor('SYMMETRIC_DEFAULT', KeyId).id !== keyIdOf(blob))
        throw new ServiceError('IncorrectKeyException', 'The ciphertext was made with another key')
      if (keyIdOf(blob) !== nik.id)
        throw new ServiceError('InvalidCiphertextException', 'The ciphertext was not made here')
      return { KeyId: arnOf(nik), Plaintext: unwrap(nik, blob, EncryptionContext).toString('base64') }
    },
    Sign: ({ KeyId, Message, MessageType = 'RAW', SigningAlgorithm }: SignInput) => {
      const key = keyFor('ECC_NIST_P256', KeyId)
      const message = bytes(Message)
      if (SigningAlgorithm !== algorithm) throw invalid(`This key signs with ${algorithm}`)
      const kind = messageKinds.get(MessageType)
      if (!kind?.fits(message.length)) throw invalid('Message is RAW, 1 to 4096 bytes, or a DIGEST of 32 bytes')
      const Signature = kind.sign(message, key.material).toString('base64')
      return { KeyId: arnOf(key), Signature, SigningAlgorithm }
    },
    GetPublicKey: ({ KeyId }: ForKey) => {
      const key = keyFor('ECC_NIST_P256', KeyId)
      return {
        KeyId: arnOf(key),
        KeySpec: key.spec,
        KeyUsage: 'SIGN_VERIFY',
        SigningAlgorithms: [algorithm],
        PublicKey: createPublicKey(key.material).export({ format: 'der', type: 'spki' }).toString('base64'),
      }
    },
  }
}
