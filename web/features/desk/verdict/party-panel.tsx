import { useState } from 'preact/hooks'
import { Button, Buttons } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import type { ScanProofTexts } from '../../../texts/id/staff/scan-proof.ts'
import type { DeskState } from '../use-desk.ts'
import { ApplicantCard } from './applicant-card.tsx'
import { type DeskParty, isUnrecorded } from './desk-party.ts'
import { RefusalForm } from './refusal-form.tsx'

/** Everybody of the booking, to be compared with their e-KTP; one button for all who have arrived, and one each besides. */
export function PartyPanel({
  t,
  desk,
  party,
  timeZone,
}: {
  t: ScanProofTexts
  desk: DeskState
  party: DeskParty
  timeZone: string
}) {
  const [refusing, setRefusing] = useState<{ index: number; mismatch: boolean }>()
  const { people } = party
  const open = people.filter(isUnrecorded)
  const all = open.length === people.length
  return (
    <section aria-labelledby="party-heading">
      <h3 id="party-heading">{open.length > 0 ? t.party.heading(people.length) : t.party.outcomes}</h3>
      {open.some(({ shown }) => !shown) && <p>{t.party.unseen}</p>}
      {people.map((person) => (
        <ApplicantCard
          key={person.index}
          t={t}
          person={person}
          of={people.length}
          timeZone={timeZone}
          pending={desk.pending || desk.sending.pending}
          onOutcome={(outcome) => void desk.record([person], { outcome })}
          onUndo={() => void desk.undo(person)}
          onRefuse={refusing ? undefined : (mismatch) => setRefusing({ index: person.index, mismatch })}
        >
          {refusing?.index === person.index && isUnrecorded(person) && (
            <RefusalForm
              t={t}
              mismatch={refusing.mismatch}
              pending={desk.pending}
              onCancel={() => setRefusing(undefined)}
              onRefuse={(input) => {
                setRefusing(undefined)
                void desk.record([person], input)
              }}
            />
          )}
        </ApplicantCard>
      ))}
      {open.length > 0 && people.length > 1 && !refusing && (
        <Buttons>
          <Button icon="check" pending={desk.pending} onClick={() => void desk.record(open, { outcome: 'arrived' })}>
            {all ? t.party.allArrived(open.length) : t.party.restArrived(open.length)}
          </Button>
        </Buttons>
      )}
      {open.length === 0 && (
        <Notice kind="success" live>
          <p>{t.party.done}</p>
        </Notice>
      )}
    </section>
  )
}
