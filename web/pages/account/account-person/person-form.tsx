import type { ApplicationKind, SavedPersonView } from '../../../../lambdas/contract/http/schemas.ts'
import { ButtonLink } from '../../../components/button/button.tsx'
import { FormErrors } from '../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../components/form/form.tsx'
import { asTyped, bornOn, emptyPerson, type PersonField, personErrors } from '../../../features/people/person-draft.ts'
import { KindField, PersonFields } from '../../../features/people/person-fields.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { useAction } from '../../../hooks/use-action.ts'
import { useForm } from '../../../hooks/use-form.ts'
import { useTitle } from '../../../hooks/use-title.ts'
import { api } from '../../../lib/api.ts'
import { goLogIn } from '../../../lib/session.ts'
import { removeItem } from '../../../lib/storage.ts'
import type { AccountPersonTexts } from '../../../texts/id/account/account-person.ts'

/** Writes a person down, or corrects one. What was typed outlives an ended session, in this tab only. */
export function PersonForm({ t, person }: { t: AccountPersonTexts; person: SavedPersonView | undefined }) {
  const { link } = usePageContext()
  const action = useAction()
  const draft = `person-${person?.id ?? 'new'}`
  const form = useForm<PersonField>({
    initial: person
      ? { ...emptyPerson, fullName: person.fullName, birthDate: asTyped(person.birthDate), kind: person.kind ?? '' }
      : emptyPerson,
    check: (values) => personErrors(values, person !== undefined),
    draft,
    keep: ['fullName', 'nik', 'birthDate', 'kind'],
  })
  const heading = person ? t.edit : t.heading
  useTitle(heading, form.failed)

  const save = async () => {
    if (!form.valid()) return
    const { fullName, nik, birthDate, kind } = form.values
    const written = { fullName, birthDate: bornOn(birthDate) ?? '', ...(kind && { kind: kind as ApplicationKind }) }
    const refused = await action.leave(
      () =>
        person
          ? api('editPerson', { person: person.id, ...written, ...(nik.trim() && { nik }) })
          : api('savePerson', { ...written, nik }),
      () => {
        removeItem('session', draft)
        location.assign(link('account-people', { query: { tersimpan: 1 } }))
      },
      4,
    )
    if (refused?.code === 'not-signed-in') goLogIn('expired')
    else if (refused) form.refuse(refused.code === 'not-found' ? { ...refused, detail: t.unknown } : refused)
  }

  const { fullName, nik, birthDate } = t
  return (
    <>
      <FormErrors form={form} labels={{ fullName, nik, birthDate, kind: t.usualKind }} />
      <h1>{heading}</h1>
      <p class="lead">{t.hint}</p>
      <Form
        submit={t.save}
        onSubmit={save}
        action={action}
        beside={
          <ButtonLink kind="secondary" href={link('account-people')} onClick={() => removeItem('session', draft)}>
            {t.cancel}
          </ButtonLink>
        }
      >
        <PersonFields
          form={form}
          t={t}
          {...(person && { nikHint: t.nikKept(person.nikMasked.slice(-4)), nikOptional: true })}
        />
        <KindField binding={form.field('kind')} t={t} label={t.usualKind} none={t.askEveryTime} />
      </Form>
    </>
  )
}
