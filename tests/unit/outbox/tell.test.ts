import { describe, expect, it } from 'vitest'
import type { Booking, Cancellation } from '../../../lambdas/domain/booking.ts'
import { messagesOf } from '../../../lambdas/usecases/booking-messages.ts'
import type { BookingNotice } from '../../../lambdas/usecases/notices.ts'
import { MailRefused, Overloaded } from '../../../lambdas/usecases/ports.ts'
import { relay } from '../../../lambdas/usecases/relay.ts'
import { type News, tell } from '../../../lambdas/usecases/tell.ts'
import { noon, tangerang } from '../../support/office.ts'
import { givenBooking, givenRecord, outboxWorld, type Step } from '../../support/outbox.ts'

const active = givenBooking()
const cancelled = (cancellation: Cancellation): Booking => ({ ...active, status: 'CANCELLED', cancellation })
const byOffice: Cancellation = { by: 'office', at: noon, reason: 'power-cut', replacements: ['2026-12-21'] }
const moved = { ...active, time: '09:00', claimedAt: noon + 1 }
const change = { before: active, after: cancelled(byOffice) }
const news = { is: 'booking', change } as const

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
    expect(messagesOf(what).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('and each of two moves for its own', () => {
    const marks = [moved, { ...moved, time: '10:00', claimedAt: noon + 2 }].map(
      (after) => messagesOf({ before: active, after })[0]?.mark,
    )
    expect(new Set(marks).size).toBe(2)
  })
})

describe('the outbox', () => {
  const failing = (step: Step) => {
    let broken = true
    return outboxWorld({
      before: (at) => {
        if (at !== step || !broken) return
        broken = false
        throw new Error(`${step} failed`)
      },
    })
  }

  it('tells once, however often the change is reported', async () => {
    const { deps, sent } = outboxWorld()
    expect(await tell(deps, news)).toBe(1)
    expect(await tell(deps, news)).toBe(0)
    expect(sent).toMatchObject([{ to: 'budi@contoh.id' }])
  })

  it('tells again when the mail did not go out', async () => {
    const { deps, sent } = failing('mail')
    await expect(tell(deps, news)).rejects.toThrow('mail failed')
    expect(await tell(deps, news)).toBe(1)
    expect(sent).toHaveLength(1)
  })

  it('rather tells twice than never: a crash between mail and mark repeats the mail', async () => {
    const { deps, sent } = failing('mark')
    await expect(tell(deps, news)).rejects.toThrow('mark failed')
    expect(await tell(deps, news)).toBe(1)
    expect(sent).toHaveLength(2)
  })

  it('is silent to an account that is gone, and to an address that mail cannot reach', async () => {
    const { deps, sent, gone, unreachable } = outboxWorld()
    unreachable.set('budi@contoh.id', 'bounced')
    expect(await tell(deps, news)).toBe(0)
    unreachable.clear()
    gone.add('budi')
    expect(await tell(deps, news)).toBe(0)
    expect(sent).toEqual([])
  })
})

describe('a mail with a proof, told again', () => {
  const notice = { about: 'booking', booking: active.id, kind: 'booked', mark: 'booked#1' } as const
  const tells = async (at: string, one: BookingNotice = notice, booking: Booking = active) => {
    const { deps, bookings } = outboxWorld({ now: Date.parse(at) })
    bookings.set(booking.id, booking)
    return tell(deps, { is: 'notice', notice: one })
  }

  it('goes out up to the day of the visit, by the office’s clock, and no later', async () => {
    expect(await tells('2026-12-14T23:59:00+07:00')).toBe(1)
    expect(await tells('2026-12-15T00:01:00+07:00')).toBe(0)
  })

  it('goes out at any time when it carries none: that a visit was cancelled stays news', async () => {
    const ended = { ...notice, kind: 'cancelled-by-office' } as const
    expect(await tells('2026-12-15T00:01:00+07:00', ended, cancelled(byOffice))).toBe(1)
  })
})

describe('a move, told again', () => {
  const [move] = messagesOf({ before: active, after: moved })
  const notice = { about: 'booking', booking: active.id, ...move } as BookingNotice
  const told = async (now: Booking) => {
    const { deps, sent, bookings } = outboxWorld()
    bookings.set(active.id, now)
    await tell(deps, { is: 'notice', notice })
    return sent
  }

  it('says where the booking stood', async () => {
    expect((await told(moved))[0]?.text).toContain('08.00')
  })

  it.each([
    ['back', active.time],
    ['on', '10:00'],
    ['away and here again', moved.time],
  ])('is told no more once the booking has moved %s: the later move is', async (_, time) => {
    expect(await told({ ...active, time, claimedAt: noon + 2 })).toEqual([])
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
  const tells = async (at: string, booking: Booking | undefined, notice = reminder) => {
    const { deps, bookings, sent } = outboxWorld({ now: Date.parse(at) })
    if (booking) bookings.set(booking.id, booking)
    await tell(deps, { is: 'notice', notice })
    return sent.length
  }

  it('goes out on its day, and the next day no more', async () => {
    expect(await tells('2026-12-13T09:00:00+07:00', active)).toBe(1)
    expect(await tells('2026-12-13T23:59:00+07:00', active)).toBe(1)
    expect(await tells('2026-12-14T00:01:00+07:00', active)).toBe(0)
  })

  it('is not sent of a booking that was cancelled, has moved, or is gone', async () => {
    const morning = '2026-12-13T09:00:00+07:00'
    expect(await tells(morning, change.after)).toBe(0)
    expect(await tells(morning, { ...active, date: '2026-12-15' })).toBe(0)
    expect(await tells(morning, undefined)).toBe(0)
  })

  it('three days before may come a day late, as long as the place can be given back', async () => {
    const notice = { ...reminder, kind: 'reminder-three-days' } as const
    expect(await tells('2026-12-12T20:00:00+07:00', active, notice)).toBe(1)
    expect(await tells('2026-12-13T08:00:00+07:00', active, notice)).toBe(0)
  })
})

describe('an opening that an office announces', () => {
  const at = Date.parse('2026-12-10T08:00:00+07:00')
  const opening = { at, from: '2027-01-04', to: '2027-01-29' }

  const announced = { is: 'opening', office: 'tangerang', edition: 1, before: [], after: [opening] } as const

  /** Tells it, and whatever is written down of it, as the stream would: each once. */
  async function tellAll({ deps, notices }: ReturnType<typeof outboxWorld>, news: News) {
    await tell(deps, news)
    for (const notice of notices.values()) await tell(deps, { is: 'notice', notice })
  }

  it('is written down for everybody who asked, and told once, in the office’s own time', async () => {
    const world = outboxWorld()
    world.watchers.set('tangerang', ['budi', 'wati'])
    world.announced.set('tangerang', [opening])
    for (let n = 0; n < 2; n++) await tellAll(world, announced)
    expect(world.sent.map(({ to }) => to)).toEqual(['budi@contoh.id', 'wati@contoh.id'])
    expect(world.sent[0]?.text).toContain('Kamis, 10 Desember 2026, pukul 08.00 WIB')
    expect(world.sent[0]?.text).toContain('Senin, 4 Januari 2027 sampai Jumat, 29 Januari 2027')
  })

  it('that was taken back and comes again is told again, also to who has asked meanwhile', async () => {
    const world = outboxWorld()
    world.announced.set('tangerang', [opening])
    world.watchers.set('tangerang', ['budi'])
    await tellAll(world, announced)
    world.watchers.set('tangerang', ['budi', 'wati'])
    for (let n = 0; n < 2; n++) await tellAll(world, { ...announced, edition: 3 })
    expect(world.sent.map(({ to }) => to)).toEqual(['budi@contoh.id', 'budi@contoh.id', 'wati@contoh.id'])
  })

  it('that was moved and moved back leaves nobody with the time in between', async () => {
    const world = outboxWorld()
    const hourLater = { ...opening, at: at + 3_600_000 }
    world.watchers.set('tangerang', ['budi'])
    for (const [edition, before, after] of [
      [1, [], [opening]],
      [2, [opening], [hourLater]],
      [3, [hourLater], [opening]],
    ] as const) {
      world.announced.set('tangerang', after)
      await tellAll(world, { ...announced, edition, before, after })
    }
    expect(world.sent.map(({ text }) => /pukul (\S+) WIB/.exec(text)?.[1])).toEqual(['08.00', '09.00', '08.00'])
  })

  it('is not told again when only its days change, nor when it has come', async () => {
    const world = outboxWorld()
    world.watchers.set('tangerang', ['budi'])
    world.announced.set('tangerang', [opening])
    const days = { ...opening, to: '2027-01-30' }
    await tellAll(world, { ...announced, before: [opening], after: [days] })
    await tellAll(world, { ...announced, after: [{ ...opening, at: noon - 1 }] })
    expect(world.sent).toEqual([])
  })

  it('reaches many page by page, and goes on where it was when one of them fails or the call is over', async () => {
    let broken = true
    const world = outboxWorld({
      perPage: 2,
      before: (step) => {
        if (step !== 'notice' || world.notices.size !== 4 || !broken) return
        broken = false
        throw new Overloaded('the table is throttled')
      },
    })
    const everybody = ['agus', 'budi', 'citra', 'dewi', 'eka']
    world.watchers.set('tangerang', everybody)
    world.announced.set('tangerang', [opening])
    const read: (string | undefined)[] = []
    const watches = {
      page: (office: string, after?: string) => {
        read.push(after)
        return world.deps.watches.page(office, after)
      },
    }
    const deps = { ...world.deps, watches }
    const told = (news: News) =>
      relay(deps, [givenRecord('1', news)], { until: world.clock.at + 60_000, reserve: 10_000 })
    expect(await told(announced)).toEqual({ sent: 0, again: [], putAside: 0 })
    for (const notice of world.notices.values()) await told({ is: 'notice', notice })
    expect(world.sent.map(({ to }) => to.replace('@contoh.id', '')).toSorted()).toEqual(everybody)
    // No page is read by a call that did not have to: only the one that failed comes twice.
    expect(read).toEqual([undefined, 'budi', 'budi', 'dewi'])
    expect(await relay(deps, [givenRecord('1', announced)], { until: world.clock.at, reserve: 10_000 })).toMatchObject({
      again: ['1'],
    })
  })

  it('that can’t be told for good is put aside and holds nobody up', async () => {
    let broken = true
    const world = outboxWorld({
      before: (step, about) => {
        if (step === 'notice' && about === 'opening' && broken) throw new TypeError('no such office')
      },
    })
    world.watchers.set('tangerang', ['wati'])
    const time = { until: world.clock.at + 60_000, reserve: 10_000 }
    const booked = givenRecord('2', { is: 'booking', change: { after: active } })
    expect(await relay(world.deps, [givenRecord('1', announced), booked], time)).toEqual({
      sent: 1,
      again: [],
      putAside: 1,
    })
    const [letter] = world.putAside
    expect(letter).toEqual({
      notice: { about: 'announcement', office: 'tangerang', at, edition: 1 },
      reason: 'TypeError',
    })
    broken = false
    world.announced.set('tangerang', [opening])
    if (letter) await tellAll(world, { is: 'notice', notice: letter.notice })
    expect(world.sent.map(({ to }) => to)).toEqual(['budi@contoh.id', 'wati@contoh.id'])
  })

  it('is not told when it was taken back before the mail', async () => {
    const { deps, sent } = outboxWorld()
    await tell(deps, {
      is: 'notice',
      notice: { about: 'opening', account: 'budi', office: 'tangerang', at, edition: 1 },
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
  const right = { about: 'grant', account: 'sari', scope: 'tangerang', role: 'officer', at: noon } as const
  const given = { is: 'notice', notice: { ...right, occasion: 'given' } } as const
  const taken = { is: 'notice', notice: { ...right, occasion: 'taken' } } as const

  it('is told once to whoever gets it, with who gave it and where, and once when it is taken', async () => {
    const { deps, staff, sent } = outboxWorld()
    staff.set('tangerang', [member])
    for (let n = 0; n < 2; n++) await tell(deps, given)
    expect(await tell(deps, taken)).toBe(0)
    staff.set('tangerang', [])
    for (let n = 0; n < 2; n++) await tell(deps, taken)
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
    const { deps, staff, sent } = outboxWorld({ locale: 'en' })
    expect(await tell(deps, given)).toBe(0)
    staff.set('tangerang', [{ ...member, at: noon + 5 }])
    expect(await tell(deps, given)).toBe(0)
    expect(await tell(deps, { ...given, notice: { ...given.notice, at: noon + 5 } })).toBe(1)
    expect(sent[0]?.subject).toBe('You are now a desk officer of Antrian Paspor')
  })

  it('at all offices says so, and one that can’t be told is put aside like the others', async () => {
    const { deps, staff, sent, putAside } = outboxWorld({
      before: (step) => {
        if (step === 'mail' && sent.length === 1) throw new MailRefused('MessageRejected')
      },
    })
    staff.set('national', [{ ...member, role: 'national' }])
    const everywhere = { ...given.notice, scope: 'national', role: 'national' } as const
    expect(await tell(deps, { is: 'notice', notice: everywhere })).toBe(1)
    expect(sent[0]?.text).toContain('Semua kantor imigrasi')
    staff.set('tangerang', [member])
    const time = { until: noon + 60_000, reserve: 10_000 }
    expect(await relay(deps, [givenRecord('1', given)], time)).toEqual({ sent: 0, again: [], putAside: 1 })
    expect(putAside).toEqual([{ notice: given.notice, reason: 'MessageRejected' }])
  })
})

describe('a record that cannot be read', () => {
  const item = { PK: 'BOOKING#7k4m2p9xa5c8t3n6r1v0', SK: 'BOOKING' }
  const unreadable = {
    ...givenRecord('1', news, { item }),
    news: () => {
      throw new SyntaxError('who wrote this?')
    },
  }

  it('is put aside by its key, and told from what stands there once that can be read', async () => {
    const world = outboxWorld()
    const time = { until: world.clock.at + 60_000, reserve: 10_000 }
    const other = givenRecord('2', { is: 'booking', change: { after: { ...active, id: 'x', account: 'wati' } } })
    expect(await relay(world.deps, [unreadable, other], time)).toEqual({ sent: 1, again: [], putAside: 1 })
    const notice = { about: 'item', item } as const
    expect(world.putAside).toEqual([{ notice, reason: 'SyntaxError' }])
    expect(world.faults).toHaveLength(1)
    expect(await tell(world.deps, { is: 'notice', notice })).toBe(0)
    world.standing.set(`${item.PK} ${item.SK}`, { is: 'booking', change: { after: active } })
    expect(await tell(world.deps, { is: 'notice', notice })).toBe(1)
    expect(world.sent.map(({ to }) => to)).toEqual(['wati@contoh.id', 'budi@contoh.id'])
  })
})
