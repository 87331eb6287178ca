import { queueCode } from '../../../../lambdas/contract/booking/queue-code.ts'
import type { Locale } from '../../../../lambdas/contract/locale.ts'
import { clockAt, clockWords, longDate, timeWords } from '../../../lib/dates.ts'
import type { ScanProofTexts } from '../../../texts/id/staff/scan-proof.ts'
import type { CheckedProof } from './judge.ts'

interface FactContext {
  readonly t: Pick<ScanProofTexts, 'facts' | 'outcomes' | 'party' | 'conflicts'>
  readonly locale: Locale
  readonly timeZone: string
  /** Name of the office of the proof, where it is another. */
  readonly elsewhere: string | undefined
}

/** What answers the question that a verdict raises: which one, when, which office, by whom. One line each. */
export function verdictFacts(
  { verdict, booking, claims, date, office, used, here }: CheckedProof,
  { t, locale, timeZone, elsewhere }: FactContext,
): string[] {
  const facts: string[] = []
  const addFact = (name: string, value: string) => facts.push(`${name}: ${value}`)
  const clock = (at: string) => clockWords(clockAt(Date.parse(at), timeZone), locale)
  if (here) addFact(t.facts.last, t.party.here(t.outcomes[here.outcome], clock(here.at)))
  else if (used)
    addFact(t.facts.last, t.party.recorded(t.outcomes[used.outcome], clock(used.at), used.by ?? t.conflicts.clock))
  if (office !== undefined && elsewhere !== undefined) addFact(t.facts.office, elsewhere)
  const id = booking?.id ?? claims?.booking
  if (id !== undefined) addFact(t.facts.code, queueCode(id))
  const day = date ?? booking?.date ?? claims?.date
  const time = booking?.time ?? claims?.time
  if (day !== undefined && verdict !== 'unknown')
    addFact(t.facts.arrival, `${longDate(day, locale)}${time ? `, ${timeWords(time, timeZone, locale)}` : ''}`)
  return facts
}
