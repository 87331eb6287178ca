import { usePageContext } from '../../hooks/page-context.ts'
import { type Action, useAction } from '../../hooks/use-action.ts'
import { type FormState, useForm } from '../../hooks/use-form.ts'
import { checkFilled } from '../../lib/field-checks.ts'
import { logIn } from '../../lib/session.ts'

export interface LogIn {
  readonly form: FormState<'username' | 'password'>
  readonly action: Action
  readonly submit: () => Promise<void>
}

/**
 * Leaflet, step 4, wherever it is asked for. Staff with a second step go on to its page.
 * @param query `{ lanjut }`: where to go on after all
 */
export function useLogIn(query: { lanjut?: string }, onLoggedIn: () => void): LogIn {
  const { link } = usePageContext()
  const action = useAction()
  const form = useForm({
    initial: { username: '', password: '' },
    check: ({ username, password }) => ({ username: checkFilled(username), password: checkFilled(password) }),
  })
  const submit = async () => {
    if (!form.valid()) return
    const refused = await action.leave(
      () => logIn(form.values.username, form.values.password),
      (body) => ('next' in body ? location.assign(link('log-in-code', { query })) : onLoggedIn()),
    )
    if (refused) form.refuse(refused)
  }
  return { form, action, submit }
}
