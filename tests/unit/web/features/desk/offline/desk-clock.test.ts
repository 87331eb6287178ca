import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  deskClock,
  learnServerClock,
  recordLatestTime,
} from '../../../../../../web/features/desk/offline/desk-clock.ts'
import { savedKeys, saveKeys } from '../../../../../../web/features/desk/offline/published-keys.ts'
import { stubLocalStorage } from '../fixtures.ts'

/* What a desk knows of the time without network. `device` is its own clock; the page is as good as reloaded each time. */

const minute = 60_000
const day = 1440 * minute
const server = Date.parse('2026-12-14T01:00:00Z')
const headers = (at: number, more: Record<string, string> = {}) =>
  new Headers({ date: new Date(at).toUTCString(), ...more })

beforeEach(() => void stubLocalStorage())

describe('the clock of a desk', () => {
  it.each([
    ['right', 0, undefined],
    ['four minutes fast', 4 * minute, undefined],
    ['two days slow', -2 * day, { kind: 'slow', minutes: 2880 }],
    ['six minutes fast', 6 * minute, { kind: 'fast', minutes: 6 }],
  ] as const)('goes by the server’s, kept over a reload, where the device is %s', (_, off, trouble) => {
    learnServerClock(headers(server), server + off)
    const { now, ...rest } = deskClock(server + off + 10 * minute)
    expect(now).toBe(server + 10 * minute)
    expect(rest.trouble).toEqual(trouble)
  })

  it('never falls behind what has been: who sets the device back is told, and yesterday does not come again', () => {
    learnServerClock(headers(server), server)
    recordLatestTime(server + 5 * minute)
    expect(deskClock(server - day)).toEqual({ now: server + 5 * minute, trouble: { kind: 'back' } })
    recordLatestTime(server - day)
    expect(deskClock(server - day).now).toBe(server + 5 * minute)
    // Half a minute is how clocks set themselves.
    expect(deskClock(server + 5 * minute - 30_000)).not.toHaveProperty('trouble')
    // The server says what is right, also when the device had been too far ahead.
    learnServerClock(headers(server), server - day)
    expect(deskClock(server - day)).toEqual({ now: server, trouble: { kind: 'slow', minutes: 1440 } })
  })

  it('counts for how long an answer was kept on its way, and overlooks nonsense', () => {
    learnServerClock(headers(server - 5 * minute, { age: '300' }), server)
    learnServerClock(new Headers({ date: 'yesterday' }), server)
    learnServerClock(new Headers(), server)
    expect(deskClock(server)).toEqual({ now: server })
  })

  it('says that it is a guess where the server was never heard', async () => {
    // A page that was just opened, whatever others have heard.
    vi.resetModules()
    const opened = await import('../../../../../../web/features/desk/offline/desk-clock.ts')
    expect(opened.deskClock().trouble).toEqual({ kind: 'unknown' })
  })
})

describe('the keys of the proofs', () => {
  const keys = [{ kid: 'ours' }, { x: 'no name' }]

  it('are trusted for thirty days, by the same clock', () => {
    saveKeys(keys, server)
    expect(savedKeys(server + 30 * day)).toEqual([{ kid: 'ours' }])
    for (const off of [31 * day, -31 * day]) expect(savedKeys(server + off)).toEqual([])
  })

  it('that were kept without a date are not trusted', () => {
    saveKeys(keys, Number.NaN)
    expect(savedKeys(server)).toEqual([])
  })
})
