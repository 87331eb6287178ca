import type { FieldBinding } from '../../hooks/use-form.ts'
import { describedBy, FieldFrame } from './field.tsx'

interface TextFieldProps extends FieldBinding {
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  readonly type?: 'text' | 'email' | 'tel'
  /** Which keyboard a phone shows. */
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'text'
  readonly autoComplete: string
  /** Width in characters, where the length of the answer is known. */
  readonly width?: 6 | 20
  /** Names begin with capitals, addresses and user names do not. */
  readonly capitals?: 'words' | 'none'
}

export function TextField(props: TextFieldProps) {
  const {
    id,
    name,
    value,
    onInput,
    onBlur,
    error,
    type = 'text',
    inputMode,
    autoComplete,
    width,
    capitals = 'none',
  } = props
  return (
    <FieldFrame {...props}>
      <input
        class={width ? `input input--${width}` : 'input'}
        id={id}
        name={name}
        // The JSX types know inputs by one literal type each.
        type={type as 'text'}
        inputMode={inputMode}
        autocomplete={autoComplete}
        autocapitalize={capitals}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </FieldFrame>
  )
}
