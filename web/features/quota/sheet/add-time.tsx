import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { FieldFrame } from '../../../components/field/field.tsx'
import type { QuotasTexts } from '../../../texts/id/staff/quotas.ts'
import { typedTime } from '../typed-time.ts'

/** A column for a time that no day has yet; it is there once a quota is entered and saved. */
export function AddTime({
  t,
  times,
  onAdd,
}: {
  t: QuotasTexts
  times: readonly string[]
  onAdd: (time: string) => void
}) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const [round, setRound] = useState(0)
  const refuse = (message: string) => {
    setError(message)
    setRound(round + 1)
  }
  return (
    <form
      class="quota-add"
      noValidate
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        const time = typedTime(text)
        if (!time) return refuse(t.add.notATime)
        if (times.includes(time)) return refuse(t.add.already)
        setError(undefined)
        setText('')
        onAdd(time)
      }}
    >
      <FieldFrame id="quota-add" label={t.add.label} hint={t.add.hint} error={error} round={round}>
        <div class="quota-add__row">
          <input
            class="input input--4"
            id="quota-add"
            name="quota-add"
            inputMode="text"
            autocomplete="off"
            value={text}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? 'quota-add-hint quota-add-error' : 'quota-add-hint'}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" kind="secondary">
            {t.add.submit}
          </Button>
        </div>
      </FieldFrame>
    </form>
  )
}
