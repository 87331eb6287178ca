import type { ComponentChildren } from 'preact'
import { usePageContext } from '../../hooks/page-context.ts'
import { Icon } from '../icon/icon.tsx'
import './field.css'

interface FrameProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Says the error aloud, each time this grows; for errors that no summary tells. */
  readonly round?: number | undefined
  readonly optional?: boolean | undefined
}

/** Ids of hint and error, for `aria-describedby`. */
export const describedBy = ({ id, hint, error }: Pick<FrameProps, 'id' | 'hint' | 'error'>): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

/** Label above, then hint, then error, then the control: in the order they are read. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FrameProps & { children: ComponentChildren }) {
  const { common } = usePageContext()
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      <label for={id}>
        {label} {optional && <span class="field__optional">{common.optional}</span>}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The same for controls that consist of several: a group with a legend. */
export function FieldGroup({ id, label, hint, error, round, children }: FrameProps & { children: ComponentChildren }) {
  return (
    <fieldset class={error ? 'field field--wrong' : 'field'} aria-describedby={describedBy({ id, hint, error })}>
      <legend>{label}</legend>
      <FieldNotes id={id} hint={hint} error={error} round={round} />
      {children}
    </fieldset>
  )
}

/** Hint and error of a control, as `describedBy` names them. */
export function FieldNotes({ id, hint, error, round }: Omit<FrameProps, 'label'>) {
  return (
    <>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${id}-error`} key={round} role={round ? 'alert' : undefined}>
          <Icon name="warning" />
          {error}
        </p>
      )}
    </>
  )
}
