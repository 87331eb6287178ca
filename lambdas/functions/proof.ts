import { dynamoBookings } from '../adapters/dynamodb/booking/bookings.ts'
import { dynamoOffices } from '../adapters/dynamodb/calendar/offices.ts'
import { openTable } from '../adapters/dynamodb/core/client.ts'
import { openKms } from '../adapters/kms/client.ts'
import { createProofSigner } from '../adapters/kms/proof-signer.ts'
import { printProof } from '../adapters/pdf/print-proof.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { asFile } from '../http/route-answer.ts'
import { serve } from '../http/serve.ts'
import { listKeys } from '../usecases/proof/list-keys.ts'
import { saveProof } from '../usecases/proof/save-proof.ts'
import { showTicket } from '../usecases/proof/show-ticket.ts'
import { environment } from './environment.ts'

const { TABLE_NAME, PROOF_KEY_IDS, SITE_ORIGIN, ORIGIN_KEYS } = environment('proof')

const table = openTable(TABLE_NAME)
const deps = {
  bookings: dynamoBookings(table),
  offices: dynamoOffices(table, systemClock),
  signer: createProofSigner({ kms: openKms(), keyIds: PROOF_KEY_IDS }),
  printProof,
}

/** The proof as PDF and for the screen, and the keys it is verified with. */
export const handler = serve(
  'proof',
  {
    saveProof: asFile(saveProof(deps)),
    showTicket: showTicket(deps),
    listKeys: listKeys(deps),
  },
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS },
)
