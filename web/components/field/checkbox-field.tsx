import type { FieldBinding } from '../../hooks/use-form.ts'
import { ticked } from '../../lib/field-checks.ts'
import { Icon } from '../icon/icon.tsx'
import './checkbox-field.css'
import { describedBy } from './field.tsx'

/** Something that is so or is not, or that must be agreed to. The whole line is the target. */
export function CheckboxField(props: FieldBinding & { label: string; hint?: string; disabled?: boolean }) {
  const { id, name, value, onInput, onBlur, label, hint, error, disabled } = props
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      {error && (
        <p class="field__error" id={`${id}-error`}>
          <Icon name="warning" />
          {error}
        </p>
      )}
      <label class="checkbox">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={ticked}
          checked={value === ticked}
          disabled={disabled}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy({ id, hint, error })}
          onChange={(event) => onInput(event.currentTarget.checked ? ticked : '')}
          onBlur={onBlur}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="field__hint checkbox__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
