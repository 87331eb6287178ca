import { Button, Buttons } from '../../../../components/button/button.tsx'
import { FieldNotes } from '../../../../components/field/field.tsx'
import { Form } from '../../../../components/form/form.tsx'
import { SummaryList } from '../../../../components/summary-list/summary-list.tsx'
import { StepFrame } from '../../../../features/booking/appointment/step-frame.tsx'
import { MaskedNik } from '../../../../features/booking/masked-nik.tsx'
import { KindField } from '../../../../features/people/person-fields.tsx'
import { usePageContext } from '../../../../hooks/page-context.ts'
import { useForm } from '../../../../hooks/use-form.ts'
import { dayWords } from '../../../../lib/dates.ts'
import { checkFilled } from '../../../../lib/field-checks.ts'
import { fieldId } from '../../../../lib/field-id.ts'
import type { SavedApplicant } from '../applicant-draft.ts'
import { withApplicant } from '../booking-draft.ts'
import type { LaterOfficeBookingFlow } from '../booking-flow.ts'
import { applicantMessages } from '../refusal.ts'
import { ApplicantErrors } from './applicant-errors.tsx'
import { asListed, loadedPeople, writtenOut } from './pick-people.ts'
import { RemoveApplicant } from './remove-applicant.tsx'

/** A saved person in the party: only the kind is asked. What was refused of the person stands above the ways out. */
export function SavedApplicantStep({
  flow,
  index,
  applicant,
}: {
  flow: LaterOfficeBookingFlow
  index: number
  applicant: SavedApplicant
}) {
  const { common, locale } = usePageContext()
  const { t, draft, position, refusal, session } = flow
  const people = loadedPeople(flow)
  const { fullName, nikMasked, birthDate } = asListed(applicant, people)
  const { kind: wrongKind, ...wrong } = applicantMessages(refusal, index)
  const [wrongPerson] = Object.values(wrong)
  const form = useForm<'kind' | 'person'>({
    initial: { kind: applicant.kind, person: applicant.person },
    check: ({ kind }) => ({ kind: checkFilled(kind) }),
    refused: { ...(wrongKind && { kind: wrongKind }), ...(wrongPerson && { person: wrongPerson }) },
  })
  const goOn = () => {
    if (!form.valid()) return
    flow.settle(index)
    const kind = form.values.kind as SavedApplicant['kind']
    flow.next({ ...withApplicant(draft, index, { ...applicant, kind }), owner: session?.username ?? draft.owner })
  }
  const writeInstead = () => {
    flow.settle(index)
    flow.keep(withApplicant(draft, index, writtenOut(applicant)))
    flow.go(position, 'replace')
  }
  const { error } = form.field('person')
  return (
    <StepFrame
      flow={flow}
      heading={t.applicant.heading(index + 1, draft.party ?? 1)}
      errors={
        form.failed && (
          <ApplicantErrors
            flow={flow}
            form={form}
            labels={{ kind: t.applicant.kind, person: t.applicant.person }}
            index={index}
          />
        )
      }
    >
      <div class={error ? 'field field--wrong' : 'field'}>
        <FieldNotes id={fieldId('person')} error={error} />
        <SummaryList
          facts={[
            { name: t.applicant.fullName, value: fullName },
            { name: t.applicant.nik, value: <MaskedNik masked={nikMasked} /> },
            { name: t.applicant.birthDate, value: dayWords(birthDate, locale) },
          ]}
        />
      </div>
      <Form submit={common.next} onSubmit={goOn}>
        <KindField binding={form.field('kind')} t={t.applicant} />
      </Form>
      <Buttons>
        {people.length > 0 && (
          <Button kind="secondary" id={fieldId('person')} onClick={() => flow.go({ step: 'pemohon' })}>
            {t.applicant.pickAnother}
          </Button>
        )}
        <Button kind="secondary" onClick={writeInstead}>
          {t.applicant.writeInstead}
        </Button>
      </Buttons>
      <RemoveApplicant flow={flow} index={index} />
    </StepFrame>
  )
}
