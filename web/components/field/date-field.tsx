import { usePageContext } from '../../hooks/page-context.ts'
import { describedBy, FieldGroup } from './field.tsx'

export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

/**
 * A date the person knows by heart, as three short numbers (GOV.UK date input): quicker and surer than a calendar
 * that has to be turned back forty years.
 */
export function DateField({
  id,
  label,
  hint,
  error,
  round,
  value,
  onInput,
  onBlur,
  onEnter,
}: {
  id: string
  label: string
  hint: string
  error?: string | undefined
  /** Says the error aloud, each time this grows. */
  round?: number | undefined
  value: DateParts
  onInput: (value: DateParts) => void
  onBlur?: () => void
  /** The field is a question of its own: Enter answers it, and not the form around. */
  onEnter?: () => void
}) {
  const { common } = usePageContext()
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} round={round}>
      <div class="field__row">
        {(['day', 'month', 'year'] as const).map((part) => (
          <div class="field__part" key={part}>
            <label for={part === 'day' ? id : `${id}-${part}`}>{common.date[part]}</label>
            <input
              class={part === 'year' ? 'input input--4' : 'input input--2'}
              id={part === 'day' ? id : `${id}-${part}`}
              name={`${id}-${part}`}
              inputMode="numeric"
              autocomplete="off"
              value={value[part]}
              aria-invalid={error ? 'true' : undefined}
              aria-describedby={describedBy({ id, error })}
              onInput={(event) => onInput({ ...value, [part]: event.currentTarget.value })}
              onBlur={part === 'year' ? onBlur : undefined}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !onEnter) return
                event.preventDefault()
                onEnter()
              }}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}
