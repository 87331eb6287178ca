import type { DeskBooking, Verification } from '../../../lambdas/contract/staff/desk-schemas.ts'
import type { ProofClaims } from '../../../lambdas/contract/staff/proof-token.ts'
import type { Problem, Result } from '../../api.ts'
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
}

/**
 * The one way of everything that is scanned, photographed or typed. Without an answer of the server the signature decides;
 * whether the booking was cancelled, moved or used, it cannot tell.
 * @returns a problem only when the server has a reason to say nothing of the proof
 */
export async function judge(
  text: string,
  place: Place,
  { ask, read }: Judges,
): Promise<{ checked: Checked } | { problem: Problem }> {
  const what = whatIsIt(text)
  const answer = await ask({ ...what, office: place.office })
  if (answer.ok) return { checked: { ...answer.body, text } }
  if (!isUnanswered(answer.problem)) return { problem: answer.problem }
  if ('code' in what) return { checked: { verdict: 'unchecked', text, alone: true } }
  const claims = await read(what.token)
  const alone = { text, alone: true } as const
  return {
    checked: typeof claims === 'string' ? { verdict: claims, ...alone } : { ...byItself(claims, place), ...alone },
  }
}

/** What a signed proof is worth here and today, by its own words. */
function byItself(claims: ProofClaims, { office, today }: Place): Omit<Checked, 'text'> {
  if (claims.office !== office) return { verdict: 'wrong-office', claims, office: claims.office }
  if (claims.date !== today) return { verdict: 'wrong-day', claims, date: claims.date }
  return { verdict: 'authentic', claims }
}

/** Verdicts with which somebody may be let in, after a look at the e-KTP. */
export const isGood = ({ verdict }: Pick<Checked, 'verdict'>): boolean => verdict === 'valid' || verdict === 'authentic'

/** The booking with what the server says of it now; NIKs that were shown stay. */
export function withNews(checked: Checked, news: DeskBooking): Checked {
  if (!checked.booking) return checked
  const applicants = news.applicants.map((one, index) => {
    const nik = checked.booking?.applicants[index]?.nik
    return { ...one, ...(nik !== undefined && { nik }) }
  })
  const { used, ...rest } = checked
  const reopened = checked.verdict === 'used' && applicants.some(({ recorded }) => !recorded)
  return { ...(reopened ? { ...rest, verdict: 'valid' } : checked), booking: { ...news, applicants } }
}
