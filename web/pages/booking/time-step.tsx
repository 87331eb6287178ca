import { useState } from 'preact/hooks'
import type { Slot } from '../../../lambdas/contract/schemas.ts'
import { api } from '../../api.ts'
import { useLoad } from '../../behaviour/use-load.ts'
import { Loaded } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { RadioCards } from '../../components/radio-cards/radio-cards.tsx'
import { useSurroundings } from '../../context.ts'
import { clockWords, longDate, zoneName } from '../../dates.ts'
import type { BookingTexts } from '../../texts/id/booking.ts'
import { ChoiceStep, choiceId } from './choice-step.tsx'
import { changed } from './draft.ts'
import type { OfficeJourney } from './journey.ts'
import { StepLink } from './step-link.tsx'

const isFree = ({ state, remaining }: Slot, people: number) => state === 'available' && remaining >= people

function noteOf({ state, remaining }: Slot, people: number, t: BookingTexts['time']): string {
  if (state !== 'available') return t[state]
  return remaining >= people ? t.left(remaining) : t.few(remaining)
}

/** Leaflet, step 8: the times of the chosen day, morning and afternoon. */
export function TimeStep({ journey }: { journey: OfficeJourney }) {
  const { locale } = useSurroundings()
  const { t, draft, office, next } = journey
  const { date = '', party: people = 1 } = draft
  const [chosen, choose] = useState(draft.time)
  const day = useLoad(`${office.id} ${date}`, () => api('showDay', { office: office.id, date }))
  const slots = day.state === 'ready' ? day.body.slots : []
  const zone = zoneName(office.timeZone)
  const parts = [
    { label: t.time.morning(zone), slots: slots.filter(({ time }) => time < '12:00') },
    { label: t.time.afternoon(zone), slots: slots.filter(({ time }) => time >= '12:00') },
  ].filter((part) => part.slots.length > 0)
  const free = slots.filter((slot) => isFree(slot, people))
  return (
    <ChoiceStep
      journey={journey}
      heading={t.time.heading}
      chosen={free.some(({ time }) => time === chosen)}
      onNext={() => next(changed(draft, { time: chosen }))}
    >
      {(error) => (
        <>
          <p class="lead">
            {longDate(date, locale)} ·{' '}
            <StepLink journey={journey} to={{ step: 'hari' }}>
              {t.time.otherDay}
            </StepLink>
          </p>
          <Loaded load={day}>
            {() => (
              <>
                {free.length === 0 && (
                  <Notice kind="warning" live>
                    <p>{t.time.none}</p>
                  </Notice>
                )}
                {parts.map((part, i) => (
                  <RadioCards
                    key={part.label}
                    id={i === 0 ? choiceId : `${choiceId}-${i}`}
                    group={choiceId}
                    label={part.label}
                    error={i === 0 ? error : undefined}
                    choices={part.slots.map((slot) => ({
                      value: slot.time,
                      label: clockWords(slot.time, locale),
                      note: noteOf(slot, people, t.time),
                      disabled: !isFree(slot, people),
                    }))}
                    value={chosen}
                    onChoose={choose}
                    columns
                  />
                ))}
              </>
            )}
          </Loaded>
        </>
      )}
    </ChoiceStep>
  )
}
