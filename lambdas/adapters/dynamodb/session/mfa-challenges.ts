import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../../../usecases/ports.ts'
import type { MfaChallenges, PendingLogIn } from '../../../usecases/session/mfa.ts'
import type { Table } from '../core/client.ts'
import { expiringItems } from '../core/expiring-items.ts'
import { keys } from '../core/table.ts'

/** As long as the accounts service waits for a code (`authSessionValidity`), in seconds. */
export const challengeLifetimeSeconds = 3 * 60

/** Kept under the digest of the key, so that whoever can read the table can answer for nobody. */
export function dynamoMfaChallenges(table: Table, clock: Clock): MfaChallenges {
  const items = expiringItems(table, clock)
  const itemOf = (key: string) => keys.mfaChallenge(createHash('sha256').update(key).digest('base64url'))
  return {
    async begin(challenge) {
      const key = randomBytes(32).toString('base64url')
      await items.put(itemOf(key), { ...challenge }, challengeLifetimeSeconds)
      return key
    },
    async find(key) {
      const item = await items.find(itemOf(key))
      if (!item) return undefined
      const { account, username, session } = item as unknown as PendingLogIn
      return { account, username, session }
    },
    end: (key) => items.remove(itemOf(key)),
  }
}
