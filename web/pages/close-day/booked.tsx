import { Disclosure } from '../../staff/disclosure.tsx'
import { VisitsTable } from '../../staff/visits-table.tsx'
import type { OfDay } from './of-day.ts'

/** More than these are folded away, so that what is to be done stays in sight. */
const fewVisits = 8

/** Who is booked, or was, and that looking at it was recorded. */
export function Booked({ t, office, data: { visits } }: Pick<OfDay, 't' | 'office' | 'data'>) {
  return (
    <>
      <p class="muted">{t.recorded}</p>
      <Disclosure summary={t.who(visits.length)} open={visits.length <= fewVisits}>
        <VisitsTable t={t.visits} caption={t.whoCaption} visits={visits} timeZone={office.timeZone} />
      </Disclosure>
    </>
  )
}
