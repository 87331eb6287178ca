import { describe, expect, it } from 'vitest'
import type { Booking } from '../../../../../lambdas/domain/booking/booking.ts'
import type { BookingNotice, Notice } from '../../../../../lambdas/domain/notification/notices.ts'
import { addDays, type Day } from '../../../../../lambdas/domain/shared/dates.ts'
import type { LedgerSlot } from '../../../../../lambdas/usecases/booking/ports.ts'
import { dispatchEvent } from '../../../../../lambdas/usecases/notification/dispatch-event.ts'
import { queueReminders } from '../../../../../lambdas/usecases/notification/queue-reminders.ts'
import { officesOf, tangerang } from '../../../../support/fixtures/office.ts'
import { bookingFixture, createInMemoryOutbox } from '../../../../support/test-bed/in-memory-outbox.ts'

const at = (time: string, zone = '+07:00') => Date.parse(`${time}:00${zone}`)
const early = at('2026-11-01T12:00')

/** Bookings by what is to be known of them: their day, when their place was taken, and their office. */
function createScenario({ offices = [tangerang] } = {}) {
  const bookings = new Map<string, Booking>()
  const written = new Map<string, BookingNotice>()
  const done = new Map<string, Set<Day>>()
  const clock = { at: early, now: () => clock.at }
  let reads = 0
  const slotOf = (booking: Booking): LedgerSlot => ({
    office: booking.office,
    date: booking.date,
    time: booking.time,
    quota: 9,
    remaining: 7,
    claims: { [booking.id]: { n: 2, at: booking.claimedAt, h: 'x' } },
  })
  const deps = {
    offices: officesOf(offices),
    ledger: {
      readDaySlots: async (office: string, date: Day) => {
        reads++
        return [...bookings.values()].filter((one) => one.office === office && one.date === date).map(slotOf)
      },
    },
    bookings: { findAll: async () => bookings },
    notices: {
      put: async (notices: readonly Notice[]) => {
        for (const notice of notices as BookingNotice[])
          if (!written.has(`${notice.booking} ${notice.mark}`)) written.set(`${notice.booking} ${notice.mark}`, notice)
      },
    },
    doneDays: {
      of: async (task: string, office: string) => done.get(`${task} ${office}`) ?? new Set<Day>(),
      mark: async (task: string, office: string, date: Day) => {
        const key = `${task} ${office}`
        done.set(key, (done.get(key) ?? new Set()).add(date))
      },
    },
    clock,
  }
  return {
    deps,
    clock,
    reads: () => reads,
    addBooking: (id: string, date: Day, claimedAt = early, office = 'tangerang') =>
      void bookings.set(id, bookingFixture({ id, date, claimedAt, office })),
    bookings,
    /** What was written down since it was last asked. */
    written: () => {
      const all = [...written.values()].map(({ booking, kind }) => `${booking} ${kind.replace('reminder-', '')}`).sort()
      written.clear()
      return all
    },
    notices: () => [...written.values()],
  }
}

describe('reminders', () => {
  it('fall due in the morning, three days before and the day before, each once', async () => {
    const { deps, clock, addBooking, written } = createScenario()
    addBooking('a', '2026-12-14')
    const days: Record<string, string[]> = {}
    for (clock.at = at('2026-12-10T00:00'); clock.at < at('2026-12-15T00:00'); clock.at += 15 * 60_000) {
      await queueReminders(deps)
      const now = written()
      if (now.length > 0) days[new Date(clock.at + 7 * 3_600_000).toISOString().slice(0, 16)] = now
    }
    expect(days).toEqual({ '2026-12-11T08:15': ['a three-days'], '2026-12-13T08:15': ['a day-before'] })
  })

  it('of a booking made late are only those that still make sense', async () => {
    const { deps, clock, addBooking, written } = createScenario()
    addBooking('two-days-before', '2026-12-14', at('2026-12-12T15:00'))
    addBooking('the-day-before', '2026-12-14', at('2026-12-13T15:00'))
    clock.at = at('2026-12-12T16:00')
    await queueReminders(deps)
    expect(written()).toEqual([])
    clock.at = at('2026-12-13T16:00')
    await queueReminders(deps)
    expect(written()).toEqual(['two-days-before day-before'])
  })

  it('a clock that stood still for three days catches up in one run: the right ones, none that is stale', async () => {
    const { deps, clock, addBooking, written } = createScenario()
    const days = ['2026-12-12', '2026-12-13', '2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18']
    for (const day of days) addBooking(day, day)
    clock.at = at('2026-12-11T09:00')
    await queueReminders(deps)
    expect(written()).toEqual(['2026-12-12 day-before', '2026-12-13 three-days', '2026-12-14 three-days'])
    // Stopped until the 14th at ten.
    clock.at = at('2026-12-14T10:00')
    await queueReminders(deps)
    expect(written()).toEqual(['2026-12-15 day-before', '2026-12-16 three-days', '2026-12-17 three-days'])
    await queueReminders(deps)
    expect(written()).toEqual([])
  })

  it('follow the morning of each office', async () => {
    const jayapura = { ...tangerang, id: 'jayapura', timeZone: 'Asia/Jayapura' } as const
    const { deps, clock, addBooking, written } = createScenario({ offices: [tangerang, jayapura] })
    addBooking('west', '2026-12-14')
    addBooking('east', '2026-12-14', early, 'jayapura')
    clock.at = at('2026-12-13T08:05', '+09:00')
    await queueReminders(deps)
    expect(written()).toEqual(['east day-before'])
    clock.at = at('2026-12-13T08:05')
    await queueReminders(deps)
    expect(written()).toEqual(['west day-before'])
  })

  it('read no day twice, and go on where one office fails', async () => {
    const broken = { ...tangerang, id: 'broken' }
    const { deps, clock, addBooking, written, reads } = createScenario({ offices: [broken, tangerang] })
    addBooking('a', '2026-12-14')
    clock.at = at('2026-12-13T09:00')
    const failing = {
      ...deps,
      ledger: {
        readDaySlots: (office: string, date: Day) =>
          office === 'broken' ? Promise.reject(new Error('throttled')) : deps.ledger.readDaySlots(office, date),
      },
    }
    await expect(queueReminders(failing)).rejects.toThrow('reminders of offices failed')
    expect(written()).toEqual(['a day-before'])
    const before = reads()
    await queueReminders({ ...deps, offices: officesOf([tangerang]) })
    expect(reads()).toBe(before)
  })

  it('reach the mailbox as they were written down', async () => {
    const { deps, clock, addBooking, notices, bookings } = createScenario()
    addBooking('a', '2026-12-14')
    addBooking('b', addDays('2026-12-14', 2))
    clock.at = at('2026-12-13T09:00')
    await queueReminders(deps)
    const outbox = createInMemoryOutbox({ now: clock.at })
    for (const [id, booking] of bookings) outbox.bookings.set(id, booking)
    for (const notice of notices()) await dispatchEvent(outbox.deps, { kind: 'notice', notice })
    expect(outbox.sent.map(({ subject }) => subject)).toEqual([
      'Masih akan datang? Antrian paspor Anda Rabu, 16 Desember 2026, pukul 08.00 WIB',
      'Besok: antrian paspor Anda, pukul 08.00 WIB',
    ])
  })
})
