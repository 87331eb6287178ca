import { CheckboxField } from '../../../../components/field/checkbox-field.tsx'
import { Form } from '../../../../components/form/form.tsx'
import { StepFrame } from '../../../../features/booking/appointment/step-frame.tsx'
import { StepLink } from '../../../../features/booking/appointment/step-link.tsx'
import { KindField, PersonFields } from '../../../../features/people/person-fields.tsx'
import { usePageContext } from '../../../../hooks/page-context.ts'
import { useForm } from '../../../../hooks/use-form.ts'
import { type ApplicantField, applicantErrors, emptyApplicant, type TypedApplicant } from '../applicant-draft.ts'
import { niksBefore, withApplicant } from '../booking-draft.ts'
import type { LaterOfficeBookingFlow } from '../booking-flow.ts'
import { applicantMessages } from '../refusal.ts'
import { ApplicantErrors } from './applicant-errors.tsx'
import { hasOthers } from './pick-people.ts'
import { RemoveApplicant } from './remove-applicant.tsx'

/** An applicant who is written out. */
export function TypedApplicantStep({
  flow,
  index,
  applicant,
}: {
  flow: LaterOfficeBookingFlow
  index: number
  applicant: TypedApplicant
}) {
  const { common } = usePageContext()
  const { t, draft, refusal, session } = flow
  const withValues = (values: object) => ({
    ...withApplicant(draft, index, values as TypedApplicant),
    // While it is not known who is logged in, what was typed stays whose it was.
    owner: session?.username ?? draft.owner,
  })
  const form = useForm<ApplicantField>({
    initial: { save: '', ...emptyApplicant, ...applicant },
    check: (values) => applicantErrors(values as TypedApplicant, niksBefore(draft, index)),
    refused: applicantMessages(refusal, index),
    onChange: (values) => flow.keep(withValues(values)),
  })
  const goOn = () => {
    if (!form.valid()) return
    flow.settle(index)
    flow.next(withValues(form.values))
  }
  const { kind, fullName, nik, birthDate, save } = t.applicant
  return (
    <StepFrame
      flow={flow}
      heading={t.applicant.heading(index + 1, draft.party ?? 1)}
      errors={
        form.failed && (
          <ApplicantErrors flow={flow} form={form} labels={{ kind, fullName, nik, birthDate, save }} index={index} />
        )
      }
    >
      <p class="lead">{t.applicant.hint}</p>
      {hasOthers(flow) && (
        <p>
          <StepLink flow={flow} to={{ step: 'pemohon' }}>
            {t.applicant.pick}
          </StepLink>
        </p>
      )}
      <Form submit={common.next} onSubmit={goOn}>
        <KindField binding={form.field('kind')} t={t.applicant} />
        <PersonFields form={form} t={t.applicant} />
        <CheckboxField {...form.field('save')} label={t.applicant.save} hint={t.applicant.saveNote} />
      </Form>
      <RemoveApplicant flow={flow} index={index} />
    </StepFrame>
  )
}
