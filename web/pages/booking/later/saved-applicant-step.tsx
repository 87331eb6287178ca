import { fieldId } from '../../../behaviour/field-id.ts'
import { useForm } from '../../../behaviour/use-form.ts'
import { checkFilled } from '../../../checks.ts'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { FieldNotes } from '../../../components/field/field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { MaskedNik } from '../../../components/masked-nik/masked-nik.tsx'
import { SummaryList } from '../../../components/summary-list/summary-list.tsx'
import { useSurroundings } from '../../../context.ts'
import { dayWords } from '../../../dates.ts'
import { KindField } from '../../../person/person-fields.tsx'
import { StepFrame } from '../../../visit/step-frame.tsx'
import type { SavedApplicant } from '../applicant.ts'
import { withApplicant } from '../draft.ts'
import type { LateOfficeJourney } from '../journey.ts'
import { messagesOf } from '../refusal.ts'
import { ApplicantErrors } from './applicant-errors.tsx'
import { asListed, peopleOf, writtenOut } from './picking.ts'
import { WithoutApplicant } from './without-applicant.tsx'

/** A saved person in the party: only the kind is asked. What was refused of the person stands above the ways out. */
export function SavedApplicantStep({
  journey,
  index,
  applicant,
}: {
  journey: LateOfficeJourney
  index: number
  applicant: SavedApplicant
}) {
  const { common, locale } = useSurroundings()
  const { t, draft, place, refusal, session } = journey
  const people = peopleOf(journey)
  const { fullName, nikMasked, birthDate } = asListed(applicant, people)
  const { kind: wrongKind, ...wrong } = messagesOf(refusal, index)
  const [wrongPerson] = Object.values(wrong)
  const form = useForm<'kind' | 'person'>({
    initial: { kind: applicant.kind, person: applicant.person },
    check: ({ kind }) => ({ kind: checkFilled(kind) }),
    refused: { ...(wrongKind && { kind: wrongKind }), ...(wrongPerson && { person: wrongPerson }) },
  })
  const goOn = () => {
    if (!form.valid()) return
    journey.settle(index)
    const kind = form.values.kind as SavedApplicant['kind']
    journey.next({ ...withApplicant(draft, index, { ...applicant, kind }), owner: session?.username ?? draft.owner })
  }
  const writeInstead = () => {
    journey.settle(index)
    journey.keep(withApplicant(draft, index, writtenOut(applicant)))
    journey.go(place, 'replace')
  }
  const { error } = form.field('person')
  return (
    <StepFrame
      journey={journey}
      heading={t.applicant.heading(index + 1, draft.party ?? 1)}
      errors={
        form.failed && (
          <ApplicantErrors
            journey={journey}
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
          <Button kind="secondary" id={fieldId('person')} onClick={() => journey.go({ step: 'pemohon' })}>
            {t.applicant.pickAnother}
          </Button>
        )}
        <Button kind="secondary" onClick={writeInstead}>
          {t.applicant.writeInstead}
        </Button>
      </Buttons>
      <WithoutApplicant journey={journey} index={index} />
    </StepFrame>
  )
}
