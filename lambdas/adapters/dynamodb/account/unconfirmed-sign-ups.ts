import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Clock, Newcomers, NikVault } from '../../../usecases/ports.ts'
import type { Table } from '../core/client.ts'
import { expiringItems } from '../core/expiring-items.ts'
import { keys } from '../core/table.ts'

const lifetimeSeconds = 7 * 24 * 60 * 60
const deriveKey = promisify<string, Uint8Array, number, Buffer>(scrypt)
/** Stands for the salt of a name that nobody signed up with. */
const noSalt = new Uint8Array(16)

/**
 * What is kept is the fingerprint (keyed by KMS, 66 bits) of a slow salted hash: enough to know the password again, and
 * worth nothing to who has the table without the key, or the key without much time.
 */
export function dynamoUnconfirmedSignUps(table: Table, vault: Pick<NikVault, 'fingerprint'>, clock: Clock): Newcomers {
  const items = expiringItems(table, clock)
  const digest = async (password: string, salt: Uint8Array) => {
    const hash = await deriveKey(password.normalize('NFKC'), salt, 32)
    return Buffer.from(await vault.fingerprint(`newcomer ${hash.toString('base64url')}`))
  }
  return {
    async save(username, password) {
      const salt = randomBytes(16)
      await items.put(keys.unconfirmedSignUp(username), { salt, digest: await digest(password, salt) }, lifetimeSeconds)
    },
    async checkPassword(username, password) {
      const item = (await items.find(keys.unconfirmedSignUp(username))) as
        | { salt: Uint8Array; digest: Uint8Array }
        | undefined
      const said = await digest(password, item?.salt ?? noSalt)
      return item !== undefined && said.length === item.digest.length && timingSafeEqual(said, item.digest)
    },
    remove: (username) => items.remove(keys.unconfirmedSignUp(username)),
  }
}
