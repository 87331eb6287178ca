import { useEffect, useState } from 'preact/hooks'
import type { SavedPersonView } from '../../../../../lambdas/contract/http/schemas.ts'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { Form } from '../../../../components/form/form.tsx'
import { Loaded } from '../../../../components/loading/loading.tsx'
import { RadioCards } from '../../../../components/radio-cards/radio-cards.tsx'
import { choiceId } from '../../../../features/booking/appointment/choice-step.tsx'
import { StepFrame } from '../../../../features/booking/appointment/step-frame.tsx'
import { StepLink } from '../../../../features/booking/appointment/step-link.tsx'
import { PersonCards, PersonNote } from '../../../../features/people/person-cards.tsx'
import { usePageContext } from '../../../../hooks/page-context.ts'
import { goLogIn } from '../../../../lib/session.ts'
import type { LaterOfficeBookingFlow } from '../booking-flow.ts'
import { hasTyped, initiallyPicked, withPicked } from './pick-people.ts'

/** The people saved in the account, picked all at once. Whoever is missing is typed on the pages that follow. */
export function PeopleStep({ flow }: { flow: LaterOfficeBookingFlow }) {
  const { t, saved } = flow
  const [wrong, setWrong] = useState<{ message: string; round: number }>()
  const signedOut = saved.state === 'failed' && saved.problem.code === 'not-signed-in'
  useEffect(() => {
    if (signedOut) goLogIn('expired')
  }, [signedOut])
  return (
    <StepFrame
      flow={flow}
      heading={t.people.heading}
      errors={wrong && <ErrorSummary lines={[{ message: wrong.message, target: choiceId }]} round={wrong.round} />}
    >
      <Loaded load={saved}>
        {(body) => (
          <Picking
            flow={flow}
            people={body.people}
            error={wrong?.message}
            onWrong={(message) => setWrong({ message, round: (wrong?.round ?? 0) + 1 })}
          />
        )}
      </Loaded>
      {saved.state !== 'ready' && (
        <p>
          <StepLink flow={flow} to={{ step: 'pemohon', index: 0 }}>
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
  flow,
  people,
  error,
  onWrong,
}: {
  flow: LaterOfficeBookingFlow
  people: readonly SavedPersonView[]
  error: string | undefined
  onWrong: (message: string) => void
}) {
  const { common, link } = usePageContext()
  const { t, draft, session } = flow
  const [picked, pick] = useState<readonly string[]>(() => initiallyPicked(draft, people))
  // With one applicant it is one or the other; a larger party is filled up by typing.
  const [other, setOther] = useState(picked.length === 0 && hasTyped(draft))
  const party = draft.party ?? 1
  const goOn = () => {
    if (picked.length > party) return onWrong(t.people.tooMany(party, picked.length))
    if (party === 1 && picked.length === 0 && !other) return onWrong(t.chooseOne)
    // The applicants change places: what was refused of them is for the server to say again.
    flow.settle()
    const chosen = people.filter(({ id }) => picked.includes(id))
    flow.next({ ...withPicked(draft, chosen), owner: session?.username ?? draft.owner })
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
        <StepLink flow={flow} to={{ step: 'jumlah' }}>
          {t.people.changeParty}
        </StepLink>
      </p>
      <p>
        <a href={link('account-people')}>{t.people.manage}</a>
      </p>
    </>
  )
}
