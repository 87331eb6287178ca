import { dynamoAccountRecords } from '../adapters/dynamodb/account/account-records.ts'
import { dynamoAudit } from '../adapters/dynamodb/administration/audit.ts'
import { dynamoBookings } from '../adapters/dynamodb/booking/bookings.ts'
import { dynamoActiveKeyVersion, dynamoKeySets } from '../adapters/dynamodb/booking/key-sets.ts'
import { dynamoLedger } from '../adapters/dynamodb/booking/ledger.ts'
import { dynamoOffices } from '../adapters/dynamodb/calendar/offices.ts'
import { openTable } from '../adapters/dynamodb/core/client.ts'
import { dynamoRateLimiter } from '../adapters/dynamodb/core/rate-limiter.ts'
import { dynamoDayBookings } from '../adapters/dynamodb/desk/day-bookings.ts'
import { dynamoMfaRecords } from '../adapters/dynamodb/session/mfa-records.ts'
import { openKms } from '../adapters/kms/client.ts'
import { createNikVault } from '../adapters/kms/nik-vault.ts'
import { createProofSigner } from '../adapters/kms/proof-signer.ts'
import { createProofVerifier } from '../adapters/kms/proof-verifier.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { logFault } from '../http/log.ts'
import { asFileOrJson } from '../http/route-answer.ts'
import { serve } from '../http/serve.ts'
import { recordOutcome } from '../usecases/desk/record-outcome.ts'
import { recordOutcomes } from '../usecases/desk/record-outcomes.ts'
import { type PrintDayList, showDayList } from '../usecases/desk/show-day-list.ts'
import { showDaySummary } from '../usecases/desk/show-day-summary.ts'
import { undoOutcome } from '../usecases/desk/undo-outcome.ts'
import { verifyProof } from '../usecases/desk/verify-proof.ts'
import { environment, readMfaPolicy } from './environment.ts'

const { TABLE_NAME, NIK_KEY_ID, NIK_KEY_VERSION, PROOF_KEY_IDS, SITE_ORIGIN, ORIGIN_KEYS, ...variables } =
  environment('desk')

/** pdfmake is started by the first list that is printed: whoever scans proofs does not wait for it. */
const printDayList: PrintDayList = async (...list) =>
  (await import('../adapters/pdf/print-day-list.ts')).printDayList(...list)

const table = openTable(TABLE_NAME)
const kms = openKms()
const deps = {
  ledger: dynamoLedger(table),
  bookings: dynamoBookings(table),
  dayBookings: dynamoDayBookings(table),
  offices: dynamoOffices(table, systemClock),
  limits: dynamoRateLimiter(table, systemClock),
  members: dynamoAccountRecords(table),
  mfaRecords: dynamoMfaRecords(table, systemClock),
  mfaPolicy: readMfaPolicy(variables),
  audit: dynamoAudit(table, systemClock),
  vault: createNikVault({
    kms,
    keyId: NIK_KEY_ID,
    keyVersion: NIK_KEY_VERSION,
    keySets: dynamoKeySets(table),
    activeVersion: dynamoActiveKeyVersion(table),
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
  { siteOrigin: SITE_ORIGIN, originKeys: ORIGIN_KEYS, staffAuthorization: deps },
)
