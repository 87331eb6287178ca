import { saveAs } from '../../../components/save-file/save-as.ts'
import { type Action, useAction } from '../../../hooks/use-action.ts'
import { type FormState, useForm } from '../../../hooks/use-form.ts'
import { api } from '../../../lib/api.ts'
import { checkFilled } from '../../../lib/field-checks.ts'
import { goLogIn } from '../../../lib/session.ts'
import type { AccountDataTexts } from '../../../texts/id/account/account-data.ts'

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
