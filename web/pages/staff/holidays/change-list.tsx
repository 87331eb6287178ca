import { usePageContext } from '../../../hooks/page-context.ts'
import { longDate } from '../../../lib/dates.ts'
import type { HolidaysTexts } from '../../../texts/id/staff/holidays.ts'
import type { Changes, Holiday } from './holiday-list.ts'

/** What is added, removed and changed, in words. */
export function ChangeList({ t, changes }: { t: HolidaysTexts; changes: Changes }) {
  const { locale } = usePageContext()
  const { added, removed, changed, same } = changes
  const words = ({ date, name, kind }: Holiday) => `${longDate(date, locale)}: ${name} (${t.kinds[kind]})`
  const parts = [
    { title: t.changes.added(added.length), lines: added.map(words) },
    { title: t.changes.removed(removed.length), lines: removed.map(words) },
    {
      title: t.changes.changed(changed.length),
      lines: changed.map(({ before, after }) => `${words(before)} ${t.changes.became} ${words(after)}`),
    },
  ].filter(({ lines }) => lines.length > 0)
  if (parts.length === 0) return <p>{t.changes.none}</p>
  return (
    <>
      {parts.map(({ title, lines }) => (
        <div key={title}>
          <p>
            <strong>{title}</strong>
          </p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {same > 0 && <p class="muted">{t.changes.same(same)}</p>}
    </>
  )
}
