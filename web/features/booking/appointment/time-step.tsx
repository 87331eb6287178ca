import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { SlotView } from '../../../../lambdas/contract/http/schemas.ts'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { usePolling } from '../../../hooks/use-polling.ts'
import { api } from '../../../lib/api.ts'
import { clockWords, longDate, zoneName } from '../../../lib/dates.ts'
import { ChoiceStep, choiceId } from './choice-step.tsx'
import { isFree, slotNote } from './slot-choices.ts'
import { StepLink } from './step-link.tsx'
import type { AppointmentNavigation } from './step-navigation.ts'
import { useFilled } from './use-filled.ts'

/** Leaflet, step 8: the times of the chosen day, morning and afternoon, kept fresh. */
export function TimeStep<P>({ flow, lead }: { flow: AppointmentNavigation<P>; lead?: ComponentChildren }) {
  const { locale } = usePageContext()
  const { t, office, people, present, date = '' } = flow
  const [chosen, setChosen] = useState(flow.time)
  const [lost, setLost] = useState<string>()
  const day = useLoad(`${office.id} ${date}`, () => api('showDay', { office: office.id, date }), usePolling())
  const slots = day.state === 'ready' ? day.body.slots : []
  const zone = zoneName(office.timeZone)
  const parts = [
    { label: t.time.morning(zone), slots: slots.filter(({ time }) => time < '12:00') },
    { label: t.time.afternoon(zone), slots: slots.filter(({ time }) => time >= '12:00') },
  ].filter((part) => part.slots.length > 0)
  const free = slots.filter((slot) => isFree(slot, { date, people, present })).map(({ time }) => time)
  const filled = useFilled(free)
  const seen = { date, people, present, filled }
  const choiceOf = (slot: SlotView) => {
    const note = slotNote(slot, seen, t)
    const { time } = slot
    return { value: time, label: clockWords(time, locale), ...(free.includes(time) ? { note } : { off: note }) }
  }
  const choose = (time: string) => {
    setChosen(time)
    setLost(undefined)
  }
  // The chosen time has filled up: it is given up here, the draft keeps everything else.
  useEffect(() => {
    if (day.state !== 'ready' || chosen === undefined || free.includes(chosen)) return
    setLost(chosen)
    setChosen(undefined)
  }, [day])
  return (
    <ChoiceStep
      flow={flow}
      heading={t.time.heading}
      chosen={chosen !== undefined && free.includes(chosen)}
      onNext={() => chosen && flow.onTime(chosen)}
    >
      {(error) => (
        <>
          {lead}
          <p class="lead">
            {longDate(date, locale)} ·{' '}
            <StepLink flow={flow} to={flow.atDay}>
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
                    choices={part.slots.map(choiceOf)}
                    value={chosen}
                    onChoose={choose}
                    columns
                  />
                ))}
                <p class="hidden-visually" role="status">
                  {filled.length > 0 && t.filled(filled.map((time) => clockWords(time, locale)).join('; '))}
                </p>
              </>
            )}
          </Loaded>
          <div role="status">
            {lost && (
              <Notice kind="warning">
                <p>{t.time.lost(clockWords(lost, locale))}</p>
              </Notice>
            )}
          </div>
        </>
      )}
    </ChoiceStep>
  )
}
