import { describedBy, FieldFrame } from './field.tsx'

/**
 * A day out of the coming or past months, `YYYY-MM-DD`: the browser's own field, which staff type into or choose from.
 * Browsers without one show a text field, and what was typed comes as it is.
 */
export function DayField(props: {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  value: string
  min?: string
  max?: string
  onInput: (value: string) => void
}) {
  const { id, value, min, max, error, onInput } = props
  return (
    <FieldFrame {...props}>
      <input
        class="input input--20"
        // The JSX types know inputs by one literal type each.
        type={'date' as 'text'}
        id={id}
        name={id}
        min={min}
        max={max}
        placeholder="YYYY-MM-DD"
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}
