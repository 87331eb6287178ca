import type { Booking } from '../../domain/booking/booking.ts'
import type { Office } from '../../domain/calendar/office.ts'
import type { BookingNotice, Notices } from '../../domain/notification/notices.ts'
import { daysToRemind, type ReminderKind, reminderDueAt, reminderKinds } from '../../domain/notification/reminder.ts'
import type { Day, Millis } from '../../domain/shared/dates.ts'
import { type ExpectedBookingsDeps, readBookingsInSlots } from '../booking/expected-bookings.ts'
import type { Clock, DoneDays, Offices } from '../ports.ts'

interface Deps extends ExpectedBookingsDeps {
  readonly offices: Pick<Offices, 'list'>
  readonly notices: Notices
  readonly doneDays: DoneDays
  readonly clock: Clock
}

/**
 * Writes down the reminders that are due, each once, in the office's own time; the outbox mails them. After an outage
 * it makes up for what still makes sense and for nothing else. A booking made, or moved, after a reminder fell due gets
 * none: it has just been told. A day that is done is not read again.
 * @returns how many were written down; one that stood already counts again when a run was cut short
 * @throws AggregateError at the end, with everything that failed
 */
export async function queueReminders({ offices, clock, ...deps }: Deps): Promise<number> {
  const now = clock.now()
  const failures: unknown[] = []
  let reminded = 0
  for (const office of await offices.list())
    for (const kind of reminderKinds)
      try {
        const days = daysToRemind(kind, now, office.timeZone)
        if (days.length === 0) continue
        const done = await deps.doneDays.of(kind, office.id)
        for (const date of days.filter((day) => !done.has(day)))
          reminded += await queueRemindersOf(deps, kind, { office, date })
      } catch (failure) {
        failures.push(failure)
      }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reminders of offices failed`)
  return reminded
}

async function queueRemindersOf(
  { ledger, bookings, notices, doneDays: done }: Omit<Deps, 'offices' | 'clock'>,
  kind: ReminderKind,
  { office, date }: { office: Office; date: Day },
): Promise<number> {
  const due = reminderDueAt(kind, date, office.timeZone)
  const concerned = (await readBookingsInSlots(await ledger.readDaySlots(office.id, date), bookings)).filter(
    (booking) => hadClaimBefore(booking, due),
  )
  await notices.put(concerned.map(({ id }) => reminderFor(kind, id, date)))
  await done.mark(kind, office.id, date)
  return concerned.length
}

const hadClaimBefore = ({ claimedAt }: Booking, due: Millis): boolean => claimedAt < due

const reminderFor = (kind: ReminderKind, booking: string, date: Day): BookingNotice => ({
  about: 'booking',
  booking,
  kind,
  mark: `${kind}#${date}`,
  date,
})
