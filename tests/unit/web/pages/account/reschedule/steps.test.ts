import { describe, expect, it } from 'vitest'
import {
  chosenArrival,
  isRescheduled,
  type RescheduleDraft,
  reachableRescheduleStep,
  reschedulePositionFrom,
  rescheduleSearch,
  rescheduleSteps,
  restoreRescheduleDraft,
} from '../../../../../../web/pages/account/reschedule/steps.ts'

const held = { date: '2026-12-14', time: '08:00' }
const completeChange: RescheduleDraft = { id: 'b1', date: '2026-12-15', time: '09:00' }

describe('Moving a booking', () => {
  it('has its step and its booking in the address', () => {
    for (const step of rescheduleSteps)
      expect(reschedulePositionFrom(rescheduleSearch({ id: 'a&b', step }))).toEqual({ id: 'a&b', step })
    expect(reschedulePositionFrom('?id=b1')).toEqual({ id: 'b1', step: 'hari' })
    expect(reschedulePositionFrom('?id=b1&langkah=bogus').step).toBe('hari')
  })

  it('keeps what was said of this booking, never of another', () => {
    expect(restoreRescheduleDraft('b1', completeChange)).toEqual(completeChange)
    expect(restoreRescheduleDraft('b2', completeChange)).toEqual({ id: 'b2' })
    expect(restoreRescheduleDraft('b1', {})).toEqual({ id: 'b1' })
    expect(chosenArrival(completeChange)).toEqual({ date: '2026-12-15', time: '09:00' })
    expect(chosenArrival({ id: 'b1', date: '2026-12-15' })).toBeUndefined()
  })

  it.each<[string, RescheduleDraft, string]>([
    ['periksa', { id: 'b1' }, 'hari'],
    ['periksa', { id: 'b1', date: '2026-12-15' }, 'jam'],
    ['hari', completeChange, 'hari'],
    ['periksa', completeChange, 'periksa'],
    // Nobody is told of a change that was not made.
    ['selesai', completeChange, 'periksa'],
    ['selesai', { ...completeChange, sent: true }, 'periksa'],
    ['selesai', { id: 'b1' }, 'hari'],
  ])('asked for %s with %o leads to %s', (wanted, change, place) => {
    const step = rescheduleSteps.find((name) => name === wanted) ?? 'hari'
    expect(reachableRescheduleStep(step, change, held)).toBe(place)
  })

  it('is done when the booking stands where it was sent, also when the answer was lost', () => {
    const sent = { ...completeChange, sent: true }
    const moved = { date: '2026-12-15', time: '09:00' }
    expect(isRescheduled(sent, moved)).toBe(true)
    expect(isRescheduled(sent, held)).toBe(false)
    expect(isRescheduled(completeChange, moved)).toBe(false)
    expect(reachableRescheduleStep('periksa', sent, moved)).toBe('selesai')
    // Another change may begin.
    expect(reachableRescheduleStep('hari', sent, moved)).toBe('hari')
  })
})
