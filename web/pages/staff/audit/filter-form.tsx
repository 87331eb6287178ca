import { useState } from 'preact/hooks'
import { type AuditAction, auditActions } from '../../../../lambdas/contract/administration/audit-actions.ts'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { DayField } from '../../../components/field/day-field.tsx'
import { SelectField } from '../../../components/field/select-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { fieldId } from '../../../lib/field-id.ts'
import { bindField, staffFieldErrorText } from '../../../lib/staff-fields.ts'
import type { AuditTexts } from '../../../texts/id/staff/audit.ts'
import { type AuditFilter, filterErrors } from './audit-filter.ts'

const days = ['from', 'to'] as const
const checked = [...days, 'booking'] as const

/** Which entries to show. Nothing changes before it is asked for. */
export function FilterForm({
  t,
  national,
  filter,
  onShow,
}: {
  t: AuditTexts
  /** Whether the person may see what concerns the whole country. */
  national: boolean
  filter: AuditFilter
  onShow: (filter: AuditFilter) => void
}) {
  const { locale } = usePageContext()
  const [values, setValues] = useState(filter)
  const [wrong, setWrong] = useState({ faults: {} as ReturnType<typeof filterErrors>, round: 0 })
  const set = (change: Partial<AuditFilter>) => setValues({ ...values, ...change })
  const error = (field: (typeof checked)[number]) => {
    const code = wrong.faults[field]
    return code && staffFieldErrorText(code, locale)
  }
  const show = () => {
    const errors = filterErrors(values)
    if (Object.keys(errors).length === 0) onShow(values)
    else setWrong(({ round }) => ({ faults: errors, round: round + 1 }))
  }
  const lines = checked.flatMap((field) => {
    const message = error(field)
    return message ? [{ message: `${t.filter[field]}: ${message}`, target: fieldId(field) }] : []
  })
  return (
    <section class="audit-filter" aria-labelledby="filter-heading">
      <ErrorSummary lines={lines} round={wrong.round} />
      <h2 id="filter-heading">{t.filter.heading}</h2>
      <Form submit={t.filter.submit} onSubmit={show}>
        {national && (
          <RadioCards
            id="scope"
            label={t.filter.scope}
            choices={(['office', 'national'] as const).map((value) => ({
              value,
              label: t.filter[value],
              note: t.filter[`${value}Note`],
            }))}
            value={values.scope}
            onChoose={(scope) => set({ scope })}
          />
        )}
        <div class="audit-filter__fields">
          {days.map((field) => (
            <DayField
              key={field}
              id={fieldId(field)}
              label={t.filter[field]}
              error={error(field)}
              value={values[field]}
              onInput={(day) => set({ [field]: day })}
            />
          ))}
          <SelectField
            {...bindField('action', values.action, (action) => set({ action: action as AuditAction | '' }))}
            label={t.filter.action}
            prompt={t.filter.anyAction}
            options={auditActions.map((value) => ({ value, label: t.entries[value].name }))}
          />
          <TextField
            {...bindField('by', values.by, (by) => set({ by }))}
            label={t.filter.by}
            autoComplete="off"
            width={20}
          />
        </div>
        {values.scope === 'office' && (
          <TextField
            {...bindField('booking', values.booking, (booking) => set({ booking }), error('booking'))}
            label={t.filter.booking}
            hint={t.filter.bookingHint}
            autoComplete="off"
            width={20}
          />
        )}
      </Form>
    </section>
  )
}
