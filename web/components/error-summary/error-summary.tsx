import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { usePageContext } from '../../hooks/page-context.ts'
import type { FormState } from '../../hooks/use-form.ts'
import { fieldId } from '../../lib/field-id.ts'
import './error-summary.css'

export interface SummaryLine {
  readonly message: string
  /** Id of the field it is about. */
  readonly target?: string | undefined
  /** Where the field stands, when that is another page; `onFollow` may go there without a new page. */
  readonly href?: string
  readonly onFollow?: (event: MouseEvent) => void
}

/** Links of a plain `#field` jump would leave the label above the window's edge: focus the field instead. */
function focusField(event: MouseEvent, target: string): void {
  const field = document.getElementById(target)
  if (!field) return
  event.preventDefault()
  field.focus()
  field.closest('.field')?.scrollIntoView()
}

/**
 * What is wrong, above the heading, focused whenever `round` grows (GOV.UK error summary). A screen reader reads it
 * at once, everybody else sees it first.
 */
export function ErrorSummary({
  lines,
  round,
  children,
}: {
  lines: readonly SummaryLine[]
  round: number
  children?: ComponentChildren
}) {
  const { common } = usePageContext()
  const title = useId()
  const box = useRef<HTMLDivElement>(null)
  // Every new refusal takes the focus
  useLayoutEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView()
  }, [round])
  if (lines.length === 0) return null
  return (
    <div class="error-summary" ref={box} role="alert" tabIndex={-1} aria-labelledby={title}>
      <h2 id={title}>{common.errorSummary}</h2>
      <ul>
        {lines.map(({ message, target, href, onFollow }) => (
          <li key={message + (href ?? target)}>
            {target || href ? (
              <a href={href ?? `#${target}`} onClick={onFollow ?? ((event) => target && focusField(event, target))}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}

/** How each field is called on the page. */
export type FieldLabels<F extends string> = Readonly<Record<F, string>>

/** One line for each wrong field, by its name: "fill in this field" alone would not say which. */
export const fieldLines = <F extends string>({ wrong }: FormState<F>, labels: FieldLabels<F>): SummaryLine[] =>
  (Object.keys(labels) as F[]).flatMap((name) => {
    const message = wrong.fields[name]
    return message ? [{ message: `${labels[name]}: ${message}`, target: fieldId(name) }] : []
  })

/** The summary of a form. */
export function FormErrors<F extends string>({
  form,
  labels,
  children,
}: {
  form: FormState<F>
  labels: FieldLabels<F>
  children?: ComponentChildren
}) {
  const { common } = usePageContext()
  const { general, problem, round } = form.wrong
  const lines = fieldLines(form, labels)
  if (general) lines.push({ message: general })
  if (round === 0 || lines.length === 0) return null
  return (
    <ErrorSummary lines={lines} round={round}>
      {problem?.code === 'internal' && problem.requestId && (
        <p class="muted">
          {common.problems.requestId} {problem.requestId}
        </p>
      )}
      {children}
    </ErrorSummary>
  )
}
