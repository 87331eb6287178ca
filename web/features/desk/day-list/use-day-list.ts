import { useState } from 'preact/hooks'
import type { DayListView } from '../../../../lambdas/contract/desk/schemas.ts'
import { useIdle } from '../../../hooks/use-idle.ts'
import type { Load } from '../../../hooks/use-load.ts'
import { useStaffLoad } from '../../../hooks/use-staff-load.ts'
import { staffApi } from '../../../lib/staff-api.ts'

interface ShownDayList {
  readonly load: Load<DayListView>
  /** Whether NIKs are shown in full, and so saved in files. */
  readonly full: boolean
  readonly nik: 'masked' | 'full'
  /** They were hidden since nobody used the page. */
  readonly idle: boolean
  readonly show: () => void
  readonly hide: () => void
  readonly refresh: () => void
}

/**
 * The list of a day, and whether its NIKs are seen. Each time they are shown the server is asked, since the audit tells of each
 * look; they are hidden without it, also when nobody uses the page for a while.
 */
export function useDayList(office: string, date: string): ShownDayList {
  const [request, setRequest] = useState<{ nik: ShownDayList['nik']; round: number }>({ nik: 'masked', round: 0 })
  const [hidden, setHidden] = useState<'by hand' | 'idle'>()
  const load = useStaffLoad(`${office} ${date} ${request.nik} ${request.round}`, () =>
    staffApi('showDayList', { office, date, nik: request.nik }),
  )
  const full = request.nik === 'full' && !hidden
  const nik = full ? 'full' : 'masked'
  const ask = (wanted: ShownDayList['nik']) => {
    setRequest({ nik: wanted, round: request.round + 1 })
    setHidden(undefined)
  }
  useIdle(full ? request : undefined, () => setHidden('idle'))
  return {
    load,
    full,
    nik,
    idle: hidden === 'idle',
    show: () => ask('full'),
    hide: () => setHidden('by hand'),
    refresh: () => ask(nik),
  }
}
