import { type Action, useAction } from '../behaviour/use-action.ts'
import { type FormState, useForm } from '../behaviour/use-form.ts'
import { checkFilled } from '../checks.ts'
import { logIn } from '../session.ts'

export interface LogIn {
  readonly form: FormState<'username' | 'password'>
  readonly action: Action
  readonly submit: () => Promise<void>
}

/** Leaflet, step 4, wherever it is asked for. */
export function useLogIn(onLoggedIn: () => void): LogIn {
  const action = useAction()
  const form = useForm({
    initial: { username: '', password: '' },
    check: ({ username, password }) => ({ username: checkFilled(username), password: checkFilled(password) }),
  })
  const submit = async () => {
    if (!form.valid()) return
    const refused = await action.leave(() => logIn(form.values.username, form.values.password), onLoggedIn)
    if (refused) form.refuse(refused)
  }
  return { form, action, submit }
}
