import type { Office } from '../../../lambdas/contract/schemas.ts'
import { serverNow } from '../../clock.ts'
import { DateField } from '../../components/field/date-field.tsx'
import { RadioCards } from '../../components/radio-cards/radio-cards.tsx'
import { useSurroundings } from '../../context.ts'
import { clockAt, longDate, timeWords, todayIn, zoneName } from '../../dates.ts'
import type { QuotaTexts } from '../../texts/id/quota.ts'
import { type OpeningDraft, type ReadOpening, readOpening } from './opening.ts'
import './opening-field.css'
import { ShortField } from './short-field.tsx'

/** An opening as people say it: "Jumat, 4 Desember 2026 pukul 14.00 WIB". */
export function useOpeningWords(office: Office, t: QuotaTexts): (at: number) => string {
  const { locale } = useSurroundings()
  const { timeZone } = office
  return (at) =>
    t.opening.at(longDate(todayIn(timeZone, at), locale), timeWords(clockAt(at, timeZone), timeZone, locale))
}

type Wrong = Extract<ReadOpening, { wrong: string }>['wrong']

/** When booking opens: at an instant in the office's time zone, at once, or not said. */
export function OpeningField({
  t,
  office,
  value,
  none,
  wrong,
  onChange,
}: {
  t: QuotaTexts
  office: Office
  value: OpeningDraft
  /** What it means that nothing is announced. */
  none: { readonly label: string; readonly note: string }
  /** What is wrong, after a first attempt. */
  wrong: Wrong | undefined
  onChange: (value: OpeningDraft) => void
}) {
  const words = useOpeningWords(office, t)
  const read = readOpening(value, office.timeZone, serverNow())
  const error = wrong && t.opening.wrong[wrong]
  return (
    <div class="opening">
      <RadioCards
        id="opening-how"
        label={t.opening.label}
        error={wrong === 'not-chosen' ? error : undefined}
        value={value.how}
        choices={[
          { value: 'at', label: t.opening.later, note: t.opening.laterNote },
          { value: 'now', label: t.opening.now, note: t.opening.nowNote },
          { value: 'none', ...none },
        ]}
        onChoose={(how) => onChange({ ...value, how })}
      />
      {value.how === 'at' && (
        <div class="opening__when">
          <DateField
            id="opening-date"
            label={t.opening.date}
            hint={t.opening.dateHint}
            error={wrong === 'not-a-date' || wrong === 'past' ? error : undefined}
            value={value.date}
            onInput={(date) => onChange({ ...value, date })}
          />
          <ShortField
            id="opening-time"
            label={t.opening.time(zoneName(office.timeZone))}
            hint={t.opening.timeHint}
            error={wrong === 'not-a-time' ? error : undefined}
            value={value.time}
            onInput={(time) => onChange({ ...value, time })}
          />
          <p class="opening__words" role="status">
            {'at' in read && read.at !== null && t.opening.opens(words(read.at))}
          </p>
        </div>
      )}
    </div>
  )
}

/** The field that is wrong, for the summary. */
export const openingTarget: Readonly<Record<Wrong, string>> = {
  'not-chosen': 'opening-how',
  'not-a-date': 'opening-date',
  'not-a-time': 'opening-time',
  past: 'opening-date',
}
