import { useState } from 'preact/hooks'
import { normalizeNik } from '../../../../../lambdas/contract/booking/nik.ts'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../../components/form/form.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { problemText } from '../../../../components/notice/problem-text.tsx'
import { SummaryList } from '../../../../components/summary-list/summary-list.tsx'
import { SlotTaken } from '../../../../features/booking/appointment/slot-taken.tsx'
import { StepFrame } from '../../../../features/booking/appointment/step-frame.tsx'
import { StepLink } from '../../../../features/booking/appointment/step-link.tsx'
import { MaskedNik } from '../../../../features/booking/masked-nik.tsx'
import type { FreeTime } from '../../../../features/calendar/free-days.ts'
import { bornOn } from '../../../../features/people/person-draft.ts'
import { usePageContext } from '../../../../hooks/page-context.ts'
import { useAction } from '../../../../hooks/use-action.ts'
import { api } from '../../../../lib/api.ts'
import { dayWords, longDate, timeWords } from '../../../../lib/dates.ts'
import { randomKey } from '../../../../lib/random-key.ts'
import { isTransient } from '../../../../lib/retry.ts'
import { type ApplicantDraft, isSaved } from '../applicant-draft.ts'
import { applicantsInParty, attemptOf, withDraftChange } from '../booking-draft.ts'
import { appointmentNavigation, type LaterOfficeBookingFlow } from '../booking-flow.ts'
import { isAboutTime } from '../refusal.ts'
import type { BookingPosition } from '../steps.ts'
import { refusedLine } from './applicant-errors.tsx'
import { appointmentFacts } from './appointment-facts.ts'
import { asListed, loadedPeople } from './pick-people.ts'
import { savePeople, toSave } from './save-people.ts'

/** How often a booking is sent when the system is busy or the line breaks; always under the same key. */
const attempts = 6

/** Everything read back, then the one button that books. */
export function CheckStep({ flow, round }: { flow: LaterOfficeBookingFlow; round: number }) {
  const environment = usePageContext()
  const { common, locale } = environment
  const { t, draft, office, refusal } = flow
  const action = useAction()
  const [instead, setInstead] = useState<string>()

  const book = async () => {
    const attempt = attemptOf(draft, randomKey)
    if (!attempt) return
    flow.keep(attempt.draft)
    const result = await action.run(() => api('bookSlot', attempt.input), attempts)
    if (result?.ok) {
      // The booking stands: whatever happens to the list of people now must not touch it.
      const saving = savePeople(toSave(attempt.draft, attempt.input.applicants), (person) => api('savePerson', person))
      flow.booked(result.body, saving)
    }
    if (result && !result.ok) flow.refused(result.problem, attempt.draft)
  }

  const takeInstead = ({ date, time }: FreeTime) => {
    flow.settle()
    flow.keep(withDraftChange(draft, { date, time }))
    flow.go(flow.position, 'replace')
    setInstead(`${longDate(date, locale)}, ${timeWords(time, office.timeZone, locale)}`)
  }

  const change = (to: BookingPosition, what: string) => (
    <StepLink flow={flow} to={to}>
      {common.change}
      <span class="hidden-visually"> {what}</span>
    </StepLink>
  )
  const problem = refusal && !action.pending ? refusal : undefined
  const errors =
    problem &&
    (isAboutTime(problem) ? (
      <SlotTaken flow={appointmentNavigation(flow)} refusal={problem} round={round} onChoose={takeInstead} />
    ) : (
      <ErrorSummary
        round={round}
        lines={
          problem.errors.length > 0
            ? problem.errors.map((error) => refusedLine(error, flow))
            : [{ message: problemText(problem, common) }]
        }
      >
        {isTransient(problem) && <p>{t.check.retry}</p>}
        {problem.requestId && problem.code === 'internal' && (
          <p class="muted">
            {common.problems.requestId} {problem.requestId}
          </p>
        )}
      </ErrorSummary>
    ))

  return (
    <StepFrame flow={flow} heading={t.check.heading} errors={errors}>
      {instead && !problem && (
        <Notice kind="success">
          <p>{t.taken.chosen(instead)}</p>
        </Notice>
      )}
      <h2>{t.check.appointment}</h2>
      <SummaryList
        facts={appointmentFacts({ ...environment, t, office, draft }).map(({ at, ...fact }) => ({
          ...fact,
          change: change(at, fact.name),
        }))}
      />
      {applicantsInParty(draft).map((applicant, index) => (
        <section key={`${index}-${applicant.fullName}`}>
          <div class="check__person">
            <h2>{t.applicant.name(index + 1)}</h2>
            {change({ step: 'pemohon', index }, t.applicant.name(index + 1))}
          </div>
          <ApplicantFacts applicant={isSaved(applicant) ? asListed(applicant, loadedPeople(flow)) : applicant} t={t} />
        </section>
      ))}
      <p>{t.check.rule}</p>
      <p>{t.check.declare}</p>
      <Form submit={t.check.submit} onSubmit={book} action={action} />
    </StepFrame>
  )
}

function ApplicantFacts({ applicant, t }: { applicant: ApplicantDraft; t: LaterOfficeBookingFlow['t'] }) {
  const { common, locale } = usePageContext()
  const saved = isSaved(applicant)
  const { kind, fullName } = applicant
  const born = saved ? applicant.birthDate : bornOn(applicant.birthDate)
  return (
    <SummaryList
      facts={[
        { name: t.applicant.kind, value: kind && common.kinds[kind] },
        { name: t.applicant.fullName, value: fullName },
        {
          name: t.applicant.nik,
          value: saved ? (
            <MaskedNik masked={applicant.nikMasked} />
          ) : (
            normalizeNik(applicant.nik).replace(/(\d{4})(?=\d)/g, '$1 ')
          ),
        },
        { name: t.applicant.birthDate, value: born && dayWords(born, locale) },
      ]}
    />
  )
}
