import './stepper.css'

/** Where somebody is on a way of several steps. */
export interface StepProgress {
  /** Counted from 1. */
  readonly at: number
  readonly of: number
  /** The same in words, e.g. "Langkah 2 dari 6". */
  readonly text: string
}

const partClass = (n: number, at: number): string => {
  if (n > at) return 'stepper__part'
  return n === at ? 'stepper__part stepper__part--here' : 'stepper__part stepper__part--done'
}

/**
 * Words and a line of one part per step. It stands inside the heading, so that whoever hears the heading hears the
 * step first; the line only repeats the words and is not read.
 */
export function Stepper({ at, of, text }: StepProgress) {
  return (
    <span class="stepper">
      <span class="stepper__text">{text}</span>{' '}
      <span class="stepper__line" aria-hidden="true">
        {Array.from({ length: of }, (_, i) => (
          <span class={partClass(i + 1, at)} key={i + 1} />
        ))}
      </span>
    </span>
  )
}
