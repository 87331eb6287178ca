import { expect, it } from 'vitest'
import type { Slot } from '../../../lambdas/contract/schemas.ts'
import visit from '../../../web/texts/id/visit.ts'
import { isFree, noteOf } from '../../../web/visit/slots.ts'

const date = '2026-12-14'
const seen = { date, people: 2, filled: ['09:00'], present: { date, time: '11:00' } }
const slot = (time: string, remaining: number, state: Slot['state'] = 'available'): Slot => ({
  time,
  quota: 10,
  remaining,
  state,
})

it.each<[string, Slot, boolean, string]>([
  ['free', slot('08:00', 2), true, visit.time.left(2)],
  ['too small for the party', slot('08:00', 1), false, visit.time.few(1)],
  ['full', slot('08:00', 0, 'full'), false, visit.time.full],
  ['filled up while it was shown', slot('09:00', 0, 'full'), false, visit.justFull],
  ['too small since it was shown', slot('09:00', 1), false, visit.justFull],
  ['closed since it was shown', slot('09:00', 5, 'closed'), false, visit.time.closed],
  ['not open yet', slot('08:00', 5, 'unopened'), false, visit.time.unopened],
  ['held already', slot('11:00', 5), false, visit.time.present],
])('a time that is %s says so', (_, shown, free, note) => {
  expect(isFree(shown, seen)).toBe(free)
  expect(noteOf(shown, seen, visit)).toBe(note)
})

it('a time held on another day is as free as any', () => {
  expect(isFree(slot('11:00', 5), { ...seen, date: '2026-12-15' })).toBe(true)
})
