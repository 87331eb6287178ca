import { useRef, useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { describedBy, FieldFrame } from '../../../components/field/field.tsx'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'
import { parseQuotaInput, type QuotaInput } from './quota-input.ts'

/** What can be done to the chosen cells without knowing a key. */
export function Toolbar({
  t,
  count,
  canUndo,
  canRedo,
  onFill,
  onRemove,
  onUndo,
  onRedo,
}: {
  t: QuotasTexts
  /** How many cells are chosen. */
  count: number
  canUndo: boolean
  canRedo: boolean
  onFill: (entry: QuotaInput) => void
  onRemove: () => void
  onUndo: () => void
  onRedo: () => void
}) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  return (
    <form
      class="quota-tools"
      noValidate
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        const entry = parseQuotaInput(text)
        setError(entry ? undefined : t.messages.notAQuota)
        if (!entry) return field.current?.focus()
        setText('')
        onFill(entry)
      }}
    >
      <div class="quota-tools__field">
        <FieldFrame id="quota-fill" label={t.tools.fill(count)} error={error}>
          <input
            ref={field}
            class="input input--4"
            id="quota-fill"
            name="quota-fill"
            inputMode="text"
            autocomplete="off"
            value={text}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={describedBy({ id: 'quota-fill', hint: t.tools.hint, error })}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <span class="hidden-visually" id="quota-fill-hint">
            {t.tools.hint}
          </span>
        </FieldFrame>
      </div>
      <Button type="submit" kind="secondary">
        {t.tools.apply}
      </Button>
      <Button kind="secondary" onClick={onRemove}>
        {t.tools.remove}
      </Button>
      <Button kind="secondary" disabled={!canUndo} onClick={onUndo}>
        {t.tools.undo}
      </Button>
      <Button kind="secondary" disabled={!canRedo} onClick={onRedo}>
        {t.tools.redo}
      </Button>
    </form>
  )
}
