import { useLayoutEffect, useState } from 'preact/hooks'
import { NextOpening } from '../../components/next-opening/next-opening.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { RadioCards } from '../../components/radio-cards/radio-cards.tsx'
import { useSurroundings } from '../../context.ts'
import { ChoiceStep, choiceId } from '../../visit/choice-step.tsx'
import { changed } from './draft.ts'
import type { Journey } from './journey.ts'

/**
 * Leaflet, step 6. Offices are data. Whoever comes by an office's own button (`?kantor=`) has chosen it there, and is not
 * asked again; the link back leads here all the same.
 */
export function OfficeStep({ journey }: { journey: Journey }) {
  const { common, link } = useSurroundings()
  const { t, draft, offices, session, keep, go, next } = journey
  const [chosen, choose] = useState(draft.office)
  useLayoutEffect(() => {
    const named = new URLSearchParams(location.search).get('kantor')
    if (!offices.some(({ id }) => id === named)) return
    keep(changed(draft, { office: named ?? undefined }))
    // Back leads to where the button was.
    go({ step: 'jumlah' }, 'replace')
  }, [])
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
