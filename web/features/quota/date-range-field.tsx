import { DateField } from '../../components/field/date-field.tsx'
import { RadioCards, type RadioChoice } from '../../components/radio-cards/radio-cards.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { dayWords } from '../../lib/dates.ts'
import type { QuotaTexts } from '../../texts/id/shared/quota.ts'
import type { DateRangeDraft, DateRangeInput } from './date-range-draft.ts'
import { lastDay } from './horizon.ts'

type Wrong = Extract<DateRangeInput, { wrong: string }>['wrong']

/** Which days: some that are offered with a word on how they stand, or from one day to another. */
export function DateRangeField({
  t,
  offered,
  today,
  value,
  wrong,
  onChange,
}: {
  t: QuotaTexts
  /** Their values are those of `RangeDraft.of`. */
  offered: readonly RadioChoice<string>[]
  today: string
  value: DateRangeDraft
  /** What is wrong, after a first attempt. */
  wrong: Wrong | undefined
  onChange: (value: DateRangeDraft) => void
}) {
  const { locale } = usePageContext()
  const error = wrong && t.range.wrong[wrong](dayWords(lastDay(today), locale))
  const field = (name: 'from' | 'to', isWrong: boolean) => (
    <DateField
      id={`range-${name}`}
      label={t.range[name]}
      hint={t.range.hint}
      error={isWrong ? error : undefined}
      value={value[name]}
      onInput={(parts) => onChange({ ...value, [name]: parts })}
    />
  )
  return (
    <>
      <RadioCards
        id="range"
        label={t.range.label}
        error={wrong === 'not-chosen' ? error : undefined}
        value={value.of}
        choices={[...offered, { value: 'other', label: t.range.other, note: t.range.otherNote }]}
        onChoose={(of) => onChange({ ...value, of })}
      />
      {value.of === 'other' && (
        <div class="release-field__when">
          {field('from', wrong === 'not-a-from' || wrong === 'past')}
          {field('to', wrong === 'not-a-to' || wrong === 'order' || wrong === 'too-far')}
        </div>
      )}
    </>
  )
}

/** The field that is wrong, for the summary. */
export const dateRangeFieldIds: Readonly<Record<Wrong, string>> = {
  'not-chosen': 'range',
  'not-a-from': 'range-from',
  past: 'range-from',
  'not-a-to': 'range-to',
  order: 'range-to',
  'too-far': 'range-to',
}
