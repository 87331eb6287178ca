import type { ComponentChildren } from 'preact'
import { usePageContext } from '../../hooks/page-context.ts'
import type { Action } from '../../hooks/use-action.ts'
import { Button, Buttons } from '../button/button.tsx'
import { Spinner, Waiting } from '../loading/loading.tsx'

/** A form with its one button. While it is under way the button says so and a second press does nothing. */
export function Form({
  onSubmit,
  action,
  submit,
  kind = 'primary',
  children,
  beside,
}: {
  onSubmit: () => void
  action?: Pick<Action, 'pending' | 'wait'>
  submit: string
  /** Of the button: `danger` where what is sent can't be taken back. */
  kind?: 'primary' | 'danger'
  children?: ComponentChildren
  /** Stands beside the button. */
  beside?: ComponentChildren
}) {
  const { common } = usePageContext()
  return (
    <form
      noValidate
      // A form without script behind it must not put what was typed into the address.
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        if (!action?.pending) onSubmit()
      }}
    >
      {children}
      {/* The button stays, so that whoever pressed it keeps their place on the page. */}
      <Buttons>
        <Button type="submit" kind={kind} pending={action?.pending ?? false}>
          {submit}
        </Button>
        {beside}
      </Buttons>
      {action?.wait ? <Waiting wait={action.wait} /> : action?.pending && <Spinner text={common.sending} />}
    </form>
  )
}
