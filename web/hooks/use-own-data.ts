import { useEffect } from 'preact/hooks'
import type { AccountView, BookingView, OfficeView } from '../../lambdas/contract/http/schemas.ts'
import { api, type Result } from '../lib/api.ts'
import { goLogIn } from '../lib/session.ts'
import { type Load, useLoad } from './use-load.ts'

export interface OwnData<T> {
  readonly mine: T
  readonly officeOf: (id: string) => OfficeView | undefined
}

/** Something of the person's own. Who is not logged in is sent to do so, and back. */
export function useAccountLoad<T>(key: string | undefined, call: () => Promise<Result<T>>): Load<T> {
  const load = useLoad(key, call)
  const signedOut = load.state === 'failed' && load.problem.code === 'not-signed-in'
  useEffect(() => {
    if (signedOut) goLogIn()
  }, [signedOut])
  return signedOut ? { state: 'loading' } : load
}

/** The same with the offices to name it by. */
export const useOwnData = <T>(key: string | undefined, call: () => Promise<Result<T>>): Load<OwnData<T>> =>
  useAccountLoad(key, async (): Promise<Result<OwnData<T>>> => {
    const [mine, offices] = await Promise.all([call(), api('listOffices', {})])
    if (!mine.ok) return mine
    if (!offices.ok) return offices
    const officeOf = (id: string) => offices.body.offices.find((office) => office.id === id)
    return { ok: true, body: { mine: mine.body, officeOf } }
  })

/** What the account says of its owner. */
export const useOwnAccount = (): Load<AccountView> => useAccountLoad('account', () => api('showAccount', {}))

/** The booking that the address names (`?id=`). */
export const useOwnBooking = (id: string | undefined): Load<OwnData<BookingView>> =>
  useOwnData(id, () => api('showBooking', { id: id ?? '' }))

/** Where an office has no entry any more, its bookings are read in Jakarta's time. */
export const officeTimeZone = (office: OfficeView | undefined): string => office?.timeZone ?? 'Asia/Jakarta'
