import type { DeskBookingView, VerificationView } from '../../../../lambdas/contract/desk/schemas.ts'
import type { ProofClaims } from '../../../../lambdas/contract/proof/proof-token.ts'
import type { Problem, Result } from '../../../lib/api.ts'
import { isUnanswered } from '../queue/failed-outcome.ts'
import type { QueuedOutcome } from '../queue/outcome-queue.ts'
import { deskPartyOf, isUnrecorded } from './desk-party.ts'

/** What the desk is told, and what it finds out alone: `authentic` is signed by us, `unchecked` may be anything. */
export type DeskVerdict = VerificationView['verdict'] | 'authentic' | 'unchecked'

/** The outcome of one scan. */
export interface CheckedProof extends Omit<VerificationView, 'verdict'> {
  readonly verdict: DeskVerdict
  /** What was scanned or typed, for asking again. */
  readonly text: string
  /** Found out without the server. */
  readonly alone?: true
  /** What the proof itself says; only when nobody was asked. */
  readonly claims?: ProofClaims
  /** Recorded last of a party that has been dealt with on this device, and not sent yet: the server does not know. */
  readonly here?: QueuedOutcome
}

/** Where the desk stands, and which day it is there. */
export interface DeskLocation {
  readonly office: string
  readonly today: string
}

/**
 * A queue code as it is read aloud and typed, or the text of a QR code. Letters that people misread on paper count as what
 * was meant, as the server takes them.
 */
export function parseScan(text: string): { code: string } | { token: string } {
  const code = text.replace(/[\s-]/g, '').toLowerCase().replace(/[il]/g, '1').replace(/o/g, '0')
  return /^[0-9a-hjkmnp-tv-z]{8}$/.test(code) ? { code } : { token: text.trim() }
}

/** What the server says of it; what it says when there is no server. */
export interface JudgePorts {
  readonly ask: (what: ReturnType<typeof parseScan> & { office: string }) => Promise<Result<VerificationView>>
  readonly read: (token: string) => Promise<ProofClaims | 'unknown' | 'forged' | 'unchecked'>
  /** What waits on this device. */
  readonly waiting: () => readonly QueuedOutcome[]
}

/**
 * The one way of everything that is scanned, photographed or typed. Without an answer of the server the signature decides;
 * whether the booking was cancelled, moved or used elsewhere, it cannot tell. What was recorded here counts before it is sent.
 * @returns a problem only when the server has a reason to say nothing of the proof
 */
export async function judge(
  text: string,
  location: DeskLocation,
  { ask, read, waiting }: JudgePorts,
): Promise<{ checked: CheckedProof } | { problem: Problem }> {
  const what = parseScan(text)
  const answer = await ask({ ...what, office: location.office })
  if (answer.ok) return { checked: withQueued({ ...answer.body, text }, waiting()) }
  if (!isUnanswered(answer.problem)) return { problem: answer.problem }
  if ('code' in what) return { checked: { verdict: 'unchecked', text, alone: true } }
  const claims = await read(what.token)
  const alone = { text, alone: true } as const
  if (typeof claims === 'string') return { checked: { verdict: claims, ...alone } }
  return { checked: withQueued({ ...judgeClaims(claims, location), ...alone }, waiting()) }
}

/** What a signed proof is worth here and today, by its own words. */
function judgeClaims(claims: ProofClaims, { office, today }: DeskLocation): Omit<CheckedProof, 'text'> {
  if (claims.office !== office) return { verdict: 'wrong-office', claims, office: claims.office }
  if (claims.date !== today) return { verdict: 'wrong-day', claims, date: claims.date }
  return { verdict: 'authentic', claims }
}

/** Verdicts with which somebody may be let in, after a look at the e-KTP. */
export const isGood = ({ verdict }: Pick<CheckedProof, 'verdict'>): boolean =>
  verdict === 'valid' || verdict === 'authentic'

/** A proof with which everybody was recorded on this device is used, although the server has not heard of it. */
function withQueued(checked: CheckedProof, waiting: readonly QueuedOutcome[]): CheckedProof {
  const party = isGood(checked) ? deskPartyOf(checked, waiting) : undefined
  if (!party || party.people.some(isUnrecorded)) return checked
  const here = waiting.filter(({ booking }) => booking === party.booking).pop()
  return here ? { ...checked, verdict: 'used', here } : checked
}

/** The proof is open again once something that waited here was taken back. */
export function withoutQueued({ here, ...checked }: CheckedProof): CheckedProof {
  return here ? { ...checked, verdict: checked.booking ? 'valid' : 'authentic' } : checked
}

/** The booking with what the server says of it now; NIKs that were shown stay. */
export function withServerState(checked: CheckedProof, updated: DeskBookingView): CheckedProof {
  if (!checked.booking) return checked
  const applicants = updated.applicants.map((one, index) => {
    const nik = checked.booking?.applicants[index]?.nik
    return { ...one, ...(nik !== undefined && { nik }) }
  })
  const { used, here, ...rest } = checked
  const reopened = checked.verdict === 'used' && applicants.some(({ recorded }) => !recorded)
  return { ...(reopened ? { ...rest, verdict: 'valid' } : checked), booking: { ...updated, applicants } }
}
