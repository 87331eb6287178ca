import type { Office } from '../../../lambdas/contract/schemas.ts'
import { api } from '../../api.ts'
import { useBeat } from '../../behaviour/use-beat.ts'
import { useLoad } from '../../behaviour/use-load.ts'
import { Loaded } from '../../components/loading/loading.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { RadioCards } from '../../components/radio-cards/radio-cards.tsx'
import { useSurroundings } from '../../context.ts'
import { clockWords, longDate } from '../../dates.ts'
import type { ReplacementTexts } from '../../texts/id/replacement.ts'
import { freeTimes, noteOf } from './free.ts'

/** Id of the first time, for the error that asks for one. */
export const timeId = 'time'

/** The times of an offered day, kept fresh; those that are not open yet can be chosen as well. */
export function Times({
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
  office: Office
  date: string
  people: number
  chosen: string | undefined
  error: string | undefined
  /** Grows when somebody was quicker: the places are asked for anew. */
  round: number
  onChoose: (time: string) => void
}) {
  const { locale } = useSurroundings()
  const day = useLoad(`${office.id} ${date} ${round}`, () => api('showDay', { office: office.id, date }), useBeat())
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
              note: noteOf(slot, people, t),
              off: free.includes(slot.time) ? undefined : noteOf(slot, people, t),
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
