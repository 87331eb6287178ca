import type { Office } from '../../../lambdas/contract/schemas.ts'
import { useAddress } from '../../behaviour/use-address.ts'
import { useLater } from '../../behaviour/use-later.ts'
import { Loaded } from '../../components/loading/loading.tsx'
import { todayIn } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { StaffPage } from '../../staff/staff-page.tsx'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { StatisticsTexts } from '../../texts/id/statistics.ts'
import type { Drawing } from './figure.tsx'
import { Figures } from './figures-view.tsx'
import { type Range, rangeNameOf, rangeOf } from './range.ts'
import { OwnRange, RangeChoice } from './range-choice.tsx'
import './statistics.css'

/** What the days of an office looked like, or will. The range stands in the address. */
export default function StatisticsPage({ t }: { t: StatisticsTexts }) {
  const query = useAddress()?.query
  const drawing = useLater(query !== undefined, () => import('./later/draw.ts'))
  return (
    <StaffPage t={t} page="statistics">
      {({ office }) => query && <OfOffice t={t} office={office} query={query} drawing={drawing} />}
    </StaffPage>
  )
}

interface Shown {
  readonly t: StatisticsTexts
  readonly office: Office
  readonly drawing: Drawing
}

function OfOffice({ query, ...shown }: Shown & { query: URLSearchParams }) {
  const { t, office } = shown
  const today = todayIn(office.timeZone)
  const name = rangeNameOf(query)
  const range = rangeOf(query, today)
  return (
    <>
      <RangeChoice t={t.range} office={office.id} chosen={name} />
      {name === 'sendiri' && <OwnRange t={t.range} office={office.id} given={range} />}
      {range && <OfDays {...shown} range={range} />}
    </>
  )
}

function OfDays({ range, ...shown }: Shown & { range: Range }) {
  const { id } = shown.office
  const load = useStaffLoad(`${id} ${range.from} ${range.to}`, () =>
    staffApi('showStatistics', { office: id, ...range }),
  )
  return <Loaded load={load}>{(statistics) => <Figures {...shown} range={range} statistics={statistics} />}</Loaded>
}
