import { useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { useSurroundings } from '../../context.ts'
import { addDays } from '../../dates.ts'
import { DayField } from '../../staff/day-field.tsx'
import { Pills } from '../../staff/pills.tsx'
import type { DayListTexts } from '../../texts/id/day-list.ts'
import { type Asked, isDay, queryOf } from './day.ts'
import './day-choice.css'

interface Choice {
  readonly t: DayListTexts
  readonly office: string
  readonly asked: Asked
  readonly today: string
}

/** Today and the days beside the one that is shown are a press away; any other is typed. */
export function DayChoice({ t: { choice: t }, office, asked, today }: Choice) {
  const { link } = useSurroundings()
  const [date, setDate] = useState(asked.date)
  const [wrong, setWrong] = useState(false)
  const to = (day: string) => link('day-list', { query: queryOf(office, { ...asked, date: day }, today) })
  const days = [
    { name: t.before, date: addDays(asked.date, -1), icon: 'left' },
    { name: t.today, date: today },
    { name: t.after, date: addDays(asked.date, 1), icon: 'right' },
  ] as const
  return (
    <div class="day-choice">
      <Pills
        label={t.menu}
        pills={days.map((day) => ({
          name: day.name,
          href: to(day.date),
          current: day.date === asked.date,
          content:
            'icon' in day ? (
              <>
                <Icon name={day.icon} />
                <span class="day-choice__word">{day.name}</span>
              </>
            ) : (
              day.name
            ),
        }))}
      />
      <form
        class="day-choice__other"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setWrong(!isDay(date))
          if (isDay(date)) location.assign(to(date))
        }}
      >
        <DayField
          id="date"
          label={t.date}
          error={wrong ? t.wrong : undefined}
          value={date}
          onInput={(value) => {
            setDate(value)
            setWrong(false)
          }}
        />
        <Button type="submit" kind="secondary">
          {t.submit}
        </Button>
      </form>
    </div>
  )
}

/** The list that the desk works from, or the figures at the end of the day; and the way to the board of the waiting room. */
export function ViewChoice({ t: { views: t, board }, office, asked, today }: Choice) {
  const { link } = useSurroundings()
  return (
    <Pills
      label={t.menu}
      pills={(['list', 'sheet'] as const).map((view) => ({
        name: view,
        href: link('day-list', { query: queryOf(office, { ...asked, view }, today) }),
        current: view === asked.view,
        content: t[view],
      }))}
    >
      <li>
        <a class="day-choice__away" href={link('board', { query: { kantor: office } })} target="_blank" rel="noopener">
          {board}
        </a>
      </li>
    </Pills>
  )
}
