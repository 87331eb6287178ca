import { useState } from 'preact/hooks'
import type { FieldBinding } from '../../behaviour/use-form.ts'
import { Button } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import { longDate } from '../../dates.ts'
import { CheckboxGroup } from '../../staff/checkbox-group.tsx'
import type { CloseDayTexts } from '../../texts/id/close-day.ts'
import { type Offer, placesOn } from './days.ts'

/** As the contract allows. */
const atMost = 5
const atOnce = 8

/** Which later days are offered instead, and whether they have room for everybody. */
export function Replacements({
  t,
  offers,
  people,
  chosen,
  field,
}: {
  t: CloseDayTexts['form']
  offers: readonly Offer[]
  people: number
  chosen: readonly string[]
  field: FieldBinding
}) {
  const { locale } = useSurroundings()
  const [shown, setShown] = useState(atOnce)
  if (offers.length === 0)
    return (
      <Notice>
        <p>{t.noOffers}</p>
      </Notice>
    )
  // What is chosen stays in sight, however late its day.
  const visible = offers.filter(({ date }, n) => n < shown || chosen.includes(date))
  const left = placesOn(offers, chosen)
  const tooFew = chosen.length > 0 && left < people
  return (
    <>
      <CheckboxGroup
        id={field.id}
        label={t.replacements}
        hint={t.replacementsHint}
        error={field.error}
        boxes={visible.map((offer) => ({
          value: offer.date,
          label: t.offer(longDate(offer.date, locale), offer.left, offer.first),
        }))}
        values={chosen}
        max={atMost}
        onChange={(values) => field.onInput(values.join())}
      />
      {visible.length < offers.length && (
        <p>
          <Button kind="secondary" onClick={() => setShown(shown + atOnce)}>
            {t.moreOffers}
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
