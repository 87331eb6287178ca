import { useState } from 'preact/hooks'
import { normalizeNik } from '../../../../lambdas/contract/nik.ts'
import { api } from '../../../api.ts'
import { isPassing } from '../../../behaviour/patience.ts'
import { randomKey } from '../../../behaviour/random-key.ts'
import { useAction } from '../../../behaviour/use-action.ts'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../components/form/form.tsx'
import { MaskedNik } from '../../../components/masked-nik/masked-nik.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { problemText } from '../../../components/notice/problem-text.tsx'
import { SummaryList } from '../../../components/summary-list/summary-list.tsx'
import { useSurroundings } from '../../../context.ts'
import { dayWords, longDate, timeWords } from '../../../dates.ts'
import { bornOn } from '../../../person-draft.ts'
import type { FreeTime } from '../../../visit/nearest.ts'
import { StepFrame } from '../../../visit/step-frame.tsx'
import { StepLink } from '../../../visit/step-link.tsx'
import { Taken } from '../../../visit/taken.tsx'
import { type ApplicantDraft, isSaved } from '../applicant.ts'
import { attemptOf, changed, party } from '../draft.ts'
import { type LateOfficeJourney, visitOf } from '../journey.ts'
import { isAboutTime } from '../refusal.ts'
import type { Place } from '../steps.ts'
import { refusedLine } from './applicant-errors.tsx'
import { asListed, peopleOf } from './picking.ts'
import { savePeople, toSave } from './save-people.ts'
import { visitFacts } from './visit-facts.ts'

/** How often a booking is sent when the system is busy or the line breaks; always under the same key. */
const attempts = 6

/** Everything read back, then the one button that books. */
export function CheckStep({ journey, round }: { journey: LateOfficeJourney; round: number }) {
  const surroundings = useSurroundings()
  const { common, locale } = surroundings
  const { t, draft, office, refusal } = journey
  const action = useAction()
  const [instead, setInstead] = useState<string>()

  const book = async () => {
    const attempt = attemptOf(draft, randomKey)
    if (!attempt) return
    journey.keep(attempt.draft)
    const result = await action.run(() => api('bookSlot', attempt.input), attempts)
    if (result?.ok) {
      // The booking stands: whatever happens to the list of people now must not touch it.
      const saving = savePeople(toSave(attempt.draft, attempt.input.applicants), (person) => api('savePerson', person))
      journey.booked(result.body, saving)
    }
    if (result && !result.ok) journey.refused(result.problem, attempt.draft)
  }

  const takeInstead = ({ date, time }: FreeTime) => {
    journey.settle()
    journey.keep(changed(draft, { date, time }))
    journey.go(journey.place, 'replace')
    setInstead(`${longDate(date, locale)}, ${timeWords(time, office.timeZone, locale)}`)
  }

  const change = (to: Place, what: string) => (
    <StepLink journey={journey} to={to}>
      {common.change}
      <span class="hidden-visually"> {what}</span>
    </StepLink>
  )
  const problem = refusal && !action.pending ? refusal : undefined
  const errors =
    problem &&
    (isAboutTime(problem) ? (
      <Taken journey={visitOf(journey)} refusal={problem} round={round} onChoose={takeInstead} />
    ) : (
      <ErrorSummary
        round={round}
        lines={
          problem.errors.length > 0
            ? problem.errors.map((error) => refusedLine(error, journey))
            : [{ message: problemText(problem, common) }]
        }
      >
        {isPassing(problem) && <p>{t.check.retry}</p>}
        {problem.requestId && problem.code === 'internal' && (
          <p class="muted">
            {common.problems.requestId} {problem.requestId}
          </p>
        )}
      </ErrorSummary>
    ))

  return (
    <StepFrame journey={journey} heading={t.check.heading} errors={errors}>
      {instead && !problem && (
        <Notice kind="success">
          <p>{t.taken.chosen(instead)}</p>
        </Notice>
      )}
      <h2>{t.check.visit}</h2>
      <SummaryList
        facts={visitFacts({ ...surroundings, t, office, draft }).map(({ at, ...fact }) => ({
          ...fact,
          change: change(at, fact.name),
        }))}
      />
      {party(draft).map((applicant, index) => (
        <section key={`${index}-${applicant.fullName}`}>
          <div class="check__person">
            <h2>{t.applicant.name(index + 1)}</h2>
            {change({ step: 'pemohon', index }, t.applicant.name(index + 1))}
          </div>
          <ApplicantFacts applicant={isSaved(applicant) ? asListed(applicant, peopleOf(journey)) : applicant} t={t} />
        </section>
      ))}
      <p>{t.check.rule}</p>
      <p>{t.check.declare}</p>
      <Form submit={t.check.submit} onSubmit={book} action={action} />
    </StepFrame>
  )
}

function ApplicantFacts({ applicant, t }: { applicant: ApplicantDraft; t: LateOfficeJourney['t'] }) {
  const { common, locale } = useSurroundings()
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
