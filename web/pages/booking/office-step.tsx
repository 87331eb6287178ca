import { useState } from 'preact/hooks'
import { NextOpening } from '../../components/next-opening/next-opening.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { RadioCards } from '../../components/radio-cards/radio-cards.tsx'
import { useSurroundings } from '../../context.ts'
import { ChoiceStep, choiceId } from '../../visit/choice-step.tsx'
import { changed } from './draft.ts'
import type { Journey } from './journey.ts'

/** Leaflet, step 6. Offices are data; whoever comes from the page of offices has just chosen one there (`?kantor=`). */
export function OfficeStep({ journey }: { journey: Journey }) {
  const { common, link } = useSurroundings()
  const { t, draft, offices, session, next } = journey
  const [chosen, choose] = useState(new URLSearchParams(location.search).get('kantor') ?? draft.office)
  return (
    <ChoiceStep
      journey={journey}
      heading={t.office.heading}
      chosen={offices.some(({ id }) => id === chosen)}
      onNext={() => next(changed(draft, { office: chosen }))}
    >
      {(error) => (
        <>
          {session === null && (
            <Notice>
              <p>
                {t.signInFirst}{' '}
                <a href={link('log-in', { query: { lanjut: link('booking') } })}>{common.account.logIn}</a>
              </p>
            </Notice>
          )}
          {offices.length === 0 && <p>{t.office.empty}</p>}
          <RadioCards
            id={choiceId}
            label={t.office.heading}
            hideLabel
            error={error}
            choices={offices.map((office) => ({
              value: office.id,
              label: office.name,
              note: (
                <>
                  {office.address}
                  <NextOpening office={office} />
                </>
              ),
            }))}
            value={chosen}
            onChoose={choose}
          />
        </>
      )}
    </ChoiceStep>
  )
}
