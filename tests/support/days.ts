import { dynamoAnnouncements } from '../../lambdas/adapters/dynamodb/announcements.ts'
import { dynamoAudit } from '../../lambdas/adapters/dynamodb/audit.ts'
import { dynamoCalendars } from '../../lambdas/adapters/dynamodb/calendars.ts'
import type { Table } from '../../lambdas/adapters/dynamodb/client.ts'
import { dynamoClosures } from '../../lambdas/adapters/dynamodb/closures.ts'
import { dynamoDepartures } from '../../lambdas/adapters/dynamodb/departures.ts'
import { dynamoLimits } from '../../lambdas/adapters/dynamodb/limits.ts'
import { dynamoProfiles } from '../../lambdas/adapters/dynamodb/profiles.ts'
import { dynamoQuotaBook } from '../../lambdas/adapters/dynamodb/quota-book.ts'
import type { RouteParsed } from '../../lambdas/contract/routes.ts'
import type { SlotRef } from '../../lambdas/domain/booking.ts'
import { closeDay } from '../../lambdas/usecases/close-day.ts'
import type { Ledger } from '../../lambdas/usecases/ledger.ts'
import { listClosures } from '../../lambdas/usecases/list-closures.ts'
import { listDayBookings } from '../../lambdas/usecases/list-day-bookings.ts'
import type { Bookings, Clock, NikVault, Offices } from '../../lambdas/usecases/ports.ts'
import { reopenDay } from '../../lambdas/usecases/reopen-day.ts'
import { replaceBooking } from '../../lambdas/usecases/replace-booking.ts'
import { searchBookings } from '../../lambdas/usecases/search-bookings.ts'
import { showStatistics } from '../../lambdas/usecases/show-statistics.ts'
import { isRefusal } from '../../lambdas/usecases/use-case.ts'
import { monday } from './office.ts'

interface Deps {
  readonly ledger: Ledger
  readonly bookings: Bookings
  readonly offices: Offices
  readonly vault: NikVault
  readonly clock: Clock
}
type Day = Pick<SlotRef, 'office' | 'date'>
type Closing = Partial<Omit<RouteParsed<'closeDay'>, 'office' | 'date'>>

const admin = { locale: 'id', by: { id: 'sub-of-admin', username: 'admin' } } as const

/** What the office does with its days, and the applicant with its offer. */
export function daysIn(table: Table, given: Deps) {
  const deps = {
    ...given,
    calendars: dynamoCalendars(table),
    closures: dynamoClosures(table, given.clock),
    book: dynamoQuotaBook(table),
    announcements: dynamoAnnouncements(table),
    departures: dynamoDepartures(table),
    profiles: dynamoProfiles(table),
    limits: dynamoLimits(table, given.clock),
    audit: dynamoAudit(table, given.clock),
  }
  const closes = ({ office, date }: Day = monday, { reason = 'illness', replacements = [], ...more }: Closing = {}) =>
    closeDay(deps)({ office, date, reason, replacements, ...more }, admin)
  return {
    /** One call; a day with many bookings needs several. */
    closes,
    /** As the page does: on and on until nobody is left. */
    async closesWhole(day: Day = monday, closing: Closing = {}) {
      for (let calls = 1; ; calls++) {
        const answer = await closes(day, { ...closing, ...(calls > 1 && { continues: true }) })
        if (isRefusal(answer) || answer.left === 0 || calls > 50) return answer
      }
    },
    listsClosures: (from: string, to: string, office = monday.office) =>
      listClosures(deps)({ office, from, to }, admin),
    reopens: ({ office, date }: Day = monday) => reopenDay(deps)({ office, date }, admin),
    replaces: (id: string, { date, time }: Pick<SlotRef, 'date' | 'time'>, account = 'budi') =>
      replaceBooking(deps)({ id, date, time }, { locale: 'id', by: { id: account, username: account } }),
    looksAt: ({ office, date }: Day = monday) => listDayBookings(deps)({ office, date }, admin),
    searches: (what: Omit<RouteParsed<'searchBookings'>, 'office'>, office = monday.office) =>
      searchBookings(deps)({ office, ...what }, admin),
    counts: (from: string, to: string, office = monday.office) => showStatistics(deps)({ office, from, to }, admin),
  }
}
