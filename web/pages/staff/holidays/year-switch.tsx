import { usePageContext } from '../../../hooks/page-context.ts'
import type { HolidaysTexts } from '../../../texts/id/staff/holidays.ts'

/** The year before, this one and the two after it. */
export function YearSwitch({ t, year }: { t: HolidaysTexts; year: number }) {
  const { link } = usePageContext()
  return (
    <nav class="year-switch" aria-label={t.years}>
      {[year - 1, year, year + 1, year + 2].map((one) => (
        <a
          key={one}
          href={link('holidays', { query: { tahun: one } })}
          aria-current={one === year ? 'page' : undefined}
        >
          {one}
        </a>
      ))}
    </nav>
  )
}
