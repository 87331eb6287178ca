import { useState } from 'preact/hooks'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { Card } from '../../../components/card/card.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { ProblemText } from '../../../components/notice/problem-text.tsx'
import { SummaryList } from '../../../components/summary-list/summary-list.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useStaffAction } from '../../../hooks/use-staff-load.ts'
import type { Problem } from '../../../lib/api.ts'
import { instantWords, longDate, timeWords } from '../../../lib/dates.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import { BookedPeople } from './booked-people.tsx'
import { ClosingProgress } from './closing-progress.tsx'
import { closureCounts, closureInputOf } from './closure-counts.ts'
import type { ClosingDayProps } from './day-props.ts'
import { useClosing } from './use-closing.ts'

/** A closed day: why, by whom, what became of the bookings, and the way to open it again. */
export function ClosedDay(props: ClosingDayProps & { past: boolean }) {
  const { t, office, date, data, past, onChanged } = props
  const { locale } = usePageContext()
  const action = useStaffAction()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const refused = (why: Problem) => (why.code === 'changed-meanwhile' ? onChanged('meanwhile') : setProblem(why))
  const closing = useClosing({ office: office.id, date }, { onDone: () => onChanged('closed'), onRefused: refused })
  const { due, cancelled } = closureCounts(data.bookings, data.closure?.from)

  const reopen = async () => {
    setAsking(false)
    const result = await action.run(() => staffApi('reopenDay', { office: office.id, date }))
    if (result?.ok) onChanged('reopened')
    else if (result) refused(result.problem)
  }

  if (closing.run) return <ClosingProgress t={t} closing={closing} run={closing.run} due={due.bookings} />
  return (
    <>
      {problem && (
        <Notice kind="error" live>
          <ProblemText problem={problem} />
        </Notice>
      )}
      {due.bookings > 0 && !past && (
        <Notice kind="warning">
          <p>{t.closed.left(due.bookings)}</p>
          <Button onClick={() => closing.resume(closureInputOf(data.closure ?? {}))}>
            {t.closed.goOn(due.bookings)}
          </Button>
        </Notice>
      )}
      <ClosureFacts {...props} />
      {cancelled.bookings > 0 && <CancellationMessage {...props} />}
      {data.bookings.length > 0 && <BookedPeople {...props} />}
      {past ? (
        <p class="muted">{t.closed.isPast}</p>
      ) : (
        <Buttons>
          <Button kind="secondary" onClick={() => setAsking(true)} pending={action.pending}>
            {t.closed.reopen}
          </Button>
        </Buttons>
      )}
      {asking && (
        <Dialog
          title={t.reopening.title(longDate(date, locale))}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={reopen}>{t.reopening.yes}</Button>
              <Button kind="secondary" onClick={() => setAsking(false)}>
                {t.reopening.no}
              </Button>
            </>
          }
        >
          <p>{t.reopening.back}</p>
          {cancelled.bookings > 0 && <p>{t.reopening.notBack(cancelled.bookings)}</p>}
        </Dialog>
      )}
    </>
  )
}

function ClosureFacts({ t: { closed: t, form }, office, data: { closure = { date: '' }, bookings } }: ClosingDayProps) {
  const { locale } = usePageContext()
  const { reason, note, username, at, from, replacements = [] } = closure
  const { due, served, earlier, cancelled } = closureCounts(bookings, from)
  const when = at && instantWords(at, office.timeZone, locale)
  const closedBy = username ?? t.unknown
  return (
    <SummaryList
      facts={[
        { name: t.reason, value: reason ? form.reasons[reason] : t.unknown },
        ...(note ? [{ name: t.note, value: note }] : []),
        ...(from ? [{ name: t.from, value: timeWords(from, office.timeZone, locale) }] : []),
        { name: t.by, value: when ? t.byAt(closedBy, when) : closedBy },
        {
          name: t.replacements,
          value:
            replacements.length === 0 ? t.noReplacements : replacements.map((day) => longDate(day, locale)).join('; '),
        },
        { name: t.cancelled, value: t.count(cancelled.bookings, cancelled.people) },
        {
          name: t.stillBooked,
          value: (
            <>
              {t.count(due.bookings + served.bookings + earlier.bookings, due.people + served.people + earlier.people)}
              {served.bookings > 0 && ` (${t.served(served.bookings)})`}
            </>
          ),
        },
      ]}
    />
  )
}

/** The very sentences of the applicant's page. */
function CancellationMessage({ t: { closed: t, notification }, data: { closure } }: ClosingDayProps) {
  const { locale } = usePageContext()
  const { reason, note, replacements } = closureInputOf(closure ?? {})
  return (
    <Card id="told" title={t.notification} over>
      <p class="muted">{t.notifiedBy}</p>
      <p>
        {notification.sorry} {notification.reasons[reason]}
        {note && ` ${notification.note} ${note}`}
      </p>
      {replacements.length > 0 && (
        <>
          <p>{notification.replacement}</p>
          <ul>
            {replacements.map((day) => (
              <li key={day}>{longDate(day, locale)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{notification.free}</p>
    </Card>
  )
}
