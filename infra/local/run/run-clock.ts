/*
 * The clock of a local run. It goes as fast as the system's and may be ahead of it or behind: then `Date` of the process
 * and of each of its threads answers by it, and with `Date` everything that asks for the time: handlers, SDK, token checks.
 * The threads share one number in memory, so that a jump of the clock happens in all of them at once.
 */

/** Where the system's `Date` is found once it is replaced, also by another copy of this module. */
const key = Symbol.for('antrian.system-date')
const place = globalThis as { [key]?: DateConstructor }
place[key] ??= Date
const SystemDate = place[key]

/** Milliseconds by which the clock of the run is ahead of the system's. */
let shared = new BigInt64Array(new SharedArrayBuffer(8))
/** Milliseconds by which this thread is ahead of the run. */
let own = 0

/** The system's time, in milliseconds since 1970: for what is compared with file times. */
export const systemNow = (): number => SystemDate.now()

/** Milliseconds by which `Date` of this thread is ahead of the system's clock. */
export const clockAhead = (): number => Number(Atomics.load(shared, 0)) + own

/** Sets the clock of the run, in this thread and in all that share it. */
export function setClockAhead(milliseconds: number): void {
  Atomics.store(shared, 0, BigInt(Math.round(milliseconds)))
  replaceDate()
}

/** For a thread of the run, which takes it with `shareClock`. */
export const sharedClock = (): SharedArrayBuffer => shared.buffer as SharedArrayBuffer

/** @param ahead milliseconds by which this thread alone is ahead of the run */
export function shareClock(clock: SharedArrayBuffer, ahead = 0): void {
  shared = new BigInt64Array(clock)
  own = ahead
  replaceDate()
}

const now = (): number => SystemDate.now() + clockAhead()

/** The same constructor for everybody who asks `instanceof` or `constructor`; only what it takes for now is another time. */
const RunDate: DateConstructor = new Proxy(SystemDate, {
  construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
  apply: () => new SystemDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})

function replaceDate(): void {
  globalThis.Date = RunDate
  SystemDate.prototype.constructor = RunDate
}
