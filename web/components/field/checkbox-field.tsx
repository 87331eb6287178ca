import type { FieldBinding } from '../../behaviour/use-form.ts'
import { ticked } from '../../checks.ts'
import '../radio-cards/radio-cards.css'
import { describedBy, FieldNotes } from './field.tsx'

/** One thing to agree to or to ask for, as a large card. */
export function CheckboxField({
  id,
  name,
  value,
  error,
  onInput,
  label,
  note,
}: FieldBinding & { label: string; note?: string }) {
  const on = value === ticked
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      <FieldNotes id={id} error={error} />
      <div class="radio-cards__list">
        <label class={on ? 'radio-card radio-card--chosen' : 'radio-card'}>
          <input
            type="checkbox"
            id={id}
            name={name}
            value={ticked}
            checked={on}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={describedBy({ id, error })}
            onChange={(event) => onInput(event.currentTarget.checked ? ticked : '')}
          />
          <span class="radio-card__text">
            <span class="radio-card__label">{label}</span> {note && <span class="radio-card__note">{note}</span>}
          </span>
        </label>
      </div>
    </div>
  )
}
