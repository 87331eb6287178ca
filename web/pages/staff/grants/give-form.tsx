import type { StaffMemberView } from '../../../../lambdas/contract/administration/schemas.ts'
import { ErrorSummary, fieldLines } from '../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../components/field/text-field.tsx'
import { Form } from '../../../components/form/form.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { useForm } from '../../../hooks/use-form.ts'
import { useStaffAction } from '../../../hooks/use-staff-load.ts'
import { checkFilled, checkUsername } from '../../../lib/field-checks.ts'
import { fieldId } from '../../../lib/field-id.ts'
import type { GrantsProps, OfficeRole } from './grants-section.tsx'

/** Gives a right to somebody with an account. */
export function GiveGrantForm({
  t,
  id,
  giveHeading,
  roles,
  give,
  onGiven,
}: GrantsProps & { onGiven: (member: StaffMemberView) => void }) {
  const action = useStaffAction()
  const form = useForm<'username' | 'role'>({
    initial: { username: '', role: '' },
    check: ({ username, role }) => ({
      username: checkUsername(username),
      role: roles.length > 0 ? checkFilled(role) : undefined,
    }),
    draft: `give-${id}`,
    keep: ['username', 'role'],
  })
  const send = async () => {
    if (!form.valid()) return
    const { username, role } = form.values
    const result = await action.run(() => give(username.trim(), role as OfficeRole))
    if (!result) return
    if (!result.ok) return form.refuse(result.problem)
    form.set({ username: '', role: '' })
    onGiven(result.body)
  }
  // Two of these forms stand on the page of a national admin.
  const own = (name: 'username' | 'role') => `${fieldId(name)}-${id}`
  const { general, round } = form.wrong
  const lines = fieldLines(form, { username: t.give.username, role: t.give.role }).map((line) => ({
    ...line,
    target: `${line.target}-${id}`,
  }))
  return (
    <>
      <ErrorSummary lines={general ? [{ message: general }] : lines} round={round} />
      <h3>{giveHeading}</h3>
      <Form submit={t.give.submit} onSubmit={send} action={action}>
        <TextField
          {...form.field('username')}
          id={own('username')}
          label={t.give.username}
          hint={t.give.usernameHint}
          autoComplete="off"
          width={20}
        />
        {roles.length > 0 && (
          <RadioCards
            id={own('role')}
            label={t.give.role}
            error={form.wrong.fields.role}
            choices={roles.map((value) => ({ value, label: t.staff.roles[value], note: t.may[value] }))}
            value={roles.find((role) => role === form.values.role)}
            onChoose={(role) => form.field('role').onInput(role)}
          />
        )}
      </Form>
    </>
  )
}
