import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { CheckboxGroup } from '../../../components/checkbox-group/checkbox-group.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import type { FieldBinding } from '../../../hooks/use-form.ts'
import { longDate } from '../../../lib/dates.ts'
import type { CloseDayTexts } from '../../../texts/id/staff/close-day.ts'
import { placesOn, type ReplacementDay } from './closure-counts.ts'

/** As the contract allows. */
const maxReplacements = 5
const pageSize = 8

/** Which later days are offered instead, and whether they have room for everybody. */
export function ReplacementChoice({
  t,
  days,
  people,
  chosen,
  field,
}: {
  t: CloseDayTexts['form']
  days: readonly ReplacementDay[]
  people: number
  chosen: readonly string[]
  field: FieldBinding
}) {
  const { locale } = usePageContext()
  const [shown, setShown] = useState(pageSize)
  if (days.length === 0)
    return (
      <Notice>
        <p>{t.noReplacements}</p>
      </Notice>
    )
  // What is chosen stays in sight, however late its day.
  const visible = days.filter(({ date }, n) => n < shown || chosen.includes(date))
  const left = placesOn(days, chosen)
  const tooFew = chosen.length > 0 && left < people
  return (
    <>
      <CheckboxGroup
        id={field.id}
        label={t.replacements}
        hint={t.replacementsHint}
        error={field.error}
        boxes={visible.map((day) => ({
          value: day.date,
          label: t.replacement(longDate(day.date, locale), day.left, day.first),
        }))}
        values={chosen}
        max={maxReplacements}
        onChange={(values) => field.onInput(values.join())}
      />
      {visible.length < days.length && (
        <p>
          <Button kind="secondary" onClick={() => setShown(shown + pageSize)}>
            {t.moreReplacements}
          </Button>
        </p>
      )}
      <div role="status">
        {tooFew ? (
          <Notice kind="warning">
            <p>{t.tooFew(left, people)}</p>
          </Notice>
        ) : (
          <p>{chosen.length > 0 ? t.enough(chosen.length, left, people) : people > 0 && t.noneChosen}</p>
        )}
      </div>
    </>
  )
}
