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
import { ticked, withPicked } from './picking.ts'

/** The people saved in the account, picked all at once. Whoever is missing is typed on the pages that follow. */
export function PeopleStep({ journey }: { journey: LateOfficeJourney }) {
  const { t, saved } = journey
  const [tooMany, setTooMany] = useState<{ picked: number; round: number }>()
  const party = journey.draft.party ?? 1
  const error = tooMany && t.people.tooMany(party, tooMany.picked)
  const signedOut = saved.state === 'failed' && saved.problem.code === 'not-signed-in'
  useEffect(() => {
    if (signedOut) goLogIn('expired')
  }, [signedOut])
  return (
    <StepFrame
      journey={journey}
      heading={t.people.heading}
      errors={tooMany && <ErrorSummary lines={[{ message: error ?? '', target: choiceId }]} round={tooMany.round} />}
    >
      <Loaded load={saved}>
        {(body) => (
          <Picking
            journey={journey}
            people={body.people}
            error={error}
            onTooMany={(picked) => setTooMany({ picked, round: (tooMany?.round ?? 0) + 1 })}
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
  onTooMany,
}: {
  journey: LateOfficeJourney
  people: readonly SavedPersonView[]
  error: string | undefined
  onTooMany: (picked: number) => void
}) {
  const { common, link } = useSurroundings()
  const { t, draft, session } = journey
  const [picked, pick] = useState<readonly string[]>(() => ticked(draft, people))
  const party = draft.party ?? 1
  const goOn = () => {
    if (picked.length > party) return onTooMany(picked.length)
    // The applicants change places: what was refused of them is for the server to say again.
    journey.settle()
    const chosen = people.filter(({ id }) => picked.includes(id))
    journey.next({ ...withPicked(draft, chosen), owner: session?.username })
  }
  const words = { id: choiceId, label: t.people.label, hint: t.people.hint(party) }
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
            value={picked[0] ?? someoneElse}
            onChoose={(id) => pick(id === someoneElse ? [] : [id])}
          />
        ) : (
          <>
            <PersonCards {...words} error={error} people={people} picked={picked} onPick={pick} />
            <p role="status">
              {t.people.count(picked.length, party)} ·{' '}
              <StepLink journey={journey} to={{ step: 'jumlah' }}>
                {t.people.changeParty}
              </StepLink>
            </p>
          </>
        )}
      </Form>
      <p>
        <a href={link('account-people')}>{t.people.manage}</a>
      </p>
    </>
  )
}
