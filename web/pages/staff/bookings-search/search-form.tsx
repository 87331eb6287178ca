import { useState } from 'preact/hooks'
import type { StaffBookingView } from '../../../../lambdas/contract/closure/schemas.ts'
import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { DayField } from '../../../components/field/day-field.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { useForm } from '../../../hooks/use-form.ts'
import { useStaffAction } from '../../../hooks/use-staff-load.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { fieldId } from '../../../lib/field-id.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { BookingsSearchTexts } from '../../../texts/id/staff/bookings-search.ts'
import './bookings-search.css'
import {
  emptySearch,
  type SearchField,
  type SearchKind,
  searchErrors,
  searchFormKinds,
  searchInput,
  searchKindOf,
} from './search-query.ts'
import { SearchResults } from './search-results.tsx'

interface SearchAnswer {
  readonly kind: SearchKind
  readonly bookings: readonly StaffBookingView[]
  readonly more: boolean
}

/** One question, and below it what was found. Of what was typed only the kind survives a login. */
export function Search({ t, office }: { t: BookingsSearchTexts; office: OfficeView }) {
  const form = useForm<SearchField>({
    initial: emptySearch,
    check: searchErrors,
    draft: 'bookings-search',
    keep: ['kind', 'from', 'to'],
  })
  const action = useStaffAction()
  const [answer, setAnswer] = useState<SearchAnswer>()
  const kind = searchKindOf(form.values)

  const search = async () => {
    setAnswer(undefined)
    if (!form.valid()) return
    const result = await action.run(() =>
      staffApi('searchBookings', { office: office.id, ...searchInput(form.values) }),
    )
    if (result?.ok) setAnswer({ kind, bookings: result.body.bookings, more: result.body.more })
    else if (result) form.refuse(result.problem)
  }
  const choice = form.field('kind')
  const [from, to] = [form.field('from'), form.field('to')]
  const labels: Partial<Record<SearchField, string>> = {
    [kind]: t.kinds[kind],
    ...(kind === 'name' && { from: t.from, to: t.to }),
  }
  const { fields, general } = form.wrong
  useTitle(t.title, general !== undefined || Object.keys(labels).some((name) => fields[name as SearchField]))
  return (
    <>
      <FormErrors form={form} labels={labels as Record<SearchField, string>} />
      <p class="lead">{t.lead}</p>
      <Form submit={t.submit} onSubmit={search} action={action}>
        <RadioCards
          id={choice.id}
          label={t.by}
          choices={searchFormKinds.map((one) => ({ value: one, label: t.kinds[one], note: t.kindNotes[one] }))}
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
        <SearchResults
          t={t}
          {...answer}
          timeZone={office.timeZone}
          onAgain={() => document.getElementById(fieldId(kind))?.focus()}
        />
      )}
    </>
  )
}
