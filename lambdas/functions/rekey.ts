import type { Context } from 'aws-lambda'
import { dynamoActiveKeyVersion, dynamoKeySets } from '../adapters/dynamodb/booking/key-sets.ts'
import { openTable } from '../adapters/dynamodb/core/client.ts'
import { dynamoNikRecords } from '../adapters/dynamodb/operations/nik-records.ts'
import { openKms } from '../adapters/kms/client.ts'
import { keyVersionChange } from '../adapters/kms/key-set.ts'
import { createNikVault, isSealedWith } from '../adapters/kms/nik-vault.ts'
import { rekey } from '../usecases/operations/rekey.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, NIK_KEY_ID, NIK_KEY_VERSION } = environment('rekey')

const table = openTable(TABLE_NAME)
const keySets = dynamoKeySets(table)
const vault = createNikVault({ kms: openKms(), keyId: NIK_KEY_ID, keyVersion: NIK_KEY_VERSION, keySets })

/** Milliseconds in which what was begun is ended. */
const finishMs = 20_000

/** Called by an engineer, again and again until `finished` with nothing `left`. */
export const handler = async (_event: unknown, { getRemainingTimeInMillis }: Context) => {
  const done = await rekey({
    holders: dynamoNikRecords(table),
    vault,
    ...keyVersionChange(NIK_KEY_VERSION, dynamoActiveKeyVersion(table)),
    isCurrent: isSealedWith(NIK_KEY_VERSION),
    hasTimeLeft: () => getRemainingTimeInMillis() > finishMs,
    reportSkipped: (left) => console.warn(JSON.stringify({ level: 'warn', task: 'rekey', left })),
  })
  console.log(JSON.stringify({ level: 'info', task: 'rekey', keyVersion: NIK_KEY_VERSION, ...done }))
  return done
}
