import { DateField } from '../../components/field/date-field.tsx'
import { TextField } from '../../components/field/text-field.tsx'
import { RadioCards } from '../../components/radio-cards/radio-cards.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import type { FieldBinding, FormState } from '../../hooks/use-form.ts'
import type { PersonTexts } from '../../texts/id/shared/person.ts'
import { birthDateParts, type PersonField } from './person-draft.ts'

type Identity = Exclude<PersonField, 'kind'>

/**
 * Name, NIK and birth date, as on the e-KTP.
 * @param nikHint other than usual; an optional NIK is one that the server keeps
 */
export function PersonFields({
  form,
  t,
  nikHint = t.nikHint,
  nikOptional = false,
}: {
  form: Pick<FormState<Identity>, 'field'>
  t: PersonTexts
  nikHint?: string
  nikOptional?: boolean
}) {
  const birthDate = form.field('birthDate')
  return (
    <>
      <TextField {...form.field('fullName')} label={t.fullName} autoComplete="off" capitals="words" />
      <TextField
        {...form.field('nik')}
        label={t.nik}
        hint={nikHint}
        optional={nikOptional}
        inputMode="numeric"
        autoComplete="off"
        width={20}
      />
      <DateField
        {...birthDate}
        label={t.birthDate}
        hint={t.birthDateHint}
        value={birthDateParts(birthDate.value)}
        onInput={({ day, month, year }) => birthDate.onInput(`${day}/${month}/${year}`)}
      />
    </>
  )
}

/**
 * Leaflet, step 9: new passport or replacement.
 * @param none what leaving it open is called, where that is a choice
 */
export function KindField({
  binding: { id, value, error, onInput },
  t,
  label = t.kind,
  none,
}: {
  binding: FieldBinding
  t: PersonTexts
  label?: string
  none?: string
}) {
  const { common } = usePageContext()
  const kinds = (['new', 'replacement'] as const).map((kind) => ({
    value: kind as string,
    label: common.kinds[kind],
    note: t.kindNotes[kind],
  }))
  return (
    <RadioCards
      id={id}
      label={label}
      error={error}
      choices={none ? [...kinds, { value: '', label: none }] : kinds}
      value={none || value ? value : undefined}
      onChoose={onInput}
    />
  )
}
