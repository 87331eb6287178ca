import { dynamoAudit } from '../../lambdas/adapters/dynamodb/audit.ts'
import { dynamoBookings } from '../../lambdas/adapters/dynamodb/bookings.ts'
import { dynamoDeskBook } from '../../lambdas/adapters/dynamodb/desk-book.ts'
import { dynamoLedger } from '../../lambdas/adapters/dynamodb/ledger.ts'
import { dynamoLimits } from '../../lambdas/adapters/dynamodb/limits.ts'
import { dynamoMembers } from '../../lambdas/adapters/dynamodb/members.ts'
import { dynamoSealedDays } from '../../lambdas/adapters/dynamodb/sealed-days.ts'
import type { RouteParsed } from '../../lambdas/contract/routes.ts'
import type { Saying } from '../../lambdas/domain/outcome.ts'
import { markNoShows } from '../../lambdas/usecases/mark-no-shows.ts'
import type { ProofVerifier, Report } from '../../lambdas/usecases/ports.ts'
import { recordOutcome } from '../../lambdas/usecases/record-outcome.ts'
import { recordOutcomes } from '../../lambdas/usecases/record-outcomes.ts'
import { showBoard } from '../../lambdas/usecases/show-board.ts'
import { showDayList } from '../../lambdas/usecases/show-day-list.ts'
import { showDaySummary } from '../../lambdas/usecases/show-day-summary.ts'
import { undoOutcome } from '../../lambdas/usecases/undo-outcome.ts'
import { verifyProof } from '../../lambdas/usecases/verify-proof.ts'
import { monday } from './office.ts'
import { givenGrant } from './staff.ts'
import { behindWire, plainVault, type Town, type Wire } from './town.ts'

type Input<R extends 'recordOutcomes' | 'verifyProof'> = RouteParsed<R>

/** Takes what a story wrote for what the QR code said: `booking date time`. */
const plainProofs: ProofVerifier = {
  verify: async (token) => {
    const [booking = '', date = '', time = ''] = token.split(' ')
    return time === '' ? 'forged' : { booking, office: monday.office, date, time, people: 1 }
  },
}

const unexpected: Report = (_during, fault) => {
  throw fault
}

/** An officer at the desk of an office, with a right there, behind a wire that may fail. */
export async function officerAt(
  town: Town,
  username: string,
  {
    offices = [monday.office],
    wire = (send) => send(),
    report = unexpected,
  }: { offices?: readonly string[]; wire?: Wire; report?: Report } = {},
) {
  const account = `id-${username}`
  for (const scope of offices) await givenGrant(town.table, { account, username, role: 'officer', scope })
  const deps = { ...depsOf(town, wire), report }
  const call = { locale: 'id', by: { id: account, username } } as const
  return {
    lists: (date = monday.date, more: Partial<Pick<RouteParsed<'showDayList'>, 'nik' | 'accept'>> = {}) =>
      showDayList(deps)({ office: monday.office, date, nik: 'masked', accept: 'application/json', ...more }, call),
    sums: (date = monday.date) => showDaySummary(deps)({ office: monday.office, date }, call),
    checks: (what: Input<'verifyProof'>) => verifyProof(deps)(what, call),
    records: (id: string, index: number, saying: Saying, idempotencyKey?: string) =>
      recordOutcome(deps)({ id, index, idempotencyKey, ...saying }, call),
    undoes: (id: string, index: number, at?: number) => undoOutcome(deps)({ id, index, at }, call),
    sends: (outcomes: Input<'recordOutcomes'>['outcomes']) => recordOutcomes(deps)({ outcomes }, call),
  }
}

/** What runs at the end of the day, and what hangs in the waiting room. */
export const officeHours = (town: Town, wire: Wire = (send) => send()) => ({
  ends: () => markNoShows(depsOf(town, wire)),
  board: (office = monday.office) => showBoard(depsOf(town, wire))({ office }, { locale: 'id' }),
})

function depsOf(town: Town, wire: Wire) {
  const table = behindWire(town.table, wire)
  return {
    ledger: dynamoLedger(table),
    bookings: dynamoBookings(table),
    deskBook: dynamoDeskBook(table),
    sealed: dynamoSealedDays(table, town.clock),
    limits: dynamoLimits(table, town.clock),
    members: dynamoMembers(table),
    audit: dynamoAudit(table, town.clock),
    offices: town.offices,
    vault: plainVault,
    proofs: plainProofs,
    printDayList: async () => new Uint8Array([1]),
    clock: town.clock,
  }
}
