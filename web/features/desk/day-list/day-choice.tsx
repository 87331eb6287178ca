import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { DayField } from '../../../components/field/day-field.tsx'
import { Icon } from '../../../components/icon/icon.tsx'
import { Pills } from '../../../components/pills/pills.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { shiftDay } from '../../../lib/dates.ts'
import type { DayListTexts } from '../../../texts/id/staff/day-list.ts'
import { type DayListAddress, dayListQuery, isDayText } from './day-list-address.ts'
import './day-choice.css'

interface DayChoiceProps {
  readonly t: DayListTexts
  readonly office: string
  readonly address: DayListAddress
  readonly today: string
}

/** Today and the days beside the one that is shown are a press away; any other is typed. */
export function DayChoice({ t: { choice: t }, office, address, today }: DayChoiceProps) {
  const { link } = usePageContext()
  const [date, setDate] = useState(address.date)
  const [wrong, setWrong] = useState(false)
  const to = (day: string) => link('day-list', { query: dayListQuery(office, { ...address, date: day }, today) })
  const days = [
    { name: t.before, date: shiftDay(address.date, -1), icon: 'left' },
    { name: t.today, date: today },
    { name: t.after, date: shiftDay(address.date, 1), icon: 'right' },
  ] as const
  return (
    <div class="day-choice">
      <Pills
        label={t.menu}
        pills={days.map((day) => ({
          name: day.name,
          href: to(day.date),
          current: day.date === address.date,
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
          setWrong(!isDayText(date))
          if (isDayText(date)) location.assign(to(date))
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
export function ViewChoice({ t: { views: t, board }, office, address, today }: DayChoiceProps) {
  const { link } = usePageContext()
  return (
    <Pills
      label={t.menu}
      pills={(['list', 'sheet'] as const).map((view) => ({
        name: view,
        href: link('day-list', { query: dayListQuery(office, { ...address, view }, today) }),
        current: view === address.view,
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
