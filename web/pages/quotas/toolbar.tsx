import { useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import type { QuotasTexts } from '../../texts/id/quotas.ts'

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
  /** @returns whether what was typed could be taken */
  onFill: (text: string) => boolean
  onRemove: () => void
  onUndo: () => void
  onRedo: () => void
}) {
  const [text, setText] = useState('')
  return (
    <form
      class="quota-tools"
      noValidate
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        if (onFill(text)) setText('')
      }}
    >
      <div class="quota-tools__field">
        <label for="quota-fill">{t.tools.fill(count)}</label>
        <input
          class="input input--4"
          id="quota-fill"
          name="quota-fill"
          inputMode="text"
          autocomplete="off"
          value={text}
          aria-describedby="quota-fill-hint"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span class="hidden-visually" id="quota-fill-hint">
          {t.tools.hint}
        </span>
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
