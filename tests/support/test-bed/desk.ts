import { dynamoAccountRecords } from '../../../lambdas/adapters/dynamodb/account/account-records.ts'
import { dynamoAudit } from '../../../lambdas/adapters/dynamodb/administration/audit.ts'
import { dynamoBookings } from '../../../lambdas/adapters/dynamodb/booking/bookings.ts'
import { dynamoLedger } from '../../../lambdas/adapters/dynamodb/booking/ledger.ts'
import { dynamoRateLimiter } from '../../../lambdas/adapters/dynamodb/core/rate-limiter.ts'
import { dynamoDayBookings } from '../../../lambdas/adapters/dynamodb/desk/day-bookings.ts'
import { dynamoSealedDays } from '../../../lambdas/adapters/dynamodb/desk/sealed-days.ts'
import type { RouteParsed } from '../../../lambdas/contract/routes.ts'
import type { OutcomeStatement } from '../../../lambdas/domain/desk/outcome.ts'
import { markNoShows } from '../../../lambdas/usecases/desk/mark-no-shows.ts'
import { recordOutcome } from '../../../lambdas/usecases/desk/record-outcome.ts'
import { recordOutcomes } from '../../../lambdas/usecases/desk/record-outcomes.ts'
import { showBoard } from '../../../lambdas/usecases/desk/show-board.ts'
import { showDayList } from '../../../lambdas/usecases/desk/show-day-list.ts'
import { showDaySummary } from '../../../lambdas/usecases/desk/show-day-summary.ts'
import { undoOutcome } from '../../../lambdas/usecases/desk/undo-outcome.ts'
import { verifyProof } from '../../../lambdas/usecases/desk/verify-proof.ts'
import type { ProofVerifier, ReportFault } from '../../../lambdas/usecases/ports.ts'
import { monday } from '../fixtures/office.ts'
import { addGrant } from './grants.ts'
import { plainVault, type TestBed, tableBehindWire, type Wire } from './test-bed.ts'

type Input<R extends 'recordOutcomes' | 'verifyProof'> = RouteParsed<R>

/** Takes what a story wrote for what the QR code said: `booking date time`. */
const plainProofVerifier: ProofVerifier = {
  verify: async (token) => {
    const [booking = '', date = '', time = ''] = token.split(' ')
    return time === '' ? 'forged' : { booking, office: monday.office, date, time, people: 1 }
  },
}

const unexpected: ReportFault = (_during, fault) => {
  throw fault
}

/** An officer at the desk of an office, with a right there, behind a wire that may fail. */
export async function deskOfficer(
  testBed: TestBed,
  username: string,
  {
    offices = [monday.office],
    wire = (send) => send(),
    report = unexpected,
  }: { offices?: readonly string[]; wire?: Wire; report?: ReportFault } = {},
) {
  const account = `id-${username}`
  for (const scope of offices) await addGrant(testBed.table, { account, username, role: 'officer', scope })
  const deps = { ...depsOf(testBed, wire), report }
  const call = { locale: 'id', by: { id: account, username } } as const
  return {
    listDay: (date = monday.date, more: Partial<Pick<RouteParsed<'showDayList'>, 'nik' | 'accept'>> = {}) =>
      showDayList(deps)({ office: monday.office, date, nik: 'masked', accept: 'application/json', ...more }, call),
    summarizeDay: (date = monday.date) => showDaySummary(deps)({ office: monday.office, date }, call),
    verify: (what: Input<'verifyProof'>) => verifyProof(deps)(what, call),
    record: (id: string, index: number, statement: OutcomeStatement, idempotencyKey?: string) =>
      recordOutcome(deps)({ id, index, idempotencyKey, ...statement }, call),
    undo: (id: string, index: number, at?: number) => undoOutcome(deps)({ id, index, at }, call),
    sendQueued: (outcomes: Input<'recordOutcomes'>['outcomes']) => recordOutcomes(deps)({ outcomes }, call),
  }
}

/** What runs at the end of the day, and what hangs in the waiting room. */
export const deskTasks = (testBed: TestBed, wire: Wire = (send) => send()) => ({
  markNoShows: () => markNoShows(depsOf(testBed, wire)),
  showBoard: (office = monday.office) => showBoard(depsOf(testBed, wire))({ office }, { locale: 'id' }),
})

function depsOf(testBed: TestBed, wire: Wire) {
  const table = tableBehindWire(testBed.table, wire)
  return {
    ledger: dynamoLedger(table),
    bookings: dynamoBookings(table),
    dayBookings: dynamoDayBookings(table),
    sealedDays: dynamoSealedDays(table, testBed.clock),
    limits: dynamoRateLimiter(table, testBed.clock),
    members: dynamoAccountRecords(table),
    audit: dynamoAudit(table, testBed.clock),
    offices: testBed.offices,
    vault: plainVault,
    proofs: plainProofVerifier,
    printDayList: async () => new Uint8Array([1]),
    clock: testBed.clock,
  }
}
