import type { FormState } from '../../behaviour/use-form.ts'
import { ErrorSummary, fieldLines, type SummaryLine } from '../../components/error-summary/error-summary.tsx'
import { useSurroundings } from '../../context.ts'
import { longDate } from '../../dates.ts'
import type { ApplicantDraft } from './applicant.ts'
import type { OfficeJourney } from './journey.ts'
import { applicantOf, freeFromOf } from './refusal.ts'
import { type Place, searchOf } from './steps.ts'

/** The summary of this applicant's errors, and links to the other applicants that the server refused. */
export function ApplicantErrors({
  journey,
  form,
  index,
}: {
  journey: OfficeJourney
  form: FormState<keyof ApplicantDraft>
  index: number
}) {
  const { locale } = useSurroundings()
  const { t, refusal, go } = journey
  const { kind, fullName, nik, birthDate } = t.applicant
  const here = fieldLines(form, { kind, fullName, nik, birthDate })
  const elsewhere: SummaryLine[] = (refusal?.errors ?? []).flatMap((error) => {
    const other = applicantOf(error)
    if (other === undefined || other === index) return []
    const to: Place = { step: 'pemohon', index: other }
    return [
      {
        message: t.applicant.elsewhere(other + 1, error.message),
        href: searchOf(to),
        onFollow: (event) => {
          event.preventDefault()
          go(to)
        },
      },
    ]
  })
  const freeFrom = freeFromOf(refusal, index)
  return (
    <ErrorSummary lines={[...here, ...elsewhere]} round={form.wrong.round}>
      {freeFrom && <p>{t.applicant.freeFrom(longDate(freeFrom, locale))}</p>}
    </ErrorSummary>
  )
}
