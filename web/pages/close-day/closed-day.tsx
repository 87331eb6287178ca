import { useState } from 'preact/hooks'
import type { Problem } from '../../api.ts'
import { Button, Buttons } from '../../components/button/button.tsx'
import { Card } from '../../components/card/card.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { ProblemText } from '../../components/notice/problem-text.tsx'
import { SummaryList } from '../../components/summary-list/summary-list.tsx'
import { useSurroundings } from '../../context.ts'
import { instantWords, longDate, timeWords } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { useStaffAction } from '../../staff/use-staff.ts'
import { Booked } from './booked.tsx'
import { countsOf, saidOf } from './days.ts'
import type { OfDay } from './of-day.ts'
import { ProgressOfClosing } from './progress-of-closing.tsx'
import { useClosing } from './use-closing.ts'

/** A closed day: why, by whom, what became of the bookings, and the way to open it again. */
export function ClosedDay(props: OfDay & { past: boolean }) {
  const { t, office, date, data, past, onChanged } = props
  const { locale } = useSurroundings()
  const action = useStaffAction()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const refused = (why: Problem) => (why.code === 'changed-meanwhile' ? onChanged('meanwhile') : setProblem(why))
  const closing = useClosing({ office: office.id, date }, { onDone: () => onChanged('closed'), onRefused: refused })
  const { due, cancelled } = countsOf(data.visits, data.closure?.from)

  const reopen = async () => {
    setAsking(false)
    const result = await action.run(() => staffApi('reopenDay', { office: office.id, date }))
    if (result?.ok) onChanged('reopened')
    else if (result) refused(result.problem)
  }

  if (closing.run) return <ProgressOfClosing t={t} closing={closing} run={closing.run} due={due.bookings} />
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
          <Button onClick={() => closing.resume(saidOf(data.closure ?? {}))}>{t.closed.goOn(due.bookings)}</Button>
        </Notice>
      )}
      <Facts {...props} />
      {cancelled.bookings > 0 && <Told {...props} />}
      {data.visits.length > 0 && <Booked {...props} />}
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

function Facts({ t: { closed: t, form }, office, data: { closure = { date: '' }, visits } }: OfDay) {
  const { locale } = useSurroundings()
  const { reason, note, username, at, from, replacements = [] } = closure
  const { due, served, earlier, cancelled } = countsOf(visits, from)
  const when = at && instantWords(at, office.timeZone, locale)
  const who = username ?? t.unknown
  return (
    <SummaryList
      facts={[
        { name: t.reason, value: reason ? form.reasons[reason] : t.unknown },
        ...(note ? [{ name: t.note, value: note }] : []),
        ...(from ? [{ name: t.from, value: timeWords(from, office.timeZone, locale) }] : []),
        { name: t.by, value: when ? t.byAt(who, when) : who },
        {
          name: t.replacements,
          value:
            replacements.length === 0 ? t.noReplacements : replacements.map((day) => longDate(day, locale)).join('; '),
        },
        { name: t.cancelled, value: t.count(cancelled.bookings, cancelled.people) },
        {
          name: t.standing,
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
function Told({ t: { closed: t, told }, data: { closure } }: OfDay) {
  const { locale } = useSurroundings()
  const { reason, note, replacements } = saidOf(closure ?? {})
  return (
    <Card id="told" title={t.told} over>
      <p class="muted">{t.toldBy}</p>
      <p>
        {told.sorry} {told.reasons[reason]}
        {note && ` ${told.note} ${note}`}
      </p>
      {replacements.length > 0 && (
        <>
          <p>{told.offer}</p>
          <ul>
            {replacements.map((day) => (
              <li key={day}>{longDate(day, locale)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{told.free}</p>
    </Card>
  )
}
