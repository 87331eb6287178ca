import type { DayListView } from '../../contract/desk/schemas.ts'
import type { Locale } from '../../contract/locale.ts'
import type { Office } from '../../domain/calendar/office.ts'
import { deskBookingView } from '../../domain/desk/desk-booking.ts'
import { isoInstant, type Millis } from '../../domain/shared/dates.ts'
import { recordViewing, takeStaffLookupToken } from '../administration/staff-lookups.ts'
import { type ExpectedBookingsDeps, readExpectedBookings } from '../booking/expected-bookings.ts'
import { revealNiks } from '../booking/reveal-niks.ts'
import type { Clock, NikVault, Offices, RateLimits } from '../ports.ts'
import { type Audit, actor } from '../shared/actor.ts'
import { refuse, type UseCase } from '../shared/use-case.ts'
import { dayListCsv } from './day-list-csv.ts'

/** Who prints a list, and when. */
export interface Printing {
  readonly by: string
  readonly at: Millis
}

/** Sets the day's list on paper. */
export type PrintDayList = (
  list: DayListView,
  office: Office,
  printing: Printing,
  locale: Locale,
) => Promise<Uint8Array>

interface Deps extends ExpectedBookingsDeps {
  readonly offices: Pick<Offices, 'find'>
  readonly vault: Pick<NikVault, 'open'>
  readonly limits: Pick<RateLimits, 'take'>
  readonly audit: Pick<Audit, 'record'>
  readonly printDayList: PrintDayList
  readonly clock: Clock
}

interface DayListFile {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mediaType: string
}

/**
 * The list of a day (leaflet, step 12), for the screen, a spreadsheet, or paper. Whatever was acknowledged before it was
 * asked for is on it. The look is in the audit before anybody sees a name; full NIKs are given so often and no more, the masked
 * list as often as somebody at the desk asks anew.
 */
export const showDayList =
  ({
    offices,
    vault,
    limits,
    audit,
    printDayList,
    clock,
    ...deps
  }: Deps): UseCase<'showDayList', { json: DayListView } | { file: DayListFile }> =>
  async ({ office: id, date, nik, accept }, { by, locale }) => {
    const office = await offices.find(id)
    if (!office) return refuse('not-found')
    const full = nik === 'full'
    if (full && !(await takeStaffLookupToken(limits, 'desk-list', by))) return refuse('too-many-attempts')
    const asOf = isoInstant(clock.now())
    const expected = await readExpectedBookings(deps, id, date)
    const bookings = await Promise.all(
      expected.map(async (booking) => deskBookingView(booking, full ? await revealNiks(booking, vault) : undefined)),
    )
    const details = {
      date,
      ...(full && { nik }),
      ...(accept !== 'application/json' && { as: accept === 'text/csv' ? ('csv' as const) : ('pdf' as const) }),
      right: 'officer' as const,
    }
    const ids = bookings.map((booking) => booking.id)
    await recordViewing(audit, { scope: id, ...actor(by), details }, ids)
    const list: DayListView = { office: id, date, asOf, bookings }
    const name = `daftar-antrian-${id}-${date}`
    switch (accept) {
      case 'application/json':
        return { json: list }
      case 'text/csv': {
        const bytes = Buffer.from(dayListCsv(list, office, locale))
        return { file: { bytes, name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8' } }
      }
      case 'application/pdf': {
        const bytes = await printDayList(list, office, { by: by.username, at: clock.now() }, locale)
        return { file: { bytes, name: `${name}.pdf`, mediaType: accept } }
      }
    }
  }
