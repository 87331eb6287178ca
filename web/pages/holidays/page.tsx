import type { Result } from '../../api.ts'
import { api } from '../../api.ts'
import { useAddress } from '../../behaviour/use-address.ts'
import { Loaded } from '../../components/loading/loading.tsx'
import { todayIn } from '../../dates.ts'
import { staffApi } from '../../staff/api.ts'
import { StaffPage } from '../../staff/staff-page.tsx'
import { useStaffLoad } from '../../staff/use-staff.ts'
import type { HolidaysTexts } from '../../texts/id/holidays.ts'
import './holidays.css'
import type { HolidayList } from './list.ts'
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

interface Known {
  readonly list: HolidayList
  readonly officeName: (id: string) => string
}

function OfYear({ t, year }: { t: HolidaysTexts; year: number }) {
  const load = useStaffLoad(`holidays ${year}`, async (): Promise<Result<Known>> => {
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
