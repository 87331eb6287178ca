import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../../components/notice/notice.tsx'
import { problemText } from '../../../components/notice/problem-text.tsx'
import { useSurroundings } from '../../../context.ts'
import type { BookingLaterTexts } from '../../../texts/id/booking-later.ts'
import type { SavedNames as Names, Saving } from '../journey.ts'

/** What became of "save for next time", as soon as it is known. */
export function SavedNames({ t, saving }: { t: BookingLaterTexts['done']; saving: Saving | undefined }) {
  const { common, link } = useSurroundings()
  const [names, setNames] = useState<Names>()
  useEffect(() => {
    saving?.then(setNames)
  }, [saving])
  const { saved = [], notSaved = [], problem } = names ?? {}
  const reason = problem && (problem.errors[0]?.message ?? problemText(problem, common))
  return (
    <div role="status">
      {saved.length + notSaved.length > 0 && (
        <Notice kind={notSaved.length > 0 ? 'warning' : 'success'}>
          {saved.length > 0 && <p>{t.saved(saved.join(', '))}</p>}
          {reason && <p>{t.notSaved(notSaved.join(', '), reason)}</p>}
          <p>
            <a href={link('account-people')}>{t.people}</a>
          </p>
        </Notice>
      )}
    </div>
  )
}
