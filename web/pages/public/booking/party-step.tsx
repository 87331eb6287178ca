import { useState } from 'preact/hooks'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { ChoiceStep, choiceId } from '../../../features/booking/appointment/choice-step.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { withDraftChange } from './booking-draft.ts'
import type { OfficeBookingFlow } from './booking-flow.ts'

/** Leaflet, step 7: 1 to 5 applicants, fewer where the office says so. */
export function PartyStep({ flow }: { flow: OfficeBookingFlow }) {
  const { common } = usePageContext()
  const { t, draft, office, next } = flow
  const [chosen, choose] = useState(draft.party ? String(draft.party) : undefined)
  const sizes = Array.from({ length: office.maxParty }, (_, i) => i + 1)
  return (
    <ChoiceStep
      flow={flow}
      heading={t.party.heading}
      chosen={sizes.map(String).includes(chosen ?? '')}
      onNext={() => next(withDraftChange(draft, { party: Number(chosen) }))}
    >
      {(error) => (
        <RadioCards
          id={choiceId}
          label={t.party.heading}
          hideLabel
          hint={t.party.hint}
          error={error}
          choices={sizes.map((n) => ({ value: String(n), label: common.people(n) }))}
          value={chosen}
          onChoose={choose}
          columns
        />
      )}
    </ChoiceStep>
  )
}
