import { useLayoutEffect, useState } from 'preact/hooks'
import { Notice } from '../../../components/notice/notice.tsx'
import { RadioCards } from '../../../components/radio-cards/radio-cards.tsx'
import { ChoiceStep, choiceId } from '../../../features/booking/appointment/choice-step.tsx'
import { NextRelease } from '../../../features/release/next-release.tsx'
import { usePageContext } from '../../../hooks/page-context.ts'
import { withDraftChange } from './booking-draft.ts'
import type { BookingFlow } from './booking-flow.ts'

/**
 * Leaflet, step 6. Offices are data. Whoever comes by an office's own button (`?kantor=`) has chosen it there, and is not
 * asked again; the link back leads here all the same.
 */
export function OfficeStep({ flow }: { flow: BookingFlow }) {
  const { common, link } = usePageContext()
  const { t, draft, offices, session, keep, go, next } = flow
  const [chosen, choose] = useState(draft.office)
  useLayoutEffect(() => {
    const named = new URLSearchParams(location.search).get('kantor')
    if (!offices.some(({ id }) => id === named)) return
    keep(withDraftChange(draft, { office: named ?? undefined }))
    // Back leads to where the button was.
    go({ step: 'jumlah' }, 'replace')
  }, [])
  return (
    <ChoiceStep
      flow={flow}
      heading={t.office.heading}
      chosen={offices.some(({ id }) => id === chosen)}
      onNext={() => next(withDraftChange(draft, { office: chosen }))}
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
                  <NextRelease office={office} />
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
