import { describedBy, FieldFrame } from '../../components/field/field.tsx'

/** A time, a number of minutes or a quota: short, and several stand in one line. */
export function ShortField({
  id,
  label,
  value,
  onInput,
  hint,
  error,
  numeric = false,
}: {
  id: string
  label: string
  value: string
  onInput: (value: string) => void
  hint?: string
  error?: string | undefined
  /** Digits only, for the keyboard of a phone; times have a dot. */
  numeric?: boolean
}) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        class="input input--4"
        id={id}
        name={id}
        inputMode={numeric ? 'numeric' : 'text'}
        autocomplete="off"
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}
