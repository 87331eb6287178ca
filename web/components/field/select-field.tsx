import type { FieldBinding } from '../../hooks/use-form.ts'
import { describedBy, FieldFrame } from './field.tsx'

/** One of many known answers. Up to about seven are better off as radio cards, which show them all at once. */
export function SelectField(
  props: FieldBinding & {
    label: string
    hint?: string
    /** Stands first and answers nothing, e.g. "Pilih provinsi". */
    prompt: string
    options: readonly { readonly value: string; readonly label: string }[]
  },
) {
  const { id, name, value, onInput, onBlur, error, prompt, options } = props
  return (
    <FieldFrame {...props}>
      <select
        class="input input--20"
        id={id}
        name={name}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => onInput(event.currentTarget.value)}
        onBlur={onBlur}
      >
        <option value="">{prompt}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
