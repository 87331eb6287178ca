import type { DeskBooking, Verification } from '../../../lambdas/contract/staff/desk-schemas.ts'
import type { ProofClaims } from '../../../lambdas/contract/staff/proof-token.ts'
import type { Problem, Result } from '../../api.ts'
import type { Waiting } from '../../staff/desk/waiting.ts'
import { isOpen, partyOf } from './party.ts'
import { isUnanswered } from './unanswered.ts'

/** What the desk is told, and what it finds out alone: `authentic` is signed by us, `unchecked` may be anything. */
export type Verdict = Verification['verdict'] | 'authentic' | 'unchecked'

/** The outcome of one scan. */
export interface Checked extends Omit<Verification, 'verdict'> {
  readonly verdict: Verdict
  /** What was scanned or typed, for asking again. */
  readonly text: string
  /** Found out without the server. */
  readonly alone?: true
  /** What the proof itself says; only when nobody was asked. */
  readonly claims?: ProofClaims
  /** Recorded last of a party that has been dealt with on this device, and not sent yet: the server does not know. */
  readonly here?: Waiting
}

/** Where the desk stands, and which day it is there. */
export interface Place {
  readonly office: string
  readonly today: string
}

/**
 * A queue code as it is read aloud and typed, or the text of a QR code. Letters that people misread on paper count as what
 * was meant, as the server takes them.
 */
export function whatIsIt(text: string): { code: string } | { token: string } {
  const code = text.replace(/[\s-]/g, '').toLowerCase().replace(/[il]/g, '1').replace(/o/g, '0')
  return /^[0-9a-hjkmnp-tv-z]{8}$/.test(code) ? { code } : { token: text.trim() }
}

/** What the server says of it; what it says when there is no server. */
export interface Judges {
  readonly ask: (what: ReturnType<typeof whatIsIt> & { office: string }) => Promise<Result<Verification>>
  readonly read: (token: string) => Promise<ProofClaims | 'unknown' | 'forged' | 'unchecked'>
  /** What waits on this device. */
  readonly waiting: () => readonly Waiting[]
}

/**
 * The one way of everything that is scanned, photographed or typed. Without an answer of the server the signature decides;
 * whether the booking was cancelled, moved or used elsewhere, it cannot tell. What was recorded here counts before it is sent.
 * @returns a problem only when the server has a reason to say nothing of the proof
 */
export async function judge(
  text: string,
  place: Place,
  { ask, read, waiting }: Judges,
): Promise<{ checked: Checked } | { problem: Problem }> {
  const what = whatIsIt(text)
  const answer = await ask({ ...what, office: place.office })
  if (answer.ok) return { checked: withWaiting({ ...answer.body, text }, waiting()) }
  if (!isUnanswered(answer.problem)) return { problem: answer.problem }
  if ('code' in what) return { checked: { verdict: 'unchecked', text, alone: true } }
  const claims = await read(what.token)
  const alone = { text, alone: true } as const
  if (typeof claims === 'string') return { checked: { verdict: claims, ...alone } }
  return { checked: withWaiting({ ...byItself(claims, place), ...alone }, waiting()) }
}

/** What a signed proof is worth here and today, by its own words. */
function byItself(claims: ProofClaims, { office, today }: Place): Omit<Checked, 'text'> {
  if (claims.office !== office) return { verdict: 'wrong-office', claims, office: claims.office }
  if (claims.date !== today) return { verdict: 'wrong-day', claims, date: claims.date }
  return { verdict: 'authentic', claims }
}

/** Verdicts with which somebody may be let in, after a look at the e-KTP. */
export const isGood = ({ verdict }: Pick<Checked, 'verdict'>): boolean => verdict === 'valid' || verdict === 'authentic'

/** A proof with which everybody was recorded on this device is used, although the server has not heard of it. */
function withWaiting(checked: Checked, waiting: readonly Waiting[]): Checked {
  const party = isGood(checked) ? partyOf(checked, waiting) : undefined
  if (!party || party.people.some(isOpen)) return checked
  const here = waiting.filter(({ booking }) => booking === party.booking).pop()
  return here ? { ...checked, verdict: 'used', here } : checked
}

/** The proof is open again once something that waited here was taken back. */
export function withoutWaiting({ here, ...checked }: Checked): Checked {
  return here ? { ...checked, verdict: checked.booking ? 'valid' : 'authentic' } : checked
}

/** The booking with what the server says of it now; NIKs that were shown stay. */
export function withNews(checked: Checked, news: DeskBooking): Checked {
  if (!checked.booking) return checked
  const applicants = news.applicants.map((one, index) => {
    const nik = checked.booking?.applicants[index]?.nik
    return { ...one, ...(nik !== undefined && { nik }) }
  })
  const { used, here, ...rest } = checked
  const reopened = checked.verdict === 'used' && applicants.some(({ recorded }) => !recorded)
  return { ...(reopened ? { ...rest, verdict: 'valid' } : checked), booking: { ...news, applicants } }
}
