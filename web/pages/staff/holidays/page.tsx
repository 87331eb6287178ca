import { Loaded } from '../../../components/loading/loading.tsx'
import { StaffPage } from '../../../features/shared/staff-page/staff-page.tsx'
import { useAddress } from '../../../hooks/use-address.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import type { Result } from '../../../lib/api.ts'
import { api } from '../../../lib/api.ts'
import { todayIn } from '../../../lib/dates.ts'
import { staffApi } from '../../../lib/staff-api.ts'
import type { HolidaysTexts } from '../../../texts/id/staff/holidays.ts'
import './holidays.css'
import type { HolidayListView } from './holiday-list.ts'
import { YearList } from './year-list.tsx'
import { YearSwitch } from './year-switch.tsx'

/** The national holidays, a year at a time (`?tahun=`); left out, this year's. */
export default function HolidaysPage({ t }: { t: HolidaysTexts }) {
  const address = useAddress()
  const asked = address?.query.get('tahun') ?? ''
  return (
    <StaffPage t={t} page="holidays" nationwide>
      {() =>
        address && <OfYear t={t} year={Number(/^20\d\d$/.test(asked) ? asked : todayIn('Asia/Jakarta').slice(0, 4))} />
      }
    </StaffPage>
  )
}

interface LoadedHolidays {
  readonly list: HolidayListView
  readonly officeName: (id: string) => string
}

function OfYear({ t, year }: { t: HolidaysTexts; year: number }) {
  const load = useStaffLoad(`holidays ${year}`, async (): Promise<Result<LoadedHolidays>> => {
    const [list, offices] = await Promise.all([staffApi('showHolidays', { year: `${year}` }), api('listOffices', {})])
    if (!list.ok) return list
    if (!offices.ok) return offices
    const officeName = (id: string) => offices.body.offices.find((office) => office.id === id)?.name ?? id
    return { ok: true, body: { list: list.body, officeName } }
  })
  return (
    <>
      <p class="lead">{t.lead}</p>
      <YearSwitch t={t} year={year} />
      <Loaded load={load}>{({ list, officeName }) => <YearList t={t} loaded={list} officeName={officeName} />}</Loaded>
    </>
  )
}
