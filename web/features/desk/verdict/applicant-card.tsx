import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { Icon } from '../../../components/icon/icon.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { clockAt, clockWords } from '../../../lib/dates.ts'
import type { ScanProofTexts } from '../../../texts/id/staff/scan-proof.ts'
import { cardDate, formatNik } from '../id-card.ts'
import { type DeskApplicant, isUnrecorded } from './desk-party.ts'
import '../tick.css'
import './applicant-card.css'

/** What is compared with the e-KTP, in the order in which it stands there. */
const compared = ['nik', 'name', 'birth'] as const

interface ApplicantCardProps {
  readonly t: ScanProofTexts
  readonly person: DeskApplicant
  readonly of: number
  readonly timeZone: string
  readonly pending: boolean
  readonly onOutcome: (outcome: 'arrived' | 'no-show') => void
  /** Undefined while somebody else of the party is being refused. */
  readonly onRefuse: ((mismatch: boolean) => void) | undefined
  readonly onUndo: () => void
  /** The refusal, while it is being written. */
  readonly children: ComponentChildren
}

/** One of the party: what to compare, what to say of the person, or what was said and the way to take it back. */
export function ApplicantCard(props: ApplicantCardProps) {
  const { t, person, of } = props
  const name = person.shown?.fullName ?? t.party.person(person.index + 1, of)
  return (
    <article class="desk-person" aria-labelledby={`person-${person.index}`}>
      <h4 id={`person-${person.index}`}>{isUnrecorded(person) ? t.party.person(person.index + 1, of) : name}</h4>
      {isUnrecorded(person) ? <Open {...props} name={name} /> : <Done {...props} name={name} />}
    </article>
  )
}

const signs = { arrived: 'check', refused: 'cross', 'no-show': 'bar' } as const

function Open({ t, person, pending, onOutcome, onRefuse, children, name }: ApplicantCardProps & { name: string }) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const { shown, index, recorded } = person
  const values = shown && {
    name: shown.fullName,
    nik: formatNik(shown.nik ?? shown.nikMasked),
    birth: cardDate(shown.birthDate),
  }
  const about = <span class="hidden-visually">{t.party.about(name)}</span>
  const writing = Boolean(children)
  return (
    <>
      {recorded && <p>{t.party.presumed}</p>}
      {values && (
        <fieldset class="desk-person__ticks">
          <legend>{t.party.matches}</legend>
          {compared.map((field) => (
            <label class="desk-tick" key={field}>
              <input
                type="checkbox"
                checked={ticked.includes(field)}
                onChange={({ currentTarget: { checked } }) =>
                  setTicked(checked ? [...ticked, field] : ticked.filter((one) => one !== field))
                }
              />
              <span>
                <span class="desk-person__field">{t.party.fields[field]}</span> <strong>{values[field]}</strong>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {children}
      {!writing && (
        <Buttons>
          <Button kind="secondary" icon="check" pending={pending} onClick={() => onOutcome('arrived')}>
            {t.party.arrived}
            {about}
          </Button>
          {onRefuse && (
            <Button
              id={`refuse-${index}`}
              kind="danger"
              icon="cross"
              disabled={pending}
              // Something was ticked and something was not: that is what differs.
              onClick={() => onRefuse(ticked.length > 0 && ticked.length < compared.length)}
            >
              {t.party.refuse}
              {about}
            </Button>
          )}
          <Button kind="secondary" disabled={pending} onClick={() => onOutcome('no-show')}>
            {t.party.noShow}
            {about}
          </Button>
        </Buttons>
      )}
    </>
  )
}

function Done({
  t,
  person: { recorded, waiting },
  timeZone,
  pending,
  onUndo,
  name,
}: ApplicantCardProps & { name: string }) {
  const { locale } = usePageContext()
  const record = waiting ?? recorded
  if (!record) return null
  const outcome = t.outcomes[record.outcome]
  const clock = clockWords(clockAt(Date.parse(record.at), timeZone), locale)
  const isTried = waiting?.tried === true
  return (
    <div class={`desk-person__done desk-person__done--${record.outcome}`}>
      <p>
        <span class="desk-person__sign">
          <Icon name={signs[record.outcome]} />
        </span>
        <strong>
          {waiting ? t.party.here(outcome, clock) : t.party.recorded(outcome, clock, recorded?.by ?? t.conflicts.clock)}
        </strong>
      </p>
      {record.reason && <p>{t.reasons[record.reason]}</p>}
      {record.remark && <p>“{record.remark}”</p>}
      {waiting && <p>{isTried ? t.party.onTheWay : t.party.waits}</p>}
      {!isTried && (
        <Buttons>
          <Button kind="secondary" pending={pending} onClick={onUndo}>
            {t.party.undo}
            <span class="hidden-visually">{t.party.about(name)}</span>
          </Button>
        </Buttons>
      )}
    </div>
  )
}
