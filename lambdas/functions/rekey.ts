import type { Context } from 'aws-lambda'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoKeyRings, dynamoRingInUse } from '../adapters/dynamodb/key-rings.ts'
import { dynamoNikHolders } from '../adapters/dynamodb/nik-holders.ts'
import { openKms } from '../adapters/kms/client.ts'
import { changeTo } from '../adapters/kms/key-ring.ts'
import { createNikVault, sealedBy } from '../adapters/kms/nik-vault.ts'
import { rekey } from '../usecases/rekey.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, NIK_KEY_ID, NIK_RING } = environment('rekey')

const table = openTable(TABLE_NAME)
const rings = dynamoKeyRings(table)
const vault = createNikVault({ kms: openKms(), keyId: NIK_KEY_ID, ring: NIK_RING, rings })

/** Milliseconds in which what was begun is ended. */
const toEnd = 20_000

/** Called by an engineer, again and again until `finished` with nothing `left`. */
export const handler = async (_event: unknown, { getRemainingTimeInMillis }: Context) => {
  const done = await rekey({
    holders: dynamoNikHolders(table),
    vault,
    ...changeTo(NIK_RING, dynamoRingInUse(table)),
    isCurrent: sealedBy(NIK_RING),
    goOn: () => getRemainingTimeInMillis() > toEnd,
    tellLeft: (left) => console.warn(JSON.stringify({ level: 'warn', task: 'rekey', left })),
  })
  console.log(JSON.stringify({ level: 'info', task: 'rekey', ring: NIK_RING, ...done }))
  return done
}
