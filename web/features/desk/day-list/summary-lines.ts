import type { DaySummaryView } from '../../../../lambdas/contract/desk/schemas.ts'
import type { DayListTexts } from '../../../texts/id/staff/day-list.ts'

/** The lines of the day's sheet: who was booked, and what became of them. All but the first and the sum of refusals add up to it. */
export function summaryLines({ people, refusals }: Pick<DaySummaryView, 'people' | 'refusals'>, t: DayListTexts) {
  const reasons = ['not-listed', 'data-mismatch', 'no-proof'] as const
  return [
    [t.sheet.expected, people.expected],
    [t.list.outcomes.arrived, people.arrived],
    ...reasons.map((reason) => [t.sheet.refused(t.list.reasons[reason]), refusals[reason]] as const),
    [t.sheet.refusedAll, people.refused],
    [t.list.outcomes['no-show'], people.noShow],
    [t.sheet.open, people.open],
  ] as const satisfies readonly (readonly [string, number])[]
}
