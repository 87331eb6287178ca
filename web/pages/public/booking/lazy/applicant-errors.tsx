import {
  ErrorSummary,
  type FieldLabels,
  fieldLines,
  type SummaryLine,
} from '../../../../components/error-summary/error-summary.tsx'
import { usePageContext } from '../../../../hooks/page-context.ts'
import type { FormState } from '../../../../hooks/use-form.ts'
import type { FieldProblem } from '../../../../lib/api.ts'
import { longDate } from '../../../../lib/dates.ts'
import type { LaterBookingFlow, LaterOfficeBookingFlow } from '../booking-flow.ts'
import { applicantOf, freeFromOf } from '../refusal.ts'
import { type BookingPosition, bookingSearch } from '../steps.ts'

/** What the server refused, with the way to the applicant it is about. */
export function refusedLine(error: FieldProblem, { t, go }: Pick<LaterBookingFlow, 't' | 'go'>): SummaryLine {
  const index = applicantOf(error)
  if (index === undefined) return { message: error.message }
  const to: BookingPosition = { step: 'pemohon', index }
  return {
    message: t.applicant.elsewhere(index + 1, error.message),
    href: bookingSearch(to),
    onFollow: (event) => {
      event.preventDefault()
      go(to)
    },
  }
}

/** The summary of this applicant's errors, and links to the other applicants that the server refused. */
export function ApplicantErrors<F extends string>({
  flow,
  form,
  labels,
  index,
}: {
  flow: LaterOfficeBookingFlow
  form: FormState<F>
  labels: FieldLabels<F>
  index: number
}) {
  const { locale } = usePageContext()
  const { t, refusal } = flow
  const here = fieldLines(form, labels)
  const elsewhere = (refusal?.errors ?? [])
    .filter((error) => applicantOf(error) !== undefined && applicantOf(error) !== index)
    .map((error) => refusedLine(error, flow))
  const freeFrom = freeFromOf(refusal, index)
  return (
    <ErrorSummary lines={[...here, ...elsewhere]} round={form.wrong.round}>
      {freeFrom && <p>{t.applicant.freeFrom(longDate(freeFrom, locale))}</p>}
    </ErrorSummary>
  )
}
