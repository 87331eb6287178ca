import { dynamoProfiles } from '../../../lambdas/adapters/dynamodb/account/profiles.ts'
import { dynamoAudit } from '../../../lambdas/adapters/dynamodb/administration/audit.ts'
import { dynamoDepartures } from '../../../lambdas/adapters/dynamodb/booking/departures.ts'
import { dynamoCalendars } from '../../../lambdas/adapters/dynamodb/calendar/calendars.ts'
import { dynamoClosures } from '../../../lambdas/adapters/dynamodb/closure/closures.ts'
import type { Table } from '../../../lambdas/adapters/dynamodb/core/client.ts'
import { dynamoRateLimiter } from '../../../lambdas/adapters/dynamodb/core/rate-limiter.ts'
import { dynamoQuotaStore } from '../../../lambdas/adapters/dynamodb/quota/quota-store.ts'
import { dynamoReleaseSchedules } from '../../../lambdas/adapters/dynamodb/release/release-schedules.ts'
import type { RouteParsed } from '../../../lambdas/contract/routes.ts'
import type { SlotRef } from '../../../lambdas/domain/booking/booking.ts'
import { listDayBookings } from '../../../lambdas/usecases/administration/list-day-bookings.ts'
import { searchBookings } from '../../../lambdas/usecases/administration/search-bookings.ts'
import { showStatistics } from '../../../lambdas/usecases/administration/show-statistics.ts'
import type { Ledger } from '../../../lambdas/usecases/booking/ports.ts'
import { replaceBooking } from '../../../lambdas/usecases/booking/replace-booking.ts'
import { closeDay } from '../../../lambdas/usecases/closure/close-day.ts'
import { listClosures } from '../../../lambdas/usecases/closure/list-closures.ts'
import { reopenDay } from '../../../lambdas/usecases/closure/reopen-day.ts'
import type { Bookings, Clock, NikVault, Offices } from '../../../lambdas/usecases/ports.ts'
import { isRefusal } from '../../../lambdas/usecases/shared/use-case.ts'
import { monday } from '../fixtures/office.ts'

interface Deps {
  readonly ledger: Ledger
  readonly bookings: Bookings
  readonly offices: Offices
  readonly vault: NikVault
  readonly clock: Clock
}
type OfficeDay = Pick<SlotRef, 'office' | 'date'>
type CloseDayOptions = Partial<Omit<RouteParsed<'closeDay'>, 'office' | 'date'>>

const admin = { locale: 'id', by: { id: 'sub-of-admin', username: 'admin' } } as const

/** What the office does with its days, and the applicant with its offer. */
export function officeDays(table: Table, context: Deps) {
  const deps = {
    ...context,
    calendars: dynamoCalendars(table),
    closures: dynamoClosures(table, context.clock),
    quotaStore: dynamoQuotaStore(table),
    releaseSchedules: dynamoReleaseSchedules(table),
    departures: dynamoDepartures(table),
    profiles: dynamoProfiles(table),
    limits: dynamoRateLimiter(table, context.clock),
    audit: dynamoAudit(table, context.clock),
  }
  const close = (
    { office, date }: OfficeDay = monday,
    { reason = 'illness', replacements = [], ...more }: CloseDayOptions = {},
  ) => closeDay(deps)({ office, date, reason, replacements, ...more }, admin)
  return {
    /** One call; a day with many bookings needs several. */
    close,
    /** As the page does: on and on until nobody is left. */
    async closeWhole(day: OfficeDay = monday, options: CloseDayOptions = {}) {
      for (let calls = 1; ; calls++) {
        const answer = await close(day, { ...options, ...(calls > 1 && { continues: true }) })
        if (isRefusal(answer) || answer.left === 0 || calls > 50) return answer
      }
    },
    listClosures: (from: string, to: string, office = monday.office) => listClosures(deps)({ office, from, to }, admin),
    reopen: ({ office, date }: OfficeDay = monday) => reopenDay(deps)({ office, date }, admin),
    replace: (id: string, { date, time }: Pick<SlotRef, 'date' | 'time'>, account = 'budi') =>
      replaceBooking(deps)({ id, date, time }, { locale: 'id', by: { id: account, username: account } }),
    listBookings: ({ office, date }: OfficeDay = monday) => listDayBookings(deps)({ office, date }, admin),
    search: (what: Omit<RouteParsed<'searchBookings'>, 'office'>, office = monday.office) =>
      searchBookings(deps)({ office, ...what }, admin),
    readStatistics: (from: string, to: string, office = monday.office) =>
      showStatistics(deps)({ office, from, to }, admin),
  }
}
