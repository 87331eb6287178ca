import { Button } from '../../../components/button/button.tsx'
import { ShortField } from '../../../features/quota/short-field.tsx'
import { Weekdays } from '../../../features/quota/weekdays.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { clockWords } from '../../../lib/dates.ts'
import type { GiveOutTexts } from '../../../texts/id/staff/give-out.ts'
import { type HoursPattern, hoursFieldId, timesOfPattern } from './hours-patterns.ts'

const maxBreaks = 5

/** The hours that some days of the week share, with the times that come of them. */
export function PatternForm({
  t,
  index,
  pattern,
  alone,
  errorOf,
  onWeekday,
  onChange,
  onRemove,
}: {
  t: GiveOutTexts
  index: number
  pattern: HoursPattern
  /** There is no other: it can't be removed. */
  alone: boolean
  /** @param path from this pattern on, e.g. `breaks.0.from` */
  errorOf: (path: string) => string | undefined
  onWeekday: (weekday: number) => void
  onChange: (pattern: HoursPattern) => void
  onRemove: () => void
}) {
  const { breaks } = pattern
  const setBreak = (at: number, next: Partial<HoursPattern['breaks'][number]>) =>
    onChange({ ...pattern, breaks: breaks.map((one, i) => (i === at ? { ...one, ...next } : one)) })
  const field = (name: 'opens' | 'closes' | 'slotMinutes' | 'quota') => (
    <ShortField
      id={hoursFieldId(`${index}.${name}`)}
      label={t.hours.fields[name]}
      numeric={name === 'slotMinutes' || name === 'quota'}
      value={pattern[name]}
      error={errorOf(name)}
      onInput={(value) => onChange({ ...pattern, [name]: value })}
    />
  )
  return (
    <fieldset class="pattern">
      <legend>{t.hours.pattern(alone ? undefined : index + 1)}</legend>
      <Weekdays
        id={hoursFieldId(`${index}.weekdays`)}
        label={t.hours.fields.weekdays}
        value={pattern.weekdays}
        error={errorOf('weekdays')}
        onToggle={onWeekday}
      />
      <div class="pattern__row">
        {field('opens')}
        {field('closes')}
        {field('slotMinutes')}
        {field('quota')}
      </div>
      {breaks.map((one, i) => (
        <div class="pattern__row pattern__row--break" key={i}>
          {(['from', 'to'] as const).map((end) => (
            <ShortField
              key={end}
              id={hoursFieldId(`${index}.breaks.${i}.${end}`)}
              label={t.hours.break[end](i + 1)}
              value={one[end]}
              error={errorOf(`breaks.${i}.${end}`)}
              onInput={(value) => setBreak(i, { [end]: value })}
            />
          ))}
          <Button kind="secondary" onClick={() => onChange({ ...pattern, breaks: breaks.filter((_, n) => n !== i) })}>
            {t.hours.break.remove}
            <span class="hidden-visually"> {i + 1}</span>
          </Button>
        </div>
      ))}
      <div class="pattern__actions">
        {breaks.length < maxBreaks && (
          <Button
            kind="secondary"
            onClick={() => onChange({ ...pattern, breaks: [...breaks, { from: '12:00', to: '13:00' }] })}
          >
            {t.hours.break.add}
          </Button>
        )}
        {!alone && (
          <Button kind="danger" onClick={onRemove}>
            {t.hours.remove}
            <span class="hidden-visually"> {index + 1}</span>
          </Button>
        )}
      </div>
      <Preview t={t} pattern={pattern} />
    </fieldset>
  )
}

/** What visitors will be offered on such a day, while it is typed. */
function Preview({ t, pattern }: { t: GiveOutTexts; pattern: HoursPattern }) {
  const { locale } = usePageContext()
  const slots = timesOfPattern(pattern)
  return (
    <div class="pattern__preview">
      <p role="status">
        {slots
          ? t.hours.preview(
              slots.length,
              slots.reduce((sum, { quota }) => sum + quota, 0),
            )
          : t.hours.noPreview}
      </p>
      {slots && (
        <ul>
          {slots.map(({ time }) => (
            <li key={time}>{clockWords(time, locale)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
