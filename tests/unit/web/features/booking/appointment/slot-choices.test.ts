import { expect, it } from 'vitest'
import type { SlotView } from '../../../../../../lambdas/contract/http/schemas.ts'
import { isFree, slotNote } from '../../../../../../web/features/booking/appointment/slot-choices.ts'
import appointment from '../../../../../../web/texts/id/shared/appointment.ts'

const date = '2026-12-14'
const seen = { date, people: 2, filled: ['09:00'], present: { date, time: '11:00' } }
const slot = (time: string, remaining: number, state: SlotView['state'] = 'available'): SlotView => ({
  time,
  quota: 10,
  remaining,
  state,
})

it.each<[string, SlotView, boolean, string]>([
  ['free', slot('08:00', 2), true, appointment.time.left(2)],
  ['too small for the party', slot('08:00', 1), false, appointment.time.few(1)],
  ['full', slot('08:00', 0, 'full'), false, appointment.time.full],
  ['filled up while it was shown', slot('09:00', 0, 'full'), false, appointment.justFull],
  ['too small since it was shown', slot('09:00', 1), false, appointment.justFull],
  ['closed since it was shown', slot('09:00', 5, 'closed'), false, appointment.time.closed],
  ['not open yet', slot('08:00', 5, 'unopened'), false, appointment.time.unopened],
  ['held already', slot('11:00', 5), false, appointment.time.present],
])('a time that is %s says so', (_, shown, free, note) => {
  expect(isFree(shown, seen)).toBe(free)
  expect(slotNote(shown, seen, appointment)).toBe(note)
})

it('a time held on another day is as free as any', () => {
  expect(isFree(slot('11:00', 5), { ...seen, date: '2026-12-15' })).toBe(true)
})
