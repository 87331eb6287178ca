import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { usePageContext } from '../../hooks/page-context.ts'
import type { FieldBinding } from '../../hooks/use-form.ts'
import { describedBy, FieldFrame } from './field.tsx'

/** A password that can be shown: typing it blind on a small keyboard is what goes wrong most. */
export function PasswordField(
  props: FieldBinding & {
    label: string
    hint?: string
    autoComplete: 'new-password' | 'current-password'
    /** Id of what stands below and describes the field too. */
    note?: string
    children?: ComponentChildren
  },
) {
  const { common } = usePageContext()
  const [shown, setShown] = useState(false)
  const { id, name, value, onInput, onBlur, error, autoComplete, note, children } = props
  return (
    <FieldFrame {...props}>
      <div class="field__row">
        <input
          class="input"
          id={id}
          name={name}
          // The JSX types know inputs by one literal type each.
          type={(shown ? 'text' : 'password') as 'text'}
          autocomplete={autoComplete}
          autocapitalize="none"
          value={value}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={[describedBy(props), note].filter(Boolean).join(' ') || undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onBlur}
        />
        <button
          type="button"
          class="field__show"
          aria-label={shown ? common.hidePasswordLabel : common.showPasswordLabel}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          {shown ? common.hidePassword : common.showPassword}
        </button>
      </div>
      {children}
    </FieldFrame>
  )
}
