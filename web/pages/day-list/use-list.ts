import { useState } from 'preact/hooks'
import type { DayList } from '../../../lambdas/contract/staff/desk-schemas.ts'
import type { Load } from '../../behaviour/use-load.ts'
import { staffApi } from '../../staff/api.ts'
import { useIdle } from '../../staff/use-idle.ts'
import { useStaffLoad } from '../../staff/use-staff.ts'

interface Shown {
  readonly load: Load<DayList>
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
export function useList(office: string, date: string): Shown {
  const [asked, setAsked] = useState<{ nik: Shown['nik']; round: number }>({ nik: 'masked', round: 0 })
  const [hidden, setHidden] = useState<'by hand' | 'idle'>()
  const load = useStaffLoad(`${office} ${date} ${asked.nik} ${asked.round}`, () =>
    staffApi('showDayList', { office, date, nik: asked.nik }),
  )
  const full = asked.nik === 'full' && !hidden
  const nik = full ? 'full' : 'masked'
  const ask = (wanted: Shown['nik']) => {
    setAsked({ nik: wanted, round: asked.round + 1 })
    setHidden(undefined)
  }
  useIdle(full ? asked : undefined, () => setHidden('idle'))
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
