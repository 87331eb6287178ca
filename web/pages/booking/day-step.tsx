import { useState } from 'preact/hooks'
import { api } from '../../api.ts'
import { useLoad } from '../../behaviour/use-load.ts'
import { Button } from '../../components/button/button.tsx'
import { Loaded } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { RadioCards } from '../../components/radio-cards/radio-cards.tsx'
import { useSurroundings } from '../../context.ts'
import { longDate, shortDate, todayIn } from '../../dates.ts'
import { Calendar } from './calendar/calendar.tsx'
import { ChoiceStep, choiceId } from './choice-step.tsx'
import { changed } from './draft.ts'
import type { OfficeJourney } from './journey.ts'
import { nearestDays } from './nearest.ts'
import { StepLink } from './step-link.tsx'

/** Leaflet, steps 7 and 8: the nearest days as a list, every day's state in the calendar. */
export function DayStep({ journey }: { journey: OfficeJourney }) {
  const { locale } = useSurroundings()
  const { t, draft, office, next } = journey
  const people = draft.party ?? 1
  const today = todayIn(office.timeZone)
  const [chosen, choose] = useState(draft.date)
  const [open, setOpen] = useState(false)
  const days = useLoad(`${office.id} ${people}`, () =>
    nearestDays((month) => api('showCalendar', { office: office.id, month }), { people, today }),
  )
  return (
    <ChoiceStep
      journey={journey}
      heading={t.day.heading}
      chosen={chosen !== undefined}
      onNext={() => next(changed(draft, { date: chosen }))}
    >
      {(error) => (
        <div class="day">
          <div class="day__list">
            <Loaded load={days}>
              {(nearest) =>
                nearest.length === 0 ? (
                  <Notice kind="warning">
                    <p>{t.day.none}</p>
                    <p>
                      <StepLink journey={journey} to={{ step: 'kantor' }}>
                        {t.day.otherOffice}
                      </StepLink>
                    </p>
                  </Notice>
                ) : (
                  <>
                    <p class="hidden-visually" role="status">
                      {t.day.found(nearest.length)}
                    </p>
                    <RadioCards
                      id={choiceId}
                      label={t.day.nearest}
                      error={error}
                      choices={nearest.map(({ date, remaining }) => ({
                        value: date,
                        label: shortDate(date, locale),
                        note: t.day.left(remaining),
                      }))}
                      value={chosen}
                      onChoose={choose}
                    />
                  </>
                )
              }
            </Loaded>
          </div>
          <div class="day__toggle">
            <Button kind="secondary" icon="calendar" onClick={() => setOpen(!open)}>
              {open ? t.day.hideCalendar : t.day.showCalendar}
            </Button>
          </div>
          <div class={open ? 'day__calendar day__calendar--open' : 'day__calendar'}>
            <Calendar t={t.calendar} office={office} people={people} today={today} chosen={chosen} onChoose={choose} />
          </div>
          <p class="day__chosen" role="status">
            {chosen && (
              <>
                {t.day.chosen} <strong>{longDate(chosen, locale)}</strong>
              </>
            )}
          </p>
        </div>
      )}
    </ChoiceStep>
  )
}
