import { isServerTimeKnown, serverNow } from '../../../lib/server-clock.ts'
import { readObject, saveItem } from '../../../lib/storage.ts'

/*
 * Which day it is decides at a desk whether a proof is good, and without network there is only the device's clock to ask. So
 * what the server's clock said last is kept on the device: by how much the two differ, and how late it has been already.
 */

const storageKey = 'server-clock'

/** Milliseconds by which a clock may be off before somebody has to know. */
const toleranceMs = 5 * 60_000
/** Milliseconds by which a clock may be set back by itself. */
const backwardToleranceMs = 60_000

interface SavedClock {
  /** Milliseconds by which the server is ahead of this device. */
  readonly lead: number
  /** The latest time at the server that this device knows has been, in milliseconds since 1970. */
  readonly seen: number
}

export interface DeskClock {
  /** Milliseconds since 1970: the server's time, as well as the device knows it. */
  readonly now: number
  /**
   * Why it may be wrong: `fast` and `slow`, the device's own clock is off by so many minutes, which is reckoned with; `back`, it
   * was set back meanwhile, and it is at least as late as `now`; `unknown`, the server was never heard.
   */
  readonly trouble?:
    | { readonly kind: 'fast' | 'slow'; readonly minutes: number }
    | { readonly kind: 'back' | 'unknown' }
}

function readSavedClock(): SavedClock | undefined {
  const { lead, seen } = readObject('local', storageKey)
  return typeof lead === 'number' && typeof seen === 'number' ? { lead, seen } : undefined
}

const saveClock = (clock: SavedClock): boolean => saveItem('local', storageKey, JSON.stringify(clock))

/**
 * Learns the server's time from an answer that no cache of this device has kept. One that an edge has kept says for how long.
 * @param device the time of the device's own clock
 */
export function learnServerClock(headers: Pick<Headers, 'get'>, device = Date.now()): void {
  const serverTime = Date.parse(headers.get('date') ?? '') + (Number(headers.get('age')) || 0) * 1000
  if (Number.isNaN(serverTime)) return
  saveClock({ lead: serverTime - device, seen: serverTime })
}

export function deskClock(device = Date.now()): DeskClock {
  const known = readSavedClock()
  if (!known) return { now: serverNow(), ...(!isServerTimeKnown() && { trouble: { kind: 'unknown' } }) }
  const { lead, seen } = known
  const now = device + lead
  if (now < seen - backwardToleranceMs) return { now: seen, trouble: { kind: 'back' } }
  if (Math.abs(lead) <= toleranceMs) return { now }
  return { now, trouble: { kind: lead < 0 ? 'fast' : 'slow', minutes: Math.round(Math.abs(lead) / 60_000) } }
}

/**
 * Keeps how late it is: a clock that goes back from here is found out, also after a reload.
 * @returns that time, never earlier than the one before
 */
export function recordLatestTime(device = Date.now()): number {
  const known = readSavedClock()
  if (!known) return deskClock(device).now
  const seen = Math.max(known.seen, device + known.lead)
  saveClock({ ...known, seen })
  return seen
}
