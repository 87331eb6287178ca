import { FieldGroup } from '../field/field.tsx'
import '../field/checkbox-field.css'

interface Box {
  readonly value: string
  readonly label: string
}

/** Any of several answers, up to a number of them: beyond it the others are switched off until one is given up. */
export function CheckboxGroup({
  id,
  label,
  hint,
  error,
  boxes,
  values,
  max = boxes.length,
  onChange,
}: {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  boxes: readonly Box[]
  values: readonly string[]
  max?: number
  onChange: (values: readonly string[]) => void
}) {
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      {boxes.map((box, n) => {
        const checked = values.includes(box.value)
        return (
          <label class="checkbox" key={box.value}>
            <input
              type="checkbox"
              id={n === 0 ? id : `${id}-${box.value}`}
              name={id}
              value={box.value}
              checked={checked}
              disabled={!checked && values.length >= max}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...values, box.value] : values.filter((one) => one !== box.value))
              }
            />
            <span>{box.label}</span>
          </label>
        )
      })}
    </FieldGroup>
  )
}
