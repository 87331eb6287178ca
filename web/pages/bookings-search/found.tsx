import type { Visit } from '../../../lambdas/contract/staff/days-schemas.ts'
import { useHeading } from '../../behaviour/use-heading.ts'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { VisitsTable } from '../../staff/visits-table.tsx'
import type { BookingsSearchTexts } from '../../texts/id/bookings-search.ts'
import type { Kind } from './search.ts'

/** What a search has found; the focus goes there. */
export function Found({
  t,
  kind,
  visits,
  more,
  timeZone,
  onAgain,
}: {
  t: BookingsSearchTexts
  kind: Kind
  visits: readonly Visit[]
  more: boolean
  timeZone: string
  onAgain: () => void
}) {
  const heading = useHeading(visits.length > 0)
  if (visits.length === 0)
    return (
      <div role="status">
        <EmptyState
          icon="person"
          title={t.none.title}
          action={
            <Button kind="secondary" onClick={onAgain}>
              {t.none.again}
            </Button>
          }
        >
          <p>{t.none[kind]}</p>
        </EmptyState>
      </div>
    )
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t.found(visits.length)}
      </h2>
      {more && (
        <Notice kind="warning">
          <p>{t.more}</p>
        </Notice>
      )}
      <VisitsTable t={t.visits} caption={t.results} visits={visits} timeZone={timeZone} dated />
    </section>
  )
}
