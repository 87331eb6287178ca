import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../../usecases/ports.ts'
import type { Challenges, PendingLogIn } from '../../usecases/second-step.ts'
import type { Table } from './client.ts'
import { passingItems } from './passing.ts'
import { keys } from './table.ts'

/** As long as the accounts service waits for a code (`authSessionValidity`), in seconds. */
export const challengeSeconds = 3 * 60

/** Kept under the digest of the key, so that whoever can read the table can answer for nobody. */
export function dynamoChallenges(table: Table, clock: Clock): Challenges {
  const items = passingItems(table, clock)
  const itemOf = (key: string) => keys.challenge(createHash('sha256').update(key).digest('base64url'))
  return {
    async begin(challenge) {
      const key = randomBytes(32).toString('base64url')
      await items.keep(itemOf(key), { ...challenge }, challengeSeconds)
      return key
    },
    async find(key) {
      const item = await items.find(itemOf(key))
      if (!item) return undefined
      const { account, username, session } = item as unknown as PendingLogIn
      return { account, username, session }
    },
    end: (key) => items.forget(itemOf(key)),
  }
}
