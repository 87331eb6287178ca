import type { ComponentChildren } from 'preact'
import { FieldGroup } from '../field/field.tsx'
import './radio-cards.css'

export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  /** A second line, or what stands at the card's right edge. */
  readonly note?: ComponentChildren
  /** Shown, but not to be chosen; the note says why. */
  readonly disabled?: boolean
}

const cardClass = ({ value, disabled }: Choice<string>, chosen: string | undefined): string => {
  if (disabled) return 'radio-card radio-card--off'
  return value === chosen ? 'radio-card radio-card--chosen' : 'radio-card'
}

/** A few choices as large cards. Real radio buttons, so keyboard and screen reader work as everybody knows. */
export function RadioCards<V extends string>({
  id,
  label,
  hideLabel = false,
  hint,
  error,
  choices,
  value,
  onChoose,
  columns = false,
  group = id,
}: {
  id: string
  label: string
  /** When the page's heading asks the question already. */
  hideLabel?: boolean
  hint?: string
  error?: string | undefined
  choices: readonly Choice<V>[]
  value: V | undefined
  onChoose: (value: V) => void
  /** Short choices stand beside one another. */
  columns?: boolean
  /** Several sets of cards with one group are one choice. */
  group?: string
}) {
  const first = choices.findIndex(({ disabled }) => !disabled)
  return (
    <div class={hideLabel ? 'radio-cards radio-cards--bare' : 'radio-cards'}>
      <FieldGroup id={id} label={label} hint={hint} error={error}>
        <div class={columns ? 'radio-cards__list radio-cards__list--columns' : 'radio-cards__list'}>
          {choices.map((choice, i) => (
            <label class={cardClass(choice, value)} key={choice.value}>
              <input
                type="radio"
                id={i === Math.max(0, first) ? id : `${id}-${choice.value}`}
                name={group}
                value={choice.value}
                checked={choice.value === value}
                disabled={choice.disabled}
                onChange={() => onChoose(choice.value)}
              />
              <span class="radio-card__text">
                <span class="radio-card__label">{choice.label}</span>{' '}
                {choice.note && <span class="radio-card__note">{choice.note}</span>}
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
    </div>
  )
}
