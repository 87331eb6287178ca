import { SummaryList } from '../../../components/summary-list/summary-list.tsx'
import type { GiveOutTexts } from '../../../texts/id/staff/give-out.ts'
import type { GiveOutTotals } from './give-out-plan.ts'

const shown = ['created', 'raised', 'lowered', 'removed', 'refused'] as const

/** What it all comes to, in words; what does not happen is not told. */
export function TotalsList({ t, totals }: { t: GiveOutTexts; totals: GiveOutTotals }) {
  const { days, times, places, opened, room, people, skipped } = totals
  const facts = [
    { name: t.totals.days, value: t.totals.dayCount(days) },
    ...shown
      .filter((result) => times[result] > 0)
      .map((result) => ({
        name: t.results[result],
        value: result === 'created' ? t.totals.created(times.created, places) : t.totals.times(times[result]),
      })),
    ...(opened > 0 ? [{ name: t.results.opened, value: t.totals.times(opened) }] : []),
    ...(days > 0 ? [{ name: t.totals.room, value: t.totals.places(room.before, room.after) }] : []),
    ...(people > 0 ? [{ name: t.totals.people, value: t.totals.booked(people) }] : []),
    ...(skipped > 0 ? [{ name: t.totals.skipped, value: t.totals.dayCount(skipped) }] : []),
  ]
  return <SummaryList facts={facts} />
}
