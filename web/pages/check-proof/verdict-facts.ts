import type { Locale } from '../../../lambdas/contract/locale.ts'
import { queueCode } from '../../../lambdas/contract/staff/queue-code.ts'
import { clockAt, clockWords, longDate, timeWords } from '../../dates.ts'
import type { CheckProofTexts } from '../../texts/id/check-proof.ts'
import type { Checked } from './judge.ts'

interface Words {
  readonly t: Pick<CheckProofTexts, 'facts' | 'outcomes' | 'party' | 'conflicts'>
  readonly locale: Locale
  readonly timeZone: string
  /** Name of the office of the proof, where it is another. */
  readonly elsewhere: string | undefined
}

/** What answers the question that a verdict raises: which one, when, which office, by whom. One line each. */
export function factsOf(
  { verdict, booking, claims, date, office, used, here }: Checked,
  { t, locale, timeZone, elsewhere }: Words,
): string[] {
  const facts: string[] = []
  const say = (name: string, value: string) => facts.push(`${name}: ${value}`)
  const clock = (at: string) => clockWords(clockAt(Date.parse(at), timeZone), locale)
  if (here) say(t.facts.last, t.party.here(t.outcomes[here.outcome], clock(here.at)))
  else if (used)
    say(t.facts.last, t.party.recorded(t.outcomes[used.outcome], clock(used.at), used.by ?? t.conflicts.clock))
  if (office !== undefined && elsewhere !== undefined) say(t.facts.office, elsewhere)
  const id = booking?.id ?? claims?.booking
  if (id !== undefined) say(t.facts.code, queueCode(id))
  const day = date ?? booking?.date ?? claims?.date
  const time = booking?.time ?? claims?.time
  if (day !== undefined && verdict !== 'unknown')
    say(t.facts.arrival, `${longDate(day, locale)}${time ? `, ${timeWords(time, timeZone, locale)}` : ''}`)
  return facts
}
