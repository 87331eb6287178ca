import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Clock, Newcomers, NikVault } from '../../usecases/ports.ts'
import type { Table } from './client.ts'
import { passingItems } from './passing.ts'
import { keys } from './table.ts'

const week = 7 * 24 * 60 * 60
const derive = promisify<string, Uint8Array, number, Buffer>(scrypt)
/** Stands for the salt of a name that nobody signed up with. */
const noSalt = new Uint8Array(16)

/**
 * What is kept is the fingerprint (keyed by KMS, 66 bits) of a slow salted hash: enough to know the password again, and
 * worth nothing to who has the table without the key, or the key without much time.
 */
export function dynamoNewcomers(table: Table, vault: Pick<NikVault, 'fingerprint'>, clock: Clock): Newcomers {
  const items = passingItems(table, clock)
  const digest = async (password: string, salt: Uint8Array) => {
    const hash = await derive(password.normalize('NFKC'), salt, 32)
    return Buffer.from(await vault.fingerprint(`newcomer ${hash.toString('base64url')}`))
  }
  return {
    async keep(username, password) {
      const salt = randomBytes(16)
      await items.keep(keys.newcomer(username), { salt, digest: await digest(password, salt) }, week)
    },
    async knows(username, password) {
      const item = (await items.find(keys.newcomer(username))) as { salt: Uint8Array; digest: Uint8Array } | undefined
      const said = await digest(password, item?.salt ?? noSalt)
      return item !== undefined && said.length === item.digest.length && timingSafeEqual(said, item.digest)
    },
    forget: (username) => items.forget(keys.newcomer(username)),
  }
}
