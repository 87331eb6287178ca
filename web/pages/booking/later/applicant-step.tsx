import { useState } from 'preact/hooks'
import { useForm } from '../../../behaviour/use-form.ts'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { DateField } from '../../../components/field/date-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { useSurroundings } from '../../../context.ts'
import { StepFrame } from '../../../visit/step-frame.tsx'
import { type ApplicantDraft, applicantFaults, partsOf } from '../applicant.ts'
import { applicantAt, niksBefore, withApplicant, withoutApplicant } from '../draft.ts'
import type { OfficeJourney } from '../journey.ts'
import { isEligibilityOf, messagesOf } from '../refusal.ts'
import { ApplicantErrors } from './applicant-errors.tsx'

/** Leaflet, step 9: kind of application and person, one applicant a page. What the server refused stands at its field. */
export function ApplicantStep({ journey }: { journey: OfficeJourney }) {
  const { common } = useSurroundings()
  const { t, draft, place, refusal, session } = journey
  const index = place.index ?? 0
  const people = draft.party ?? 1
  const form = useForm<keyof ApplicantDraft>({
    initial: { ...applicantAt(draft, index) },
    check: (values) => applicantFaults(values, niksBefore(draft, index)),
    refused: messagesOf(refusal, index),
    onChange: (values) =>
      journey.keep({ ...withApplicant(draft, index, values as ApplicantDraft), owner: session?.username }),
  })
  const birthDate = form.field('birthDate')
  const { kind } = form.values
  const [leaving, setLeaving] = useState(false)

  const goOn = () => {
    if (!form.valid()) return
    journey.settle(index)
    journey.next({ ...withApplicant(draft, index, form.values as ApplicantDraft), owner: session?.username })
  }

  const leave = () => {
    journey.settle(index, 'left')
    journey.next(withoutApplicant(draft, index))
  }

  return (
    <StepFrame
      journey={journey}
      heading={t.applicant.heading(index + 1, people)}
      errors={form.failed && <ApplicantErrors journey={journey} form={form} index={index} />}
    >
      <p class="lead">{t.applicant.hint}</p>
      <Form submit={common.next} onSubmit={goOn}>
        <RadioCards
          id={form.field('kind').id}
          label={t.applicant.kind}
          error={form.field('kind').error}
          choices={(['new', 'replacement'] as const).map((value) => ({
            value,
            label: common.kinds[value],
            note: t.applicant.kindNotes[value],
          }))}
          value={kind === 'new' || kind === 'replacement' ? kind : undefined}
          onChoose={form.field('kind').onInput}
        />
        <TextField {...form.field('fullName')} label={t.applicant.fullName} autoComplete="off" capitals="words" />
        <TextField
          {...form.field('nik')}
          label={t.applicant.nik}
          hint={t.applicant.nikHint}
          inputMode="numeric"
          autoComplete="off"
          width={20}
        />
        <DateField
          {...birthDate}
          label={t.applicant.birthDate}
          hint={t.applicant.birthDateHint}
          value={partsOf(birthDate.value)}
          onInput={({ day, month, year }) => birthDate.onInput(`${day}/${month}/${year}`)}
        />
      </Form>
      {people > 1 && isEligibilityOf(refusal, index) && (
        <Button kind="secondary" onClick={() => setLeaving(true)}>
          {t.applicant.remove}
        </Button>
      )}
      {leaving && (
        <Dialog
          title={t.applicant.removeAsk(index + 1)}
          onClose={() => setLeaving(false)}
          actions={
            <>
              <Button kind="danger" onClick={leave}>
                {t.applicant.remove}
              </Button>
              <Button kind="secondary" onClick={() => setLeaving(false)}>
                {t.applicant.removeKeep}
              </Button>
            </>
          }
        >
          <p>{t.applicant.removeText}</p>
        </Dialog>
      )}
    </StepFrame>
  )
}
