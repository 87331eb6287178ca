import { api } from '../../api.ts'
import { type Action, useAction } from '../../behaviour/use-action.ts'
import { type FormState, useForm } from '../../behaviour/use-form.ts'
import { checkFilled } from '../../checks.ts'
import { saveAs } from '../../components/save-file/save-as.ts'
import { goLogIn } from '../../session.ts'
import type { AccountDataTexts } from '../../texts/id/account-data.ts'

export interface Copying {
  readonly form: FormState<'copyPassword'>
  readonly action: Action
  /** @param name what the file is called among the downloads */
  readonly save: (name: string) => Promise<void>
}

/** A copy of everything that is kept, whole NIKs with it: hence the password. */
export function useCopying(t: AccountDataTexts): Copying {
  const action = useAction()
  const form = useForm({
    initial: { copyPassword: '' },
    check: ({ copyPassword }) => ({ copyPassword: checkFilled(copyPassword) }),
  })
  const save = async (name: string) => {
    if (!form.valid()) return
    const result = await action.run(() => api('saveAccountData', { password: form.values.copyPassword }), 3)
    if (result?.ok) {
      saveAs(result.body, name)
      form.set({ copyPassword: '' })
    } else if (result?.problem.code === 'not-signed-in') goLogIn('expired')
    else if (result?.problem.code === 'wrong-credentials')
      form.refuse({ ...result.problem, detail: t.wrong }, { 'wrong-credentials': 'copyPassword' })
    else if (result) form.refuse(result.problem)
  }
  return { form, action, save }
}
