import { describe, expect, it } from 'vitest'
import type { Booking, Cancellation } from '../../../../../lambdas/domain/booking/booking.ts'
import { dueBookingMails } from '../../../../../lambdas/domain/notification/booking-notifications.ts'
import type { BookingNotice } from '../../../../../lambdas/domain/notification/notices.ts'
import { dispatchBatch } from '../../../../../lambdas/usecases/notification/dispatch-batch.ts'
import { dispatchEvent, type StreamEvent } from '../../../../../lambdas/usecases/notification/dispatch-event.ts'
import { MailRefused, Overloaded } from '../../../../../lambdas/usecases/ports.ts'
import { noon, tangerang } from '../../../../support/fixtures/office.ts'
import {
  bookingFixture,
  createInMemoryOutbox,
  type DispatchStep,
  streamRecordFixture,
} from '../../../../support/test-bed/in-memory-outbox.ts'

const active = bookingFixture()
const cancelled = (cancellation: Cancellation): Booking => ({ ...active, status: 'CANCELLED', cancellation })
const byOffice: Cancellation = { by: 'office', at: noon, reason: 'power-cut', replacements: ['2026-12-21'] }
const moved = { ...active, time: '09:00', claimedAt: noon + 1 }
const change = { before: active, after: cancelled(byOffice) }
const event = { kind: 'booking', change } as const

describe('a change of a booking', () => {
  it.each([
    ['new', { after: active }, ['booked']],
    ['new, in place of a cancelled one', { after: { ...active, replaces: 'other' } }, ['replacement-booked']],
    ['moved', { before: active, after: moved }, ['rescheduled']],
    ['cancelled by the applicant', { before: active, after: cancelled({ by: 'applicant', at: noon }) }, ['cancelled']],
    ['cancelled by the office', change, ['cancelled-by-office']],
    [
      'replaced after it was cancelled',
      { before: change.after, after: cancelled({ ...byOffice, replacedBy: 'o' }) },
      [],
    ],
    ['dealt with at the desk', { before: active, after: { ...active, applicants: [] } }, []],
  ])('that is %s calls for its mails', (_, what, kinds) => {
    expect(dueBookingMails(what).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('and each of two moves for its own', () => {
    const marks = [moved, { ...moved, time: '10:00', claimedAt: noon + 2 }].map(
      (after) => dueBookingMails({ before: active, after })[0]?.mark,
    )
    expect(new Set(marks).size).toBe(2)
  })
})

describe('the outbox', () => {
  const failing = (step: DispatchStep) => {
    let broken = true
    return createInMemoryOutbox({
      before: (at) => {
        if (at !== step || !broken) return
        broken = false
        throw new Error(`${step} failed`)
      },
    })
  }

  it('tells once, however often the change is reported', async () => {
    const { deps, sent } = createInMemoryOutbox()
    expect(await dispatchEvent(deps, event)).toBe(1)
    expect(await dispatchEvent(deps, event)).toBe(0)
    expect(sent).toMatchObject([{ to: 'budi@contoh.id' }])
  })

  it('tells again when the mail did not go out', async () => {
    const { deps, sent } = failing('mail')
    await expect(dispatchEvent(deps, event)).rejects.toThrow('mail failed')
    expect(await dispatchEvent(deps, event)).toBe(1)
    expect(sent).toHaveLength(1)
  })

  it('rather tells twice than never: a crash between mail and mark repeats the mail', async () => {
    const { deps, sent } = failing('mark')
    await expect(dispatchEvent(deps, event)).rejects.toThrow('mark failed')
    expect(await dispatchEvent(deps, event)).toBe(1)
    expect(sent).toHaveLength(2)
  })

  it('is silent to an account that is gone, and to an address that mail cannot reach', async () => {
    const { deps, sent, removedAccounts, unreachable } = createInMemoryOutbox()
    unreachable.set('budi@contoh.id', 'bounced')
    expect(await dispatchEvent(deps, event)).toBe(0)
    unreachable.clear()
    removedAccounts.add('budi')
    expect(await dispatchEvent(deps, event)).toBe(0)
    expect(sent).toEqual([])
  })
})

describe('a mail with a proof, told again', () => {
  const notice = { about: 'booking', booking: active.id, kind: 'booked', mark: 'booked#1' } as const
  const dispatchAt = async (at: string, one: BookingNotice = notice, booking: Booking = active) => {
    const { deps, bookings } = createInMemoryOutbox({ now: Date.parse(at) })
    bookings.set(booking.id, booking)
    return dispatchEvent(deps, { kind: 'notice', notice: one })
  }

  it('goes out up to the day of the visit, by the office’s clock, and no later', async () => {
    expect(await dispatchAt('2026-12-14T23:59:00+07:00')).toBe(1)
    expect(await dispatchAt('2026-12-15T00:01:00+07:00')).toBe(0)
  })

  it('goes out at any time when it carries none: that a visit was cancelled stays news', async () => {
    const ended = { ...notice, kind: 'cancelled-by-office' } as const
    expect(await dispatchAt('2026-12-15T00:01:00+07:00', ended, cancelled(byOffice))).toBe(1)
  })
})

describe('a move, told again', () => {
  const [move] = dueBookingMails({ before: active, after: moved })
  const notice = { about: 'booking', booking: active.id, ...move } as BookingNotice
  const dispatch = async (now: Booking) => {
    const { deps, sent, bookings } = createInMemoryOutbox()
    bookings.set(active.id, now)
    await dispatchEvent(deps, { kind: 'notice', notice })
    return sent
  }

  it('says where the booking stood', async () => {
    expect((await dispatch(moved))[0]?.text).toContain('08.00')
  })

  it.each([
    ['back', active.time],
    ['on', '10:00'],
    ['away and here again', moved.time],
  ])('is told no more once the booking has moved %s: the later move is', async (_, time) => {
    expect(await dispatch({ ...active, time, claimedAt: noon + 2 })).toEqual([])
  })
})

describe('a reminder', () => {
  const reminder: BookingNotice = {
    about: 'booking',
    booking: active.id,
    kind: 'reminder-day-before',
    mark: 'reminder-day-before#2026-12-14',
    date: '2026-12-14',
  }
  const dispatchAt = async (at: string, booking: Booking | undefined, notice = reminder) => {
    const { deps, bookings, sent } = createInMemoryOutbox({ now: Date.parse(at) })
    if (booking) bookings.set(booking.id, booking)
    await dispatchEvent(deps, { kind: 'notice', notice })
    return sent.length
  }

  it('goes out on its day, and the next day no more', async () => {
    expect(await dispatchAt('2026-12-13T09:00:00+07:00', active)).toBe(1)
    expect(await dispatchAt('2026-12-13T23:59:00+07:00', active)).toBe(1)
    expect(await dispatchAt('2026-12-14T00:01:00+07:00', active)).toBe(0)
  })

  it('is not sent of a booking that was cancelled, has moved, or is gone', async () => {
    const morning = '2026-12-13T09:00:00+07:00'
    expect(await dispatchAt(morning, change.after)).toBe(0)
    expect(await dispatchAt(morning, { ...active, date: '2026-12-15' })).toBe(0)
    expect(await dispatchAt(morning, undefined)).toBe(0)
  })

  it('three days before may come a day late, as long as the place can be given back', async () => {
    const notice = { ...reminder, kind: 'reminder-three-days' } as const
    expect(await dispatchAt('2026-12-12T20:00:00+07:00', active, notice)).toBe(1)
    expect(await dispatchAt('2026-12-13T08:00:00+07:00', active, notice)).toBe(0)
  })
})

describe('an opening that an office announces', () => {
  const at = Date.parse('2026-12-10T08:00:00+07:00')
  const release = { at, from: '2027-01-04', to: '2027-01-29' }

  const releaseEvent = {
    kind: 'release-schedule',
    office: 'tangerang',
    version: 1,
    before: [],
    after: [release],
  } as const

  /** Tells it, and whatever is written down of it, as the stream would: each once. */
  async function dispatchAll({ deps, notices }: ReturnType<typeof createInMemoryOutbox>, event: StreamEvent) {
    await dispatchEvent(deps, event)
    for (const notice of notices.values()) await dispatchEvent(deps, { kind: 'notice', notice })
  }

  it('is written down for everybody who asked, and told once, in the office’s own time', async () => {
    const outbox = createInMemoryOutbox()
    outbox.subscribers.set('tangerang', ['budi', 'wati'])
    outbox.releasesByOffice.set('tangerang', [release])
    for (let n = 0; n < 2; n++) await dispatchAll(outbox, releaseEvent)
    expect(outbox.sent.map(({ to }) => to)).toEqual(['budi@contoh.id', 'wati@contoh.id'])
    expect(outbox.sent[0]?.text).toContain('Kamis, 10 Desember 2026, pukul 08.00 WIB')
    expect(outbox.sent[0]?.text).toContain('Senin, 4 Januari 2027 sampai Jumat, 29 Januari 2027')
  })

  it('that was taken back and comes again is told again, also to who has asked meanwhile', async () => {
    const outbox = createInMemoryOutbox()
    outbox.releasesByOffice.set('tangerang', [release])
    outbox.subscribers.set('tangerang', ['budi'])
    await dispatchAll(outbox, releaseEvent)
    outbox.subscribers.set('tangerang', ['budi', 'wati'])
    for (let n = 0; n < 2; n++) await dispatchAll(outbox, { ...releaseEvent, version: 3 })
    expect(outbox.sent.map(({ to }) => to)).toEqual(['budi@contoh.id', 'budi@contoh.id', 'wati@contoh.id'])
  })

  it('that was moved and moved back leaves nobody with the time in between', async () => {
    const outbox = createInMemoryOutbox()
    const hourLater = { ...release, at: at + 3_600_000 }
    outbox.subscribers.set('tangerang', ['budi'])
    for (const [version, before, after] of [
      [1, [], [release]],
      [2, [release], [hourLater]],
      [3, [hourLater], [release]],
    ] as const) {
      outbox.releasesByOffice.set('tangerang', after)
      await dispatchAll(outbox, { ...releaseEvent, version, before, after })
    }
    expect(outbox.sent.map(({ text }) => /pukul (\S+) WIB/.exec(text)?.[1])).toEqual(['08.00', '09.00', '08.00'])
  })

  it('is not told again when only its days change, nor when it has come', async () => {
    const outbox = createInMemoryOutbox()
    outbox.subscribers.set('tangerang', ['budi'])
    outbox.releasesByOffice.set('tangerang', [release])
    const days = { ...release, to: '2027-01-30' }
    await dispatchAll(outbox, { ...releaseEvent, before: [release], after: [days] })
    await dispatchAll(outbox, { ...releaseEvent, after: [{ ...release, at: noon - 1 }] })
    expect(outbox.sent).toEqual([])
  })

  it('reaches many page by page, and goes on where it was when one of them fails or the call is over', async () => {
    let broken = true
    const outbox = createInMemoryOutbox({
      perPage: 2,
      before: (step) => {
        if (step !== 'notice' || outbox.notices.size !== 4 || !broken) return
        broken = false
        throw new Overloaded('the table is throttled')
      },
    })
    const subscribers = ['agus', 'budi', 'citra', 'dewi', 'eka']
    outbox.subscribers.set('tangerang', subscribers)
    outbox.releasesByOffice.set('tangerang', [release])
    const read: (string | undefined)[] = []
    const subscriptions = {
      page: (office: string, after?: string) => {
        read.push(after)
        return outbox.deps.subscriptions.page(office, after)
      },
    }
    const deps = { ...outbox.deps, subscriptions }
    const dispatch = (event: StreamEvent) =>
      dispatchBatch(deps, [streamRecordFixture('1', event)], { until: outbox.clock.at + 60_000, reserve: 10_000 })
    expect(await dispatch(releaseEvent)).toEqual({ sent: 0, retryIds: [], deadLettered: 0 })
    for (const notice of outbox.notices.values()) await dispatch({ kind: 'notice', notice })
    expect(outbox.sent.map(({ to }) => to.replace('@contoh.id', '')).toSorted()).toEqual(subscribers)
    // No page is read by a call that did not have to: only the one that failed comes twice.
    expect(read).toEqual([undefined, 'budi', 'budi', 'dewi'])
    expect(
      await dispatchBatch(deps, [streamRecordFixture('1', releaseEvent)], { until: outbox.clock.at, reserve: 10_000 }),
    ).toMatchObject({
      retryIds: ['1'],
    })
  })

  it('that can’t be told for good is put aside and holds nobody up', async () => {
    let broken = true
    const outbox = createInMemoryOutbox({
      before: (step, about) => {
        if (step === 'notice' && about === 'release' && broken) throw new TypeError('no such office')
      },
    })
    outbox.subscribers.set('tangerang', ['wati'])
    const time = { until: outbox.clock.at + 60_000, reserve: 10_000 }
    const booked = streamRecordFixture('2', { kind: 'booking', change: { after: active } })
    expect(await dispatchBatch(outbox.deps, [streamRecordFixture('1', releaseEvent), booked], time)).toEqual({
      sent: 1,
      retryIds: [],
      deadLettered: 1,
    })
    const [deadLetter] = outbox.deadLetters
    expect(deadLetter).toEqual({
      notice: { about: 'release-fan-out', office: 'tangerang', at, version: 1 },
      reason: 'TypeError',
    })
    broken = false
    outbox.releasesByOffice.set('tangerang', [release])
    if (deadLetter) await dispatchAll(outbox, { kind: 'notice', notice: deadLetter.notice })
    expect(outbox.sent.map(({ to }) => to)).toEqual(['budi@contoh.id', 'wati@contoh.id'])
  })

  it('is not told when it was taken back before the mail', async () => {
    const { deps, sent } = createInMemoryOutbox()
    await dispatchEvent(deps, {
      kind: 'notice',
      notice: { about: 'release', account: 'budi', office: 'tangerang', at, version: 1 },
    })
    expect(sent).toEqual([])
  })
})

describe('a right of staff', () => {
  const member = {
    account: 'sari',
    username: 'sari',
    fullName: 'Sari',
    role: 'officer',
    by: 'admin',
    at: noon,
  } as const
  const grant = { about: 'grant', account: 'sari', scope: 'tangerang', role: 'officer', at: noon } as const
  const grantGiven = { kind: 'notice', notice: { ...grant, occasion: 'given' } } as const
  const grantTaken = { kind: 'notice', notice: { ...grant, occasion: 'taken' } } as const

  it('is told once to whoever gets it, with who gave it and where, and once when it is taken', async () => {
    const { deps, staff, sent } = createInMemoryOutbox()
    staff.set('tangerang', [member])
    for (let n = 0; n < 2; n++) await dispatchEvent(deps, grantGiven)
    expect(await dispatchEvent(deps, grantTaken)).toBe(0)
    staff.set('tangerang', [])
    for (let n = 0; n < 2; n++) await dispatchEvent(deps, grantTaken)
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['sari@contoh.id', 'Anda sekarang petugas loket Antrian Paspor'],
      ['sari@contoh.id', 'Hak Anda sebagai petugas loket Antrian Paspor sudah berakhir'],
    ])
    expect(sent[0]?.text).toMatch(/Diberikan oleh: admin/)
    expect(sent[0]?.text).toContain(tangerang.name)
    expect(sent[0]?.text).toContain('https://antrian.example/kelola/hari/')
    expect(sent[1]?.html).not.toContain('href')
  })

  it('that has changed again by then is not told: the later change is', async () => {
    const { deps, staff, sent } = createInMemoryOutbox({ locale: 'en' })
    expect(await dispatchEvent(deps, grantGiven)).toBe(0)
    staff.set('tangerang', [{ ...member, at: noon + 5 }])
    expect(await dispatchEvent(deps, grantGiven)).toBe(0)
    expect(await dispatchEvent(deps, { ...grantGiven, notice: { ...grantGiven.notice, at: noon + 5 } })).toBe(1)
    expect(sent[0]?.subject).toBe('You are now a desk officer of Antrian Paspor')
  })

  it('at all offices says so, and one that can’t be told is put aside like the others', async () => {
    const { deps, staff, sent, deadLetters } = createInMemoryOutbox({
      before: (step) => {
        if (step === 'mail' && sent.length === 1) throw new MailRefused('MessageRejected')
      },
    })
    staff.set('national', [{ ...member, role: 'national' }])
    const everywhere = { ...grantGiven.notice, scope: 'national', role: 'national' } as const
    expect(await dispatchEvent(deps, { kind: 'notice', notice: everywhere })).toBe(1)
    expect(sent[0]?.text).toContain('Semua kantor imigrasi')
    staff.set('tangerang', [member])
    const time = { until: noon + 60_000, reserve: 10_000 }
    expect(await dispatchBatch(deps, [streamRecordFixture('1', grantGiven)], time)).toEqual({
      sent: 0,
      retryIds: [],
      deadLettered: 1,
    })
    expect(deadLetters).toEqual([{ notice: grantGiven.notice, reason: 'MessageRejected' }])
  })
})

describe('a record that cannot be read', () => {
  const item = { PK: 'BOOKING#7k4m2p9xa5c8t3n6r1v0', SK: 'BOOKING' }
  const unreadable = {
    ...streamRecordFixture('1', event, { item }),
    readEvent: () => {
      throw new SyntaxError('who wrote this?')
    },
  }

  it('is put aside by its key, and told from what stands there once that can be read', async () => {
    const outbox = createInMemoryOutbox()
    const time = { until: outbox.clock.at + 60_000, reserve: 10_000 }
    const other = streamRecordFixture('2', {
      kind: 'booking',
      change: { after: { ...active, id: 'x', account: 'wati' } },
    })
    expect(await dispatchBatch(outbox.deps, [unreadable, other], time)).toEqual({
      sent: 1,
      retryIds: [],
      deadLettered: 1,
    })
    const notice = { about: 'item', item } as const
    expect(outbox.deadLetters).toEqual([{ notice, reason: 'SyntaxError' }])
    expect(outbox.faults).toHaveLength(1)
    expect(await dispatchEvent(outbox.deps, { kind: 'notice', notice })).toBe(0)
    outbox.currentEvents.set(`${item.PK} ${item.SK}`, { kind: 'booking', change: { after: active } })
    expect(await dispatchEvent(outbox.deps, { kind: 'notice', notice })).toBe(1)
    expect(outbox.sent.map(({ to }) => to)).toEqual(['wati@contoh.id', 'budi@contoh.id'])
  })
})
