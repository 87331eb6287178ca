import type { Kind, SavedPersonView } from '../../../lambdas/contract/schemas.ts'
import { api } from '../../api.ts'
import { forget } from '../../behaviour/storage.ts'
import { useAction } from '../../behaviour/use-action.ts'
import { useForm } from '../../behaviour/use-form.ts'
import { useTitle } from '../../behaviour/use-title.ts'
import { ButtonLink } from '../../components/button/button.tsx'
import { FormErrors } from '../../components/error-summary/error-summary.tsx'
import { Form } from '../../components/form/form.tsx'
import { useSurroundings } from '../../context.ts'
import { KindField, PersonFields } from '../../person/person-fields.tsx'
import { asTyped, bornOn, emptyPerson, type PersonField, personFaults } from '../../person-draft.ts'
import { goLogIn } from '../../session.ts'
import type { AccountPersonTexts } from '../../texts/id/account-person.ts'

/** Writes a person down, or corrects one. What was typed outlives an ended session, in this tab only. */
export function PersonForm({ t, person }: { t: AccountPersonTexts; person: SavedPersonView | undefined }) {
  const { link } = useSurroundings()
  const action = useAction()
  const draft = `person-${person?.id ?? 'new'}`
  const form = useForm<PersonField>({
    initial: person
      ? { ...emptyPerson, fullName: person.fullName, birthDate: asTyped(person.birthDate), kind: person.kind ?? '' }
      : emptyPerson,
    check: (values) => personFaults(values, person !== undefined),
    draft,
    keep: ['fullName', 'nik', 'birthDate', 'kind'],
  })
  const heading = person ? t.edit : t.heading
  useTitle(heading, form.failed)

  const save = async () => {
    if (!form.valid()) return
    const { fullName, nik, birthDate, kind } = form.values
    const written = { fullName, birthDate: bornOn(birthDate) ?? '', ...(kind && { kind: kind as Kind }) }
    const refused = await action.leave(
      () =>
        person
          ? api('editPerson', { person: person.id, ...written, ...(nik.trim() && { nik }) })
          : api('savePerson', { ...written, nik }),
      () => {
        forget('session', draft)
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
          <ButtonLink kind="secondary" href={link('account-people')} onClick={() => forget('session', draft)}>
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
