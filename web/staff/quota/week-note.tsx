import { Notice } from '../../components/notice/notice.tsx'
import { useSurroundings } from '../../context.ts'
import type { QuotaTexts } from '../../texts/id/quota.ts'
import { type OfficeWeek, weekGap } from './coming.ts'
import { weekdayNames } from './weekdays.tsx'

/** Where an office's workdays and its ordinary week differ, which may be meant. */
export function WeekNote({ t, week }: { t: Pick<QuotaTexts, 'week'>; week: OfficeWeek }) {
  const { locale } = useSurroundings()
  const { without, beyond } = weekGap(week)
  if (without.length + beyond.length === 0) return null
  return (
    <Notice kind="info">
      {without.length > 0 && <p>{t.week.without(weekdayNames(without, locale))}</p>}
      {beyond.length > 0 && <p>{t.week.beyond(weekdayNames(beyond, locale))}</p>}
    </Notice>
  )
}
