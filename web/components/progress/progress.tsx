import { useId } from 'preact/hooks'
import './progress.css'

/**
 * How far work of known length has come, in words and as a bar. What grows many times a second announces nothing;
 * what moves in a few steps says each of them (`live`), unless it stands in something that does so already.
 */
export function Progress({
  value,
  max,
  text,
  live = false,
}: {
  /** 0 ≤ value ≤ max */
  value: number
  max: number
  /** The same in words, e.g. "Percobaan 2 dari 6". */
  text: string
  live?: boolean
}) {
  const id = useId()
  return (
    <div class="progress">
      <p id={id} role={live ? 'status' : undefined}>
        {text}
      </p>
      <progress value={value} max={max} aria-labelledby={id} />
    </div>
  )
}
