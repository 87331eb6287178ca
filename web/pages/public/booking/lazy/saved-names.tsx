import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../../../components/notice/notice.tsx'
import { problemText } from '../../../../components/notice/problem-text.tsx'
import { usePageContext } from '../../../../hooks/page-context.ts'
import type { BookingLazyTexts } from '../../../../texts/id/shared/booking-lazy.ts'
import type { SavedPeopleResult as Names, SavingPeople } from '../booking-flow.ts'

/** What became of "save for next time", as soon as it is known. */
export function SavedNames({ t, saving }: { t: BookingLazyTexts['done']; saving: SavingPeople | undefined }) {
  const { common, link } = usePageContext()
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
