import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { Loaded } from '../../../components/loading/loading.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useLoad } from '../../../hooks/use-load.ts'
import { usePolling } from '../../../hooks/use-polling.ts'
import { api } from '../../../lib/api.ts'
import { clockWords, longDate } from '../../../lib/dates.ts'
import type { ReplacementTexts } from '../../../texts/id/account/replacement.ts'
import { freeTimes, replacementTimeNote } from './free-times.ts'

/** Id of the first time, for the error that asks for one. */
export const timeId = 'time'

/** The times of an offered day, kept fresh; those that are not open yet can be chosen as well. */
export function TimeChoice({
  t,
  office,
  date,
  people,
  chosen,
  error,
  round,
  onChoose,
}: {
  t: ReplacementTexts
  office: OfficeView
  date: string
  people: number
  chosen: string | undefined
  error: string | undefined
  /** Grows when somebody was quicker: the places are asked for anew. */
  round: number
  onChoose: (time: string) => void
}) {
  const { locale } = usePageContext()
  const day = useLoad(`${office.id} ${date} ${round}`, () => api('showDay', { office: office.id, date }), usePolling())
  return (
    <Loaded load={day}>
      {({ slots }) => {
        const free = freeTimes(slots, people)
        if (free.length === 0)
          return (
            <Notice kind="warning" live>
              <p>{t.none}</p>
            </Notice>
          )
        return (
          <RadioCards
            id={timeId}
            label={t.time(longDate(date, locale))}
            error={error}
            choices={slots.map((slot) => ({
              value: slot.time,
              label: clockWords(slot.time, locale),
              note: replacementTimeNote(slot, people, t),
              off: free.includes(slot.time) ? undefined : replacementTimeNote(slot, people, t),
            }))}
            value={chosen}
            onChoose={onChoose}
            columns
          />
        )
      }}
    </Loaded>
  )
}
