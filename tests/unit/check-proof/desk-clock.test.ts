import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deskClock, hearServer, markTime } from '../../../web/staff/desk/desk-clock.ts'
import { keepKeys, keptKeys } from '../../../web/staff/desk/published-keys.ts'
import { givenDevice } from './given.ts'

/* What a desk knows of the time without network. `device` is its own clock; the page is as good as reloaded each time. */

const minute = 60_000
const day = 1440 * minute
const server = Date.parse('2026-12-14T01:00:00Z')
const headers = (at: number, more: Record<string, string> = {}) =>
  new Headers({ date: new Date(at).toUTCString(), ...more })

beforeEach(() => void givenDevice())

describe('the clock of a desk', () => {
  it.each([
    ['right', 0, undefined],
    ['four minutes fast', 4 * minute, undefined],
    ['two days slow', -2 * day, { kind: 'slow', minutes: 2880 }],
    ['six minutes fast', 6 * minute, { kind: 'fast', minutes: 6 }],
  ] as const)('goes by the server’s, kept over a reload, where the device is %s', (_, off, trouble) => {
    hearServer(headers(server), server + off)
    const { now, ...rest } = deskClock(server + off + 10 * minute)
    expect(now).toBe(server + 10 * minute)
    expect(rest.trouble).toEqual(trouble)
  })

  it('never falls behind what has been: who sets the device back is told, and yesterday does not come again', () => {
    hearServer(headers(server), server)
    markTime(server + 5 * minute)
    expect(deskClock(server - day)).toEqual({ now: server + 5 * minute, trouble: { kind: 'back' } })
    markTime(server - day)
    expect(deskClock(server - day).now).toBe(server + 5 * minute)
    // Half a minute is how clocks set themselves.
    expect(deskClock(server + 5 * minute - 30_000)).not.toHaveProperty('trouble')
    // The server says what is right, also when the device had been too far ahead.
    hearServer(headers(server), server - day)
    expect(deskClock(server - day)).toEqual({ now: server, trouble: { kind: 'slow', minutes: 1440 } })
  })

  it('counts for how long an answer was kept on its way, and overlooks nonsense', () => {
    hearServer(headers(server - 5 * minute, { age: '300' }), server)
    hearServer(new Headers({ date: 'yesterday' }), server)
    hearServer(new Headers(), server)
    expect(deskClock(server)).toEqual({ now: server })
  })

  it('says that it is a guess where the server was never heard', async () => {
    // A page that was just opened, whatever others have heard.
    vi.resetModules()
    const opened = await import('../../../web/staff/desk/desk-clock.ts')
    expect(opened.deskClock().trouble).toEqual({ kind: 'unknown' })
  })
})

describe('the keys of the proofs', () => {
  const keys = [{ kid: 'ours' }, { x: 'no name' }]

  it('are trusted for thirty days, by the same clock', () => {
    keepKeys(keys, server)
    expect(keptKeys(server + 30 * day)).toEqual([{ kid: 'ours' }])
    for (const off of [31 * day, -31 * day]) expect(keptKeys(server + off)).toEqual([])
  })

  it('that were kept without a date are not trusted', () => {
    keepKeys(keys, Number.NaN)
    expect(keptKeys(server)).toEqual([])
  })
})
