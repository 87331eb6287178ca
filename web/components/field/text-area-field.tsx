import type { FieldBinding } from '../../hooks/use-form.ts'
import { describedBy, FieldFrame } from './field.tsx'

/** An answer of several lines. */
export function TextAreaField(props: FieldBinding & { label: string; hint?: string; optional?: boolean }) {
  const { id, name, value, onInput, onBlur, error } = props
  return (
    <FieldFrame {...props}>
      <textarea
        class="input"
        id={id}
        name={name}
        rows={4}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </FieldFrame>
  )
}
