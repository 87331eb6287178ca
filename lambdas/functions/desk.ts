import { dynamoAudit } from '../adapters/dynamodb/audit.ts'
import { dynamoBookings } from '../adapters/dynamodb/bookings.ts'
import { openTable } from '../adapters/dynamodb/client.ts'
import { dynamoDeskBook } from '../adapters/dynamodb/desk-book.ts'
import { dynamoKeyRings, dynamoRingInUse } from '../adapters/dynamodb/key-rings.ts'
import { dynamoLedger } from '../adapters/dynamodb/ledger.ts'
import { dynamoLimits } from '../adapters/dynamodb/limits.ts'
import { dynamoMembers } from '../adapters/dynamodb/members.ts'
import { dynamoOffices } from '../adapters/dynamodb/offices.ts'
import { dynamoSecondSteps } from '../adapters/dynamodb/second-steps.ts'
import { openKms } from '../adapters/kms/client.ts'
import { createNikVault } from '../adapters/kms/nik-vault.ts'
import { createProofSigner } from '../adapters/kms/proof-signer.ts'
import { createProofVerifier } from '../adapters/kms/proof-verifier.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { asFileOrJson } from '../http/answer.ts'
import { logFault } from '../http/log.ts'
import { serve } from '../http/serve.ts'
import { recordOutcome } from '../usecases/record-outcome.ts'
import { recordOutcomes } from '../usecases/record-outcomes.ts'
import { type PrintDayList, showDayList } from '../usecases/show-day-list.ts'
import { showDaySummary } from '../usecases/show-day-summary.ts'
import { undoOutcome } from '../usecases/undo-outcome.ts'
import { verifyProof } from '../usecases/verify-proof.ts'
import { environment, secondStepRule } from './environment.ts'

const { TABLE_NAME, NIK_KEY_ID, NIK_RING, PROOF_KEY_IDS, SITE_ORIGIN, ORIGIN_KEYS, ...variables } = environment('desk')

/** pdfmake is started by the first list that is printed: whoever scans proofs does not wait for it. */
const printDayList: PrintDayList = async (...list) =>
  (await import('../adapters/pdf/print-day-list.ts')).printDayList(...list)

const table = openTable(TABLE_NAME)
const kms = openKms()
const deps = {
  ledger: dynamoLedger(table),
  bookings: dynamoBookings(table),
  deskBook: dynamoDeskBook(table),
  offices: dynamoOffices(table, systemClock),
  limits: dynamoLimits(table, systemClock),
  members: dynamoMembers(table),
  secondSteps: dynamoSecondSteps(table, systemClock),
  rule: secondStepRule(variables),
  audit: dynamoAudit(table, systemClock),
  vault: createNikVault({
    kms,
    keyId: NIK_KEY_ID,
    ring: NIK_RING,
    rings: dynamoKeyRings(table),
    inUse: dynamoRingInUse(table),
  }),
  proofs: createProofVerifier(createProofSigner({ kms, keyIds: PROOF_KEY_IDS })),
  printDayList,
  clock: systemClock,
  report: (during: string, fault: unknown) => logFault({ during }, fault),
}

/** What officers do at the desk of their office. */
export const handler = serve(
  'desk',
  {
    showDayList: asFileOrJson(showDayList(deps)),
    showDaySummary: showDaySummary(deps),
    verifyProof: verifyProof(deps),
    recordOutcome: recordOutcome(deps),
    undoOutcome: undoOutcome(deps),
    recordOutcomes: recordOutcomes(deps),
  },
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS, door: deps },
)
