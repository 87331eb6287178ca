import type { FieldProblem } from '../../../api.ts'
import type { FormState } from '../../../behaviour/use-form.ts'
import {
  ErrorSummary,
  type FieldLabels,
  fieldLines,
  type SummaryLine,
} from '../../../components/error-summary/error-summary.tsx'
import { useSurroundings } from '../../../context.ts'
import { longDate } from '../../../dates.ts'
import type { LateJourney, LateOfficeJourney } from '../journey.ts'
import { applicantOf, freeFromOf } from '../refusal.ts'
import { type Place, searchOf } from '../steps.ts'

/** What the server refused, with the way to the applicant it is about. */
export function refusedLine(error: FieldProblem, { t, go }: Pick<LateJourney, 't' | 'go'>): SummaryLine {
  const index = applicantOf(error)
  if (index === undefined) return { message: error.message }
  const to: Place = { step: 'pemohon', index }
  return {
    message: t.applicant.elsewhere(index + 1, error.message),
    href: searchOf(to),
    onFollow: (event) => {
      event.preventDefault()
      go(to)
    },
  }
}

/** The summary of this applicant's errors, and links to the other applicants that the server refused. */
export function ApplicantErrors<F extends string>({
  journey,
  form,
  labels,
  index,
}: {
  journey: LateOfficeJourney
  form: FormState<F>
  labels: FieldLabels<F>
  index: number
}) {
  const { locale } = useSurroundings()
  const { t, refusal } = journey
  const here = fieldLines(form, labels)
  const elsewhere = (refusal?.errors ?? [])
    .filter((error) => applicantOf(error) !== undefined && applicantOf(error) !== index)
    .map((error) => refusedLine(error, journey))
  const freeFrom = freeFromOf(refusal, index)
  return (
    <ErrorSummary lines={[...here, ...elsewhere]} round={form.wrong.round}>
      {freeFrom && <p>{t.applicant.freeFrom(longDate(freeFrom, locale))}</p>}
    </ErrorSummary>
  )
}
