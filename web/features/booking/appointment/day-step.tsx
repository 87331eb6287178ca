import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Loaded, Spinner } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useLazy } from '../../../hooks/use-lazy.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { usePolling } from '../../../hooks/use-polling.ts'
import { api } from '../../../lib/api.ts'
import { longDate, shortDate, todayIn } from '../../../lib/dates.ts'
import { NextRelease } from '../../release/next-release.tsx'
import { ChoiceStep, choiceId } from './choice-step.tsx'
import { listNearestDays, type NearestDays } from './nearest-days.ts'
import { StepLink } from './step-link.tsx'
import type { AppointmentNavigation } from './step-navigation.ts'
import { TypedDay, typedId } from './typed-day.tsx'
import { useFilled } from './use-filled.ts'
import { useTypedDay } from './use-typed-day.ts'

/** Leaflet, steps 7 and 8: the nearest days as a list, every day's state in the calendar; both stay fresh. */
export function DayStep<P>({ flow, lead }: { flow: AppointmentNavigation<P>; lead?: ComponentChildren }) {
  const { common, locale } = usePageContext()
  const { t, office, people } = flow
  const today = todayIn(office.timeZone)
  const [chosen, setChosen] = useState(flow.date)
  const [lost, setLost] = useState<string>()
  const [open, setOpen] = useState(false)
  const month = useLazy(true, () => import('../../calendar/calendar.tsx'))
  const refreshCount = usePolling()
  const show = (month: string) => api('showCalendar', { office: office.id, month })
  const shown = useRef<NearestDays | undefined>(undefined)
  const list = useLoad(
    `${office.id} ${people}`,
    async () => {
      const found = await listNearestDays(show, { people, today, chosen }, shown.current)
      if (found.ok) shown.current = found.body
      return found
    },
    refreshCount,
  )
  const days = list.state === 'ready' ? list.body.days : []
  const filled = useFilled(days.filter(({ free }) => free).map(({ date }) => date))
  const choose = (date: string) => {
    setChosen(date)
    setLost(undefined)
  }
  const typed = useTypedDay({ t, office, people, today, show, onChoose: choose })
  const pick = (date: string) => {
    choose(date)
    typed.clear()
  }
  // Pressing on with a date just typed is choosing it; a refusal then stands above the heading as well.
  const [sent, setSent] = useState(0)
  const { refusal, round } = typed
  const otherError = refusal !== undefined && round === sent ? { message: refusal, target: typedId, round } : undefined
  const goOn = async () => {
    if (!typed.open) return chosen && flow.onDate(chosen)
    setSent(round + 1)
    const date = await typed.choose()
    if (date) flow.onDate(date)
  }
  const filledUp = list.state === 'ready' ? list.body.lost : undefined
  // The chosen day has filled up: it is given up here, the draft keeps everything else.
  useEffect(() => {
    if (filledUp === undefined || filledUp !== chosen) return
    setLost(filledUp)
    setChosen(undefined)
  }, [list])
  return (
    <ChoiceStep
      flow={flow}
      heading={t.day.heading}
      chosen={chosen !== undefined || typed.open}
      otherError={otherError}
      onNext={goOn}
    >
      {(error) => (
        <>
          {lead}
          <div class="day">
            <div class="day__list">
              <Loaded load={list}>
                {() => (
                  <>
                    {!days.some(({ free }) => free) && (
                      <Notice kind="warning" live>
                        <p>{t.day.none}</p>
                        <p>
                          <NextRelease office={office} />
                        </p>
                        {flow.atOffice && (
                          <p>
                            <StepLink flow={flow} to={flow.atOffice}>
                              {t.day.otherOffice}
                            </StepLink>
                          </p>
                        )}
                      </Notice>
                    )}
                    {days.length > 0 && (
                      <>
                        <p class="hidden-visually" role="status">
                          {filled.length > 0
                            ? t.filled(filled.map((date) => longDate(date, locale)).join('; '))
                            : t.day.found(days.length)}
                        </p>
                        <RadioCards
                          id={choiceId}
                          label={t.day.nearest}
                          error={error}
                          choices={days.map(({ date, remaining, free }) => ({
                            value: date,
                            label: shortDate(date, locale),
                            note: t.day.left(remaining),
                            off: free ? undefined : t.justFull,
                          }))}
                          value={chosen}
                          onChoose={pick}
                        />
                      </>
                    )}
                  </>
                )}
              </Loaded>
            </div>
            <div class="day__toggle">
              <Button kind="secondary" icon="calendar" onClick={() => setOpen(!open)}>
                {open ? t.day.hideCalendar : t.day.showCalendar}
              </Button>
            </div>
            <div class={open ? 'day__calendar day__calendar--open' : 'day__calendar'}>
              {month ? (
                <month.Calendar
                  t={t.calendar}
                  office={office}
                  people={people}
                  today={today}
                  chosen={chosen}
                  onChoose={pick}
                  refreshCount={refreshCount}
                />
              ) : month === null ? (
                <Notice kind="error">
                  <p>{common.problems.offline}</p>
                </Notice>
              ) : (
                // On a desk its place waits empty beside the list, which says already that something is coming.
                open && <Spinner text={common.loading} />
              )}
            </div>
            <TypedDay t={t.typed} today={today} typed={typed} />
            <div class="day__chosen" role="status">
              {chosen && (
                <p>
                  {t.day.chosen} <strong>{longDate(chosen, locale)}</strong>
                </p>
              )}
              {lost && (
                <Notice kind="warning">
                  <p>{t.day.lost(longDate(lost, locale))}</p>
                </Notice>
              )}
            </div>
          </div>
        </>
      )}
    </ChoiceStep>
  )
}
