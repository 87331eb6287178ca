import { useState } from 'preact/hooks'
import type { Office } from '../../../lambdas/contract/schemas.ts'
import type { Visit } from '../../../lambdas/contract/staff/days-schemas.ts'
import { fieldId } from '../../behaviour/field-id.ts'
import { useForm } from '../../behaviour/use-form.ts'
import { useTitle } from '../../behaviour/use-title.ts'
import { FormErrors } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { Form } from '../../components/form/form.tsx'
import { RadioCards } from '../../components/radio-cards/radio-cards.tsx'
import { staffApi } from '../../staff/api.ts'
import { DayField } from '../../staff/day-field.tsx'
import { useStaffAction } from '../../staff/use-staff.ts'
import type { BookingsSearchTexts } from '../../texts/id/bookings-search.ts'
import './bookings-search.css'
import { Found } from './found.tsx'
import { type Field, faultsOf, type Kind, kindOf, kinds, nothing, searchOf } from './search.ts'

interface Answer {
  readonly kind: Kind
  readonly visits: readonly Visit[]
  readonly more: boolean
}

/** One question, and below it what was found. Of what was typed only the kind survives a login. */
export function Search({ t, office }: { t: BookingsSearchTexts; office: Office }) {
  const form = useForm<Field>({
    initial: nothing,
    check: faultsOf,
    draft: 'bookings-search',
    keep: ['kind', 'from', 'to'],
  })
  const action = useStaffAction()
  const [answer, setAnswer] = useState<Answer>()
  const kind = kindOf(form.values)

  const search = async () => {
    setAnswer(undefined)
    if (!form.valid()) return
    const result = await action.run(() => staffApi('searchBookings', { office: office.id, ...searchOf(form.values) }))
    if (result?.ok) setAnswer({ kind, visits: result.body.bookings, more: result.body.more })
    else if (result) form.refuse(result.problem)
  }
  const choice = form.field('kind')
  const [from, to] = [form.field('from'), form.field('to')]
  const labels: Partial<Record<Field, string>> = {
    [kind]: t.kinds[kind],
    ...(kind === 'name' && { from: t.from, to: t.to }),
  }
  const { fields, general } = form.wrong
  useTitle(t.title, general !== undefined || Object.keys(labels).some((name) => fields[name as Field]))
  return (
    <>
      <FormErrors form={form} labels={labels as Record<Field, string>} />
      <p class="lead">{t.lead}</p>
      <Form submit={t.submit} onSubmit={search} action={action}>
        <RadioCards
          id={choice.id}
          label={t.by}
          choices={kinds.map((one) => ({ value: one, label: t.kinds[one], note: t.kindNotes[one] }))}
          value={kind}
          onChoose={(next) => {
            setAnswer(undefined)
            choice.onInput(next)
          }}
        />
        <TextField
          key={kind}
          {...form.field(kind)}
          label={t.kinds[kind]}
          hint={t.hints[kind]}
          autoComplete="off"
          {...(kind === 'nik' && { inputMode: 'numeric' as const })}
          {...(kind === 'name' ? { capitals: 'words' as const } : { width: 20 as const })}
        />
        {kind === 'name' && (
          <div class="search__range">
            <DayField {...from} label={t.from} hint={t.rangeHint} />
            <DayField {...to} label={t.to} />
          </div>
        )}
      </Form>
      {answer && (
        <Found
          t={t}
          {...answer}
          timeZone={office.timeZone}
          onAgain={() => document.getElementById(fieldId(kind))?.focus()}
        />
      )}
    </>
  )
}
