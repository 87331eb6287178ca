import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type FieldErrorCode, fieldErrorText } from '../../lambdas/contract/http/field-errors.ts'
import type { ProblemCode } from '../../lambdas/contract/http/problems.ts'
import { problemText } from '../components/notice/problem-text.tsx'
import type { Problem } from '../lib/api.ts'
import { takeEarlyInput } from '../lib/early-input.ts'
import { fieldId } from '../lib/field-id.ts'
import { readObject, saveItem } from '../lib/storage.ts'
import { usePageContext } from './page-context.ts'

type Values<F extends string> = Readonly<Record<F, string>>
/** Field → what to do about it, as the person reads it. */
type Messages<F extends string> = Readonly<Partial<Record<F, string>>>
/** Field → what is wrong with it. */
export type FieldErrors<F extends string> = { readonly [K in F]?: FieldErrorCode | undefined }

interface FormSettings<F extends string> {
  readonly initial: Values<F>
  readonly check: (values: Values<NoInfer<F>>) => FieldErrors<NoInfer<F>>
  /** Name under which `keep` survives a reload or a change of language, in this tab only. */
  readonly draft?: string
  /** Fields worth keeping; never a password or a code. */
  readonly keep?: readonly NoInfer<F>[]
  /** What the server refused before this form appeared. */
  readonly refused?: Messages<NoInfer<F>>
  readonly onChange?: (values: Values<NoInfer<F>>) => void
}

interface Wrong<F extends string> {
  readonly fields: Messages<F>
  /** What no field can be blamed for. */
  readonly general?: string | undefined
  readonly problem?: Problem | undefined
  /** Grows with every refusal, so that the summary takes the focus again. */
  readonly round: number
}

/** What a field component needs. */
export interface FieldBinding {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly error: string | undefined
  readonly onInput: (value: string) => void
  readonly onBlur: () => void
}

export interface FormState<F extends string> {
  readonly values: Values<F>
  readonly wrong: Wrong<F>
  /** Something is wrong now, after a first attempt. */
  readonly failed: boolean
  readonly set: (values: Partial<Record<F, string>>) => void
  /** The same for what the page's address says: what somebody typed before the page was awake stays. */
  readonly fill: (values: Partial<Record<F, string>>) => void
  readonly field: (name: F) => FieldBinding
  /** True when nothing is wrong; otherwise the summary appears. */
  readonly valid: () => boolean
  /** Shows a refusal where it belongs; `blame` names the field for codes that mean one. */
  readonly refuse: (problem: Problem, blame?: Partial<Record<ProblemCode, F>>) => void
}

/** State of a form: values, what is wrong, and nothing typed is lost. */
export function useForm<F extends string>({
  initial,
  check,
  draft,
  keep = [],
  refused,
  onChange,
}: FormSettings<F>): FormState<F> {
  const { locale, common } = usePageContext()
  const [values, setValues] = useState(initial)
  const [wrong, setWrong] = useState<Wrong<F>>(() => {
    const fields = refused ?? ({} as Messages<F>)
    return { fields, round: Object.keys(fields).length > 0 ? 1 : 0 }
  })
  const restored = useRef(false)
  const typedEarly = useRef<Partial<Values<F>>>({})

  const names = Object.keys(initial) as F[]
  const messages = (errors: FieldErrors<F>): Messages<F> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const code = errors[name]
        return code ? [[name, fieldErrorText(code, locale)]] : []
      }),
    ) as Messages<F>

  // In the same task as the hydration, which empties the fields: a key that is pressed meanwhile goes on where the last ended.
  useLayoutEffect(() => {
    if (restored.current) return
    restored.current = true
    const saved = (draft ? readObject('session', draft) : {}) as Partial<Values<F>>
    const typed = takeEarlyInput(names)
    typedEarly.current = typed
    setTimeout(() => {
      typedEarly.current = {}
    })
    setValues((now) => ({ ...now, ...saved, ...typed }))
  })

  const set = (changed: Partial<Record<F, string>>) => {
    const next = { ...values, ...changed }
    setValues((now) => ({ ...now, ...changed }))
    onChange?.(next)
    if (draft) saveItem('session', draft, JSON.stringify(Object.fromEntries(keep.map((name) => [name, next[name]]))))
  }
  /** Looks again at a field that is wrong or was left, and at others whose fault it may have cured (NIK, birth date). */
  const recheck = (name: F, next: Values<F>, left = false) => {
    const [before, after] = [messages(check(values)), messages(check(next))]
    setWrong((now) => {
      const stale = (other: F) =>
        other === name ? left || now.fields[name] : now.fields[other] && now.fields[other] === before[other]
      // The summary of a refusal takes the focus out of the field: leaving it must not wipe away what the server said.
      const message = (any: F) => (stale(any) ? (after[any] ?? (left ? now.fields[any] : undefined)) : now.fields[any])
      const fields = Object.fromEntries(names.map((any) => [any, message(any)]))
      return { ...now, fields: fields as Messages<F> }
    })
  }

  return {
    values,
    wrong,
    failed: wrong.round > 0 && (wrong.general !== undefined || names.some((name) => wrong.fields[name])),
    set,
    fill: (given) => set({ ...given, ...typedEarly.current }),
    field: (name) => ({
      id: fieldId(name),
      name,
      value: values[name],
      error: wrong.fields[name],
      onInput: (value) => {
        set({ [name]: value } as Partial<Record<F, string>>)
        recheck(name, { ...values, [name]: value })
      },
      // Nobody is scolded for a field that is still empty: that is for the button.
      onBlur: () => values[name] !== '' && recheck(name, values, true),
    }),
    valid: () => {
      const fields = messages(check(values))
      setWrong((now) => ({ fields, round: now.round + 1 }))
      return Object.keys(fields).length === 0
    },
    refuse: (problem, blame = {}) => {
      const fields: Partial<Record<F, string>> = {}
      for (const { path, message } of problem.errors) if (path in initial) fields[path as F] = message
      const blamed = problem.code !== 'offline' && blame[problem.code]
      if (blamed) fields[blamed] = problemText(problem, common)
      // What was refused of the whole says more than that something was.
      const whole = problem.errors.find(({ path }) => !(path in initial))?.message
      const general = Object.keys(fields).length === 0 ? (whole ?? problemText(problem, common)) : undefined
      setWrong((now) => ({ fields, general, problem, round: now.round + 1 }))
    },
  }
}
