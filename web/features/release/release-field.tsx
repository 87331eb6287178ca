import type { OfficeView } from '../../../lambdas/contract/http/schemas.ts'
import { DateField } from '../../components/field/date-field.tsx'
import { RadioCards } from '../../components/radio-cards/radio-cards.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { clockAt, longDate, timeWords, todayIn, zoneName } from '../../lib/dates.ts'
import { serverNow } from '../../lib/server-clock.ts'
import type { QuotaTexts } from '../../texts/id/shared/quota.ts'
import { parseRelease, type ReleaseDraft, type ReleaseInput } from './release-draft.ts'
import './release-field.css'
import { ShortField } from '../quota/short-field.tsx'

/** An opening as people say it: "Jumat, 4 Desember 2026 pukul 14.00 WIB". */
export function useReleaseWording(office: OfficeView, t: QuotaTexts): (at: number) => string {
  const { locale } = usePageContext()
  const { timeZone } = office
  return (at) =>
    t.release.at(longDate(todayIn(timeZone, at), locale), timeWords(clockAt(at, timeZone), timeZone, locale))
}

type Wrong = Extract<ReleaseInput, { wrong: string }>['wrong']

/** When booking opens: at an instant in the office's time zone, at once, or not said. */
export function ReleaseField({
  t,
  office,
  value,
  none,
  wrong,
  onChange,
}: {
  t: QuotaTexts
  office: OfficeView
  value: ReleaseDraft
  /** What it means that nothing is announced. */
  none: { readonly label: string; readonly note: string }
  /** What is wrong, after a first attempt. */
  wrong: Wrong | undefined
  onChange: (value: ReleaseDraft) => void
}) {
  const words = useReleaseWording(office, t)
  const read = parseRelease(value, office.timeZone, serverNow())
  const error = wrong && t.release.wrong[wrong]
  return (
    <div class="release-field">
      <RadioCards
        id="release-how"
        label={t.release.label}
        error={wrong === 'not-chosen' ? error : undefined}
        value={value.how}
        choices={[
          { value: 'at', label: t.release.later, note: t.release.laterNote },
          { value: 'now', label: t.release.now, note: t.release.nowNote },
          { value: 'none', ...none },
        ]}
        onChoose={(how) => onChange({ ...value, how })}
      />
      {value.how === 'at' && (
        <div class="release-field__when">
          <DateField
            id="release-date"
            label={t.release.date}
            hint={t.release.dateHint}
            error={wrong === 'not-a-date' || wrong === 'past' ? error : undefined}
            value={value.date}
            onInput={(date) => onChange({ ...value, date })}
          />
          <ShortField
            id="release-clock"
            label={t.release.time(zoneName(office.timeZone))}
            hint={t.release.timeHint}
            error={wrong === 'not-a-time' ? error : undefined}
            value={value.time}
            onInput={(time) => onChange({ ...value, time })}
          />
          <p class="release-field__words" role="status">
            {'at' in read && read.at !== null && t.release.opens(words(read.at))}
          </p>
        </div>
      )}
    </div>
  )
}

/** The field that is wrong, for the summary. */
export const releaseFieldIds: Readonly<Record<Wrong, string>> = {
  'not-chosen': 'release-how',
  'not-a-date': 'release-date',
  'not-a-time': 'release-clock',
  past: 'release-date',
}
