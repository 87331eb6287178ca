import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outboxHours } from '../../lambdas/contract/outbox.ts'
import type { Booking } from '../../lambdas/domain/booking.ts'
import type { BookingChange } from '../../lambdas/usecases/booking-messages.ts'
import { MailRefused, Overloaded } from '../../lambdas/usecases/ports.ts'
import { type Record, relay } from '../../lambdas/usecases/relay.ts'
import { tell } from '../../lambdas/usecases/tell.ts'
import { noon } from '../support/office.ts'
import { givenBooking, givenRecord, outboxWorld, type Step } from '../support/outbox.ts'

/*
 * What the stream and Lambda may do to the outbox: hand a batch in again after a crash, cut a batch anywhere, repeat what
 * was told already. What they never do is lose a record or hand a later one of the same item in first.
 */

/** Repeatable chance: a failing seed can be run again. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Booked, moved, cancelled: three changes of a booking whose account is its own id. */
function story(n: number): BookingChange[] {
  const id = `b${String(n).padStart(19, '0')}`
  const booked = givenBooking({ id, account: id })
  const moved: Booking = { ...booked, time: '09:00', claimedAt: noon + 1 }
  const cancelled: Booking = { ...moved, status: 'CANCELLED', cancellation: { by: 'applicant', at: noon + 2 } }
  return [{ after: booked }, { before: booked, after: moved }, { before: moved, after: cancelled }]
}

/** The stories of many bookings, mixed as a stream mixes them: each in its own order. */
function streamOf(stories: readonly BookingChange[][], chance: () => number): Record[] {
  const left = stories.map((changes) => [...changes])
  const records: Record[] = []
  while (left.some(({ length }) => length > 0)) {
    const open = left.filter(({ length }) => length > 0)
    const change = open[Math.floor(chance() * open.length)]?.shift()
    if (change) records.push(givenRecord(String(records.length), { is: 'booking', change }))
  }
  return records
}

const subjects = ['Jadwal antrian paspor Anda:', 'pindah ke', 'sudah dibatalkan']
/** Place of a mail in its booking's story. */
const placeOf = (subject: string): number => subjects.findIndex((words) => subject.includes(words))

describe.each([1, 2, 3, 4, 5, 6])('the outbox under attack, seed %i', (seed) => {
  const chance = dice(seed)
  const bookings = 60
  /** The moment at which the function is killed; from then on nothing of this call goes any further. */
  let kill = () => {}
  let isKilled = false
  let killings = 0
  let mended = false
  const dangerous: ReadonlySet<Step> = new Set(['profile', 'mail', 'sent', 'mark', 'marked'])
  const poisoned = 'b0000000000000000007'
  /** Mails that went out and whose mark does not stand: the one window in which a mail may come twice. */
  const open = new Map<string, number>()
  let windows = 0

  const world = outboxWorld({
    before: async (step, whom) => {
      const id = whom.replace('@contoh.id', '')
      if (step === 'sent') open.set(id, (open.get(id) ?? 0) + 1)
      if (step === 'marked') {
        windows += (open.get(id) ?? 1) - 1
        open.delete(id)
      }
      if (isKilled) return new Promise<void>(() => {})
      if (step === 'mail' && id === poisoned && !mended) throw new MailRefused('MessageRejected')
      if (step === 'mail' && chance() < 0.15) throw new Overloaded('throttled')
      if (step === 'mark' && chance() < 0.03) throw new Overloaded('throttled')
      if (dangerous.has(step) && chance() < 0.01) {
        isKilled = true
        killings++
        kill()
        return new Promise<void>(() => {})
      }
    },
  })

  /** One call of the function: what is to be handed in again, or `killed`. */
  async function call(batch: readonly Record[]): Promise<readonly string[] | 'killed'> {
    isKilled = false
    const end = new Promise<'killed'>((resolve) => {
      kill = () => resolve('killed')
    })
    const outcome = await Promise.race([
      relay(world.deps, batch, { until: world.clock.at + 20_000, reserve: 10_000 }),
      end,
    ])
    // Whatever was between two steps reaches the next one and stays there.
    await new Promise((resolve) => setImmediate(resolve))
    for (const count of open.values()) windows += count
    open.clear()
    return outcome === 'killed' ? outcome : outcome.again
  }

  it('loses no mail, keeps the order, and repeats one only between mail and mark', async () => {
    const stream = streamOf(
      Array.from({ length: bookings }, (_, n) => story(n)),
      chance,
    )
    let at = 0
    for (let calls = 0; at < stream.length; calls++) {
      expect(calls).toBeLessThan(5000)
      const batch = stream.slice(at, at + 1 + Math.floor(chance() * 25))
      const again = await call(batch)
      // Lambda repeats from the lowest record that failed; sometimes its own answer is lost, and all is repeated.
      if (again === 'killed' || chance() < 0.1) continue
      at = again.length > 0 ? Math.min(...again.map(Number)) : at + batch.length
    }
    expect(killings).toBeGreaterThan(0)

    // What SES refused for good was put aside with its reason, held nobody up, and is told once the reason is mended.
    const reasons = world.putAside.map(({ reason }) => reason)
    expect(new Set(reasons)).toEqual(new Set(['MessageRejected']))
    expect(world.sent.some(({ to }) => to.startsWith(poisoned))).toBe(false)
    mended = true
    world.bookings.set(poisoned, story(7)[2]?.after as Booking)
    for (const { notice } of world.putAside)
      for (let told = false; !told; )
        told = await Promise.race([
          tell(world.deps, { is: 'notice', notice }).then(
            () => true,
            () => false,
          ),
          new Promise<false>((resolve) => {
            isKilled = false
            kill = () => resolve(false)
          }),
        ])

    const mails = Map.groupBy(world.sent, ({ to }) => to)
    expect(mails.size).toBe(bookings)
    let repeated = 0
    for (const [to, sent] of mails) {
      const places = sent.map(({ subject }) => placeOf(subject))
      // Of the poisoned one only what is still true is told.
      if (!to.startsWith(poisoned)) expect([...new Set(places)]).toEqual([0, 1, 2])
      else expect(places).toContain(2)
      expect(places).toEqual(places.toSorted())
      if (!to.startsWith(poisoned)) repeated += places.length - 3
    }
    expect(repeated).toBeLessThanOrEqual(windows)
  })
})

describe('the end of a call', () => {
  const records = streamOf([story(0)], dice(1))
  const time = { until: noon + 1500, reserve: 10_000 }

  it('marks the mail that left just before it, although the mark comes after it and not at once', async () => {
    let busy = true
    const world = outboxWorld({
      before: (step) => {
        if (step === 'sent') world.clock.at = time.until + 1000
        if (step !== 'mark' || !busy) return
        busy = false
        throw new Overloaded('throttled')
      },
    })
    expect(await relay(world.deps, records, time)).toEqual({ sent: 1, again: ['1', '2'], putAside: 0 })
    expect(world.marks.size).toBe(1)
  })

  it('tells the operators once what it waits for', async () => {
    const world = outboxWorld({
      before: (step) => {
        if (step === 'mail') throw new Overloaded('away')
      },
    })
    const { again } = await relay(world.deps, streamOf([story(0), story(1)], dice(1)), time)
    expect(again).toHaveLength(6)
    expect(world.faults).toEqual([expect.any(Overloaded)])
  })

  it('comes before a mail whose turn would be later', async () => {
    const world = outboxWorld({ perSecond: 1 })
    expect(await relay(world.deps, records, time)).toEqual({ sent: 2, again: ['2'], putAside: 0 })
    expect(world.sent.map(({ at }) => at - noon)).toEqual([0, 1000])
  })
})

describe('half a day without the mail service', () => {
  const hour = 3_600_000
  const restored = noon + 12 * hour
  const bookings = 72

  it('loses no mail: what is too old to wait is put aside with its booking, the rest is told, and a replay tells all', async () => {
    const world = outboxWorld({
      perSecond: 80,
      before: (step) => {
        if (step !== 'mail' || world.clock.at >= restored) return
        throw new Overloaded('away', { cause: Object.assign(new Error(), { name: 'AccountSendingPausedException' }) })
      },
    })
    // One every ten minutes; none is cancelled, so all have their mail to come.
    const every = 600_000
    const changes = Array.from({ length: bookings }, (_, n) => story(n).slice(0, 1)).flat()
    const stream = changes.map((change, n) => {
      world.bookings.set(change.after.id, change.after)
      return givenRecord(String(n), { is: 'booking', change }, { at: noon + n * every })
    })

    let at = 0
    while (at < stream.length) {
      const batch = stream.slice(at, at + 100).filter((record) => record.at <= world.clock.at)
      // Lambda drops what its age limit has reached.
      for (const { at: written } of batch) expect(world.clock.at - written).toBeLessThan(outboxHours.record * hour)
      const { again } = await relay(world.deps, batch, { until: world.clock.at + 10_000, reserve: 10_000 })
      at = again.length > 0 ? Math.min(...again.map(Number)) : at + batch.length
      world.clock.at += 300_000
    }

    const toldAtOnce = world.sent.length
    expect(world.putAside.length).toBeGreaterThan(bookings / 3)
    expect(toldAtOnce).toBeGreaterThan(bookings / 3)
    expect(new Set(world.putAside.map(({ reason }) => reason))).toEqual(
      new Set(['waited too long: AccountSendingPausedException']),
    )
    const reported = world.putAside.map(({ notice }) => (notice.about === 'booking' ? notice.booking : undefined))
    expect(reported).toEqual(stream.slice(0, world.putAside.length).map(({ partition }) => partition))

    for (const { notice } of world.putAside) await tell(world.deps, { is: 'notice', notice })
    expect(new Set(world.sent.map(({ to }) => to)).size).toBe(bookings)
    expect(world.sent).toHaveLength(bookings)
  })

  it('puts nothing aside only because the queue is long', async () => {
    // The function itself was away for ten hours; the mail service never was.
    const world = outboxWorld({ perSecond: 1, now: noon + 10 * hour })
    const stream = streamOf([story(0), story(1)], dice(1))
    const first = await relay(world.deps, stream, { until: world.clock.at + 2500, reserve: 10_000 })
    expect(first).toEqual({ sent: 2, again: expect.arrayContaining(['5']), putAside: 0 })
    const rest = stream.filter(({ id }) => first.again.includes(id))
    await relay(world.deps, rest, { until: world.clock.at + 60_000, reserve: 10_000 })
    expect(world.sent).toHaveLength(6)
  })

  it('and thousands that are overdue have one try each, so that they are put aside before the stream forgets them', async () => {
    const tries = { mail: 0 }
    const world = outboxWorld({
      now: noon + 7 * hour,
      before: (step) => {
        if (step !== 'mail') return
        tries.mail++
        throw new Overloaded('away')
      },
    })
    const stream = streamOf(
      Array.from({ length: 1000 }, (_, n) => story(n).slice(0, 1)),
      dice(2),
    )
    const before = world.clock.at
    const outcome = await relay(world.deps, stream, { until: before + 110_000, reserve: 10_000 })
    expect(outcome).toEqual({ sent: 0, again: [], putAside: 1000 })
    expect(tries.mail).toBe(1000)
    expect(world.clock.at - before).toBeLessThan(10_000)
  })
})

describe('a rush', () => {
  const perSecond = 80
  const bookings = 5000

  beforeEach(() => {
    vi.useFakeTimers({ now: noon })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('5,000 bookings in a minute: every mail, in order, none above the rate, and hardly a second lost', async () => {
    const tenth = () => new Promise<void>((resolve) => setTimeout(resolve, 100))
    const world = outboxWorld({ perSecond, timers: true, before: (step) => (step === 'mail' ? tenth() : undefined) })
    // A tenth of them think again at once, so that order means something.
    const stories = Array.from({ length: bookings }, (_, n) => story(n).slice(0, n % 10 === 0 ? 3 : 1))
    const stream = streamOf(stories, dice(9))
    const batch = perSecond * 30

    const work = async () => {
      for (let at = 0; at < stream.length; ) {
        const handed = stream.slice(at, at + Math.min(1000, batch))
        const { again } = await relay(world.deps, handed, { until: Date.now() + 110_000, reserve: 10_000 })
        at = again.length > 0 ? Math.min(...again.map(Number)) : at + handed.length
      }
    }
    const done = work()
    let ended = false
    void done.then(() => {
      ended = true
    })
    while (!ended) await vi.advanceTimersByTimeAsync(1000)

    const times = world.sent.map(({ at }) => at).toSorted((a, b) => a - b)
    expect(times).toHaveLength(stream.length)
    for (const [n, at] of times.entries())
      expect((times[n + perSecond] ?? Number.POSITIVE_INFINITY) - at).toBeGreaterThan(990)
    for (const sent of Map.groupBy(world.sent, ({ to }) => to).values()) {
      const places = sent.map(({ subject }) => placeOf(subject))
      expect(places).toEqual([0, 1, 2].slice(0, places.length))
    }
    expect((times.at(-1) ?? 0) - noon).toBeLessThan((stream.length / perSecond) * 1000 * 1.1)
    expect(world.putAside).toEqual([])
  })
})
