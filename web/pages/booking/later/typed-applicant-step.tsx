import { useForm } from '../../../behaviour/use-form.ts'
import { CheckboxField } from '../../../components/field/checkbox-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { useSurroundings } from '../../../context.ts'
import { KindField, PersonFields } from '../../../person/person-fields.tsx'
import { StepFrame } from '../../../visit/step-frame.tsx'
import { StepLink } from '../../../visit/step-link.tsx'
import { type ApplicantField, applicantFaults, emptyApplicant, type TypedApplicant } from '../applicant.ts'
import { niksBefore, withApplicant } from '../draft.ts'
import type { LateOfficeJourney } from '../journey.ts'
import { messagesOf } from '../refusal.ts'
import { ApplicantErrors } from './applicant-errors.tsx'
import { hasOthers } from './picking.ts'
import { WithoutApplicant } from './without-applicant.tsx'

/** An applicant who is written out. */
export function TypedApplicantStep({
  journey,
  index,
  applicant,
}: {
  journey: LateOfficeJourney
  index: number
  applicant: TypedApplicant
}) {
  const { common } = useSurroundings()
  const { t, draft, refusal, session } = journey
  const withValues = (values: object) => ({
    ...withApplicant(draft, index, values as TypedApplicant),
    // While it is not known who is logged in, what was typed stays whose it was.
    owner: session?.username ?? draft.owner,
  })
  const form = useForm<ApplicantField>({
    initial: { save: '', ...emptyApplicant, ...applicant },
    check: (values) => applicantFaults(values as TypedApplicant, niksBefore(draft, index)),
    refused: messagesOf(refusal, index),
    onChange: (values) => journey.keep(withValues(values)),
  })
  const goOn = () => {
    if (!form.valid()) return
    journey.settle(index)
    journey.next(withValues(form.values))
  }
  const { kind, fullName, nik, birthDate, save } = t.applicant
  return (
    <StepFrame
      journey={journey}
      heading={t.applicant.heading(index + 1, draft.party ?? 1)}
      errors={
        form.failed && (
          <ApplicantErrors
            journey={journey}
            form={form}
            labels={{ kind, fullName, nik, birthDate, save }}
            index={index}
          />
        )
      }
    >
      <p class="lead">{t.applicant.hint}</p>
      {hasOthers(journey) && (
        <p>
          <StepLink journey={journey} to={{ step: 'pemohon' }}>
            {t.applicant.pick}
          </StepLink>
        </p>
      )}
      <Form submit={common.next} onSubmit={goOn}>
        <KindField binding={form.field('kind')} t={t.applicant} />
        <PersonFields form={form} t={t.applicant} />
        <CheckboxField {...form.field('save')} label={t.applicant.save} hint={t.applicant.saveNote} />
      </Form>
      <WithoutApplicant journey={journey} index={index} />
    </StepFrame>
  )
}
