import type { SavedPersonView } from '../../../lambdas/contract/http/schemas.ts'
import { FieldGroup } from '../../components/field/field.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import { MaskedNik } from '../booking/masked-nik.tsx'

/** What tells saved people with one name apart. */
export function PersonNote({ person: { nikMasked, kind } }: { person: SavedPersonView }) {
  const { common } = usePageContext()
  return (
    <>
      <MaskedNik masked={nikMasked} named />
      {kind && (
        <>
          <br />
          {common.kinds[kind]}
        </>
      )}
    </>
  )
}

/**
 * Saved people as large cards to tick, one tap each.
 * @param picked ids of those that are ticked
 */
export function PersonCards({
  id,
  label,
  hint,
  error,
  people,
  picked,
  onPick,
}: {
  id: string
  label: string
  hint: string
  error?: string | undefined
  people: readonly SavedPersonView[]
  picked: readonly string[]
  onPick: (picked: readonly string[]) => void
}) {
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div class="radio-cards__list">
        {people.map((person, i) => {
          const on = picked.includes(person.id)
          return (
            <label class={on ? 'radio-card radio-card--chosen' : 'radio-card'} key={person.id}>
              <input
                type="checkbox"
                id={i === 0 ? id : `${id}-${person.id}`}
                name={id}
                value={person.id}
                checked={on}
                onChange={() => onPick(on ? picked.filter((other) => other !== person.id) : [...picked, person.id])}
              />
              <span class="radio-card__text">
                <span class="radio-card__label">{person.fullName}</span>{' '}
                <span class="radio-card__note">
                  <PersonNote person={person} />
                </span>
              </span>
            </label>
          )
        })}
      </div>
    </FieldGroup>
  )
}
