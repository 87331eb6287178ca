import { useState } from 'preact/hooks'
import { RadioCards } from '../../components/radio-cards/radio-cards.tsx'
import { useSurroundings } from '../../context.ts'
import { ChoiceStep, choiceId } from '../../visit/choice-step.tsx'
import { changed } from './draft.ts'
import type { OfficeJourney } from './journey.ts'

/** Leaflet, step 7: 1 to 5 applicants, fewer where the office says so. */
export function PartyStep({ journey }: { journey: OfficeJourney }) {
  const { common } = useSurroundings()
  const { t, draft, office, next } = journey
  const [chosen, choose] = useState(draft.party ? String(draft.party) : undefined)
  const sizes = Array.from({ length: office.maxParty }, (_, i) => i + 1)
  return (
    <ChoiceStep
      journey={journey}
      heading={t.party.heading}
      chosen={sizes.map(String).includes(chosen ?? '')}
      onNext={() => next(changed(draft, { party: Number(chosen) }))}
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
