import { Notice } from '../../components/notice/notice.tsx'
import { usePageContext } from '../../hooks/page-context.ts'
import type { QuotaTexts } from '../../texts/id/shared/quota.ts'
import { type WorkingWeek, weekGap } from './upcoming-days.ts'
import { weekdayNames } from './weekdays.tsx'

/** Where an office's workdays and its ordinary week differ, which may be meant. */
export function WeekNote({ t, week }: { t: Pick<QuotaTexts, 'week'>; week: WorkingWeek }) {
  const { locale } = usePageContext()
  const { without, beyond } = weekGap(week)
  if (without.length + beyond.length === 0) return null
  return (
    <Notice kind="info">
      {without.length > 0 && <p>{t.week.without(weekdayNames(without, locale))}</p>}
      {beyond.length > 0 && <p>{t.week.beyond(weekdayNames(beyond, locale))}</p>}
    </Notice>
  )
}
