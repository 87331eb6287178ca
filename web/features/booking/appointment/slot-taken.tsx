import { useLayoutEffect, useRef } from 'preact/hooks'
import { Loaded } from '../../../components/loading/loading.tsx'
import { problemText } from '../../../components/notice/problem-text.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { api, type Problem } from '../../../lib/api.ts'
import { shortDate, timeWords, todayIn } from '../../../lib/dates.ts'
import { type FreeTime, freeTimesNear } from '../../calendar/free-days.ts'
import { StepLink } from './step-link.tsx'
import type { AppointmentNavigation } from './step-navigation.ts'

/**
 * The rush loser's way on: what happened, that nothing is lost, and the nearest free times, one tap each. A tap only
 * chooses; booking stays a deliberate press on the button below.
 */
export function SlotTaken<P>({
  flow,
  refusal,
  round,
  onChoose,
}: {
  flow: AppointmentNavigation<P>
  refusal: Problem
  round: number
  onChoose: (free: FreeTime) => void
}) {
  const { locale, common } = usePageContext()
  const { t, office, people, date = '', time = '', present } = flow
  const heading = useRef<HTMLHeadingElement>(null)
  // Every new refusal takes the focus
  useLayoutEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView()
  }, [round])
  const times = useLoad(`${office.id} ${date} ${time} ${people} ${round}`, () =>
    freeTimesNear(
      {
        showCalendar: (month) => api('showCalendar', { office: office.id, month }),
        showDay: (day) => api('showDay', { office: office.id, date: day }),
      },
      { date, time, people, present, today: todayIn(office.timeZone) },
    ),
  )
  return (
    <section class="taken" role="alert" aria-labelledby="taken">
      <h2 id="taken" tabIndex={-1} ref={heading}>
        {refusal.code === 'slot-full' ? t.taken.heading : problemText(refusal, common)}
      </h2>
      <p>{t.taken.kept}</p>
      <Loaded load={times}>
        {(free) =>
          free.length === 0 ? (
            <p>{t.taken.none}</p>
          ) : (
            <ul class="taken__times">
              {free.map((at) => (
                <li key={at.date + at.time}>
                  <button type="button" onClick={() => onChoose(at)}>
                    <strong>
                      {shortDate(at.date, locale)}, {timeWords(at.time, office.timeZone, locale)}
                    </strong>
                    <span>
                      {at.date === date && `${t.taken.sameDay} · `}
                      {t.time.left(at.remaining)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <p>
        <StepLink flow={flow} to={flow.atDay}>
          {t.taken.otherDay}
        </StepLink>
      </p>
    </section>
  )
}
