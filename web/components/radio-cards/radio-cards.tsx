import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { usePageContext } from '../../hooks/page-context.ts'
import { FieldGroup } from '../field/field.tsx'
import './radio-cards.css'

export interface RadioChoice<V extends string> {
  readonly value: V
  readonly label: string
  /** A second line, or what stands at the card's right edge. */
  readonly note?: ComponentChildren
  /** Why it cannot be chosen. It is shown and can be reached all the same, as other switched-off controls here. */
  readonly off?: string | undefined
}

const cardClass = ({ value, off }: RadioChoice<string>, chosen: string | undefined): string => {
  if (off !== undefined) return 'radio-card radio-card--off'
  return value === chosen ? 'radio-card radio-card--chosen' : 'radio-card'
}

/**
 * A few choices as large cards. Real radio buttons, so keyboard and screen reader work as everybody knows. One that is
 * switched off while it has the focus keeps it: whoever was reading there is not thrown to the top of the page.
 */
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
  choices: readonly RadioChoice<V>[]
  value: V | undefined
  onChoose: (value: V) => void
  /** Short choices stand beside one another. */
  columns?: boolean
  /** Several sets of cards with one group are one choice. */
  group?: string
}) {
  const { common } = usePageContext()
  const [tried, setTried] = useState<V>()
  const first = choices.findIndex(({ off }) => off === undefined)
  const refused = choices.find((choice) => choice.value === tried)
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
                aria-disabled={choice.off === undefined ? undefined : 'true'}
                onClick={(event) => {
                  // Arrow keys click too. Prevented, the choice stays where it was.
                  if (choice.off === undefined) return
                  event.preventDefault()
                  setTried(choice.value)
                }}
                onChange={() => {
                  setTried(undefined)
                  onChoose(choice.value)
                }}
              />
              <span class="radio-card__text">
                <span class="radio-card__label">{choice.label}</span>{' '}
                {(choice.off ?? choice.note) && <span class="radio-card__note">{choice.off ?? choice.note}</span>}
              </span>
            </label>
          ))}
        </div>
        {choices.some(({ off }) => off !== undefined) && (
          <p class="radio-cards__refused" role="status">
            {refused?.off !== undefined && common.cannotChoose(refused.label, refused.off)}
          </p>
        )}
      </FieldGroup>
    </div>
  )
}
