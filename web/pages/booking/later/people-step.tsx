import { useEffect, useState } from 'preact/hooks'
import type { SavedPersonView } from '../../../../lambdas/contract/schemas.ts'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../components/form/form.tsx'
import { Loaded } from '../../../components/loading/loading.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { useSurroundings } from '../../../context.ts'
import { PersonCards, PersonNote } from '../../../person/person-cards.tsx'
import { goLogIn } from '../../../session.ts'
import { choiceId } from '../../../visit/choice-step.tsx'
import { StepFrame } from '../../../visit/step-frame.tsx'
import { StepLink } from '../../../visit/step-link.tsx'
import type { LateOfficeJourney } from '../journey.ts'
import { hasTyped, tickedAtFirst, withPicked } from './picking.ts'

/** The people saved in the account, picked all at once. Whoever is missing is typed on the pages that follow. */
export function PeopleStep({ journey }: { journey: LateOfficeJourney }) {
  const { t, saved } = journey
  const [wrong, setWrong] = useState<{ message: string; round: number }>()
  const signedOut = saved.state === 'failed' && saved.problem.code === 'not-signed-in'
  useEffect(() => {
    if (signedOut) goLogIn('expired')
  }, [signedOut])
  return (
    <StepFrame
      journey={journey}
      heading={t.people.heading}
      errors={wrong && <ErrorSummary lines={[{ message: wrong.message, target: choiceId }]} round={wrong.round} />}
    >
      <Loaded load={saved}>
        {(body) => (
          <Picking
            journey={journey}
            people={body.people}
            error={wrong?.message}
            onWrong={(message) => setWrong({ message, round: (wrong?.round ?? 0) + 1 })}
          />
        )}
      </Loaded>
      {saved.state !== 'ready' && (
        <p>
          <StepLink journey={journey} to={{ step: 'pemohon', index: 0 }}>
            {t.people.write}
          </StepLink>
        </p>
      )}
    </StepFrame>
  )
}

/** Stands for somebody who is not in the list. */
const someoneElse = 'someone-else'

function Picking({
  journey,
  people,
  error,
  onWrong,
}: {
  journey: LateOfficeJourney
  people: readonly SavedPersonView[]
  error: string | undefined
  onWrong: (message: string) => void
}) {
  const { common, link } = useSurroundings()
  const { t, draft, session } = journey
  const [picked, pick] = useState<readonly string[]>(() => tickedAtFirst(draft, people))
  // With one applicant it is one or the other; a larger party is filled up by typing.
  const [other, setOther] = useState(picked.length === 0 && hasTyped(draft))
  const party = draft.party ?? 1
  const goOn = () => {
    if (picked.length > party) return onWrong(t.people.tooMany(party, picked.length))
    if (party === 1 && picked.length === 0 && !other) return onWrong(t.chooseOne)
    // The applicants change places: what was refused of them is for the server to say again.
    journey.settle()
    const chosen = people.filter(({ id }) => picked.includes(id))
    journey.next({ ...withPicked(draft, chosen), owner: session?.username ?? draft.owner })
  }
  const words = { id: choiceId, label: t.people.label, hint: t.people.hint(party), error }
  return (
    <>
      <Form submit={common.next} onSubmit={goOn}>
        {party === 1 ? (
          <RadioCards
            {...words}
            choices={[
              ...people.map((person) => ({
                value: person.id,
                label: person.fullName,
                note: <PersonNote person={person} />,
              })),
              { value: someoneElse, label: t.people.someoneElse, note: t.people.someoneElseNote },
            ]}
            value={picked[0] ?? (other ? someoneElse : undefined)}
            onChoose={(id) => {
              pick(id === someoneElse ? [] : [id])
              setOther(id === someoneElse)
            }}
          />
        ) : (
          <>
            <PersonCards {...words} people={people} picked={picked} onPick={pick} />
            <p role="status">{t.people.count(picked.length, party)}</p>
          </>
        )}
      </Form>
      <p>
        <StepLink journey={journey} to={{ step: 'jumlah' }}>
          {t.people.changeParty}
        </StepLink>
      </p>
      <p>
        <a href={link('account-people')}>{t.people.manage}</a>
      </p>
    </>
  )
}
