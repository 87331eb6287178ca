import type { OfficeView } from '../../../../lambdas/contract/http/schemas.ts'
import { Loaded } from '../../../components/loading/loading.tsx'
import { StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import { useAddress } from '../../../hooks/use-address.ts'
import { useLazy } from '../../../hooks/use-lazy.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { todayIn } from '../../../lib/dates.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { StatisticsTexts } from '../../../texts/id/staff/statistics.ts'
import type { ChartModule } from './chart-section.tsx'
import { OwnRange, RangeChoice } from './range-choice.tsx'
import { parseStatisticsRange, rangeNameOf, type StatisticsRange } from './statistics-range.ts'
import { StatisticsReport } from './statistics-view.tsx'
import './statistics.css'

/** What the days of an office looked like, or will. The range stands in the address. */
export default function StatisticsPage({ t }: { t: StatisticsTexts }) {
  const query = useAddress()?.query
  const drawing = useLazy(query !== undefined, () => import('./lazy/draw.ts'))
  return (
    <StaffPage t={t} page="statistics">
      {({ office }) => query && <OfOffice t={t} office={office} query={query} drawing={drawing} />}
    </StaffPage>
  )
}

interface Shown {
  readonly t: StatisticsTexts
  readonly office: OfficeView
  readonly drawing: ChartModule
}

function OfOffice({ query, ...shown }: Shown & { query: URLSearchParams }) {
  const { t, office } = shown
  const today = todayIn(office.timeZone)
  const name = rangeNameOf(query)
  const range = parseStatisticsRange(query, today)
  return (
    <>
      <RangeChoice t={t.range} office={office.id} chosen={name} />
      {name === 'sendiri' && <OwnRange t={t.range} office={office.id} given={range} />}
      {range && <OfDays {...shown} range={range} />}
    </>
  )
}

function OfDays({ range, ...shown }: Shown & { range: StatisticsRange }) {
  const { id } = shown.office
  const load = useStaffLoad(`${id} ${range.from} ${range.to}`, () =>
    staffApi('showStatistics', { office: id, ...range }),
  )
  return (
    <Loaded load={load}>{(statistics) => <StatisticsReport {...shown} range={range} statistics={statistics} />}</Loaded>
  )
}
