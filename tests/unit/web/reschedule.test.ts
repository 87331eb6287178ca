import { describe, expect, it } from 'vitest'
import {
  arrivalOf,
  type Change,
  changeOf,
  isDone,
  placeOf,
  reachable,
  searchOf,
  steps,
} from '../../../web/pages/reschedule/steps.ts'

const held = { date: '2026-12-14', time: '08:00' }
const whole: Change = { id: 'b1', date: '2026-12-15', time: '09:00' }

describe('Moving a booking', () => {
  it('has its step and its booking in the address', () => {
    for (const step of steps) expect(placeOf(searchOf({ id: 'a&b', step }))).toEqual({ id: 'a&b', step })
    expect(placeOf('?id=b1')).toEqual({ id: 'b1', step: 'hari' })
    expect(placeOf('?id=b1&langkah=bogus').step).toBe('hari')
  })

  it('keeps what was said of this booking, never of another', () => {
    expect(changeOf('b1', whole)).toEqual(whole)
    expect(changeOf('b2', whole)).toEqual({ id: 'b2' })
    expect(changeOf('b1', {})).toEqual({ id: 'b1' })
    expect(arrivalOf(whole)).toEqual({ date: '2026-12-15', time: '09:00' })
    expect(arrivalOf({ id: 'b1', date: '2026-12-15' })).toBeUndefined()
  })

  it.each<[string, Change, string]>([
    ['periksa', { id: 'b1' }, 'hari'],
    ['periksa', { id: 'b1', date: '2026-12-15' }, 'jam'],
    ['hari', whole, 'hari'],
    ['periksa', whole, 'periksa'],
    // Nobody is told of a change that was not made.
    ['selesai', whole, 'periksa'],
    ['selesai', { ...whole, sent: true }, 'periksa'],
    ['selesai', { id: 'b1' }, 'hari'],
  ])('asked for %s with %o leads to %s', (wanted, change, place) => {
    const step = steps.find((name) => name === wanted) ?? 'hari'
    expect(reachable(step, change, held)).toBe(place)
  })

  it('is done when the booking stands where it was sent, also when the answer was lost', () => {
    const sent = { ...whole, sent: true }
    const moved = { date: '2026-12-15', time: '09:00' }
    expect(isDone(sent, moved)).toBe(true)
    expect(isDone(sent, held)).toBe(false)
    expect(isDone(whole, moved)).toBe(false)
    expect(reachable('periksa', sent, moved)).toBe('selesai')
    // Another change may begin.
    expect(reachable('hari', sent, moved)).toBe('hari')
  })
})
