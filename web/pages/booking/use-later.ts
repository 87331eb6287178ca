import { useEffect, useState } from 'preact/hooks'
import type { BookingTexts } from '../../texts/id/booking.ts'
import type { BookingLaterTexts } from '../../texts/id/booking-later.ts'

type LaterSteps = typeof import('./later/index.tsx') & { readonly texts: BookingLaterTexts }

/** The steps that come after the visit is chosen: undefined while on their way, null when they could not be fetched. */
export type Later = LaterSteps | null | undefined

/** Fetches them while the visit is still being chosen, so that the first question is there the sooner. */
export function useLater(needed: boolean, t: BookingTexts): Later {
  const [later, setLater] = useState<Later>()
  useEffect(() => {
    if (!needed) return
    Promise.all([import('./later/index.tsx'), t.later()]).then(
      ([steps, texts]) => setLater({ ...steps, texts }),
      () => setLater(null),
    )
  }, [needed, t])
  return later
}
