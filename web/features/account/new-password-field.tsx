import { passwordRules } from '../../../lambdas/contract/account/patterns.ts'
import { PasswordField } from '../../components/field/password-field.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import type { FieldBinding } from '../../hooks/use-form.ts'
import './new-password-field.css'

type Rule = keyof typeof passwordRules
const rules = Object.keys(passwordRules) as Rule[]

/** A password that is being chosen: under the field, which of the rules it meets so far. */
export function NewPasswordField(props: FieldBinding & { label: string }) {
  const note = `${props.id}-rules`
  return (
    <PasswordField {...props} autoComplete="new-password" note={note}>
      <PasswordHint id={note} password={props.value} />
    </PasswordField>
  )
}

/** The rules of the contract, each with symbol and word; only a change of their number is announced, not every key. */
function PasswordHint({ id, password }: { id: string; password: string }) {
  const { common } = usePageContext()
  const met = rules.filter((rule) => passwordRules[rule](password))
  return (
    <>
      <ul class="password-hint" id={id}>
        {rules.map((rule) => {
          const isMet = met.includes(rule)
          return (
            <li key={rule} class={isMet ? 'password-hint__met' : undefined}>
              <Icon name={isMet ? 'check' : 'circle'} />
              <span>
                <span class="hidden-visually">{isMet ? common.passwordRuleMet : common.passwordRuleOpen} </span>
                {common.passwordRules[rule]}
              </span>
            </li>
          )
        })}
      </ul>
      <p class="hidden-visually" role="status">
        {password && common.passwordMeets(met.length, rules.length)}
      </p>
    </>
  )
}
