import type { GridDay } from '../../../../lambdas/contract/staff/schemas.ts'
import { type Desk, openDesk, refreshed } from '../../../../web/pages/quotas/desk.ts'

/** A day with two open times: 08:00 with a quota of 10, and 09:00 with 5 of which 3 are taken. */
export const day = (date: string, more: Partial<GridDay> = {}): GridDay => ({
  date,
  state: 'available',
  slots: [
    { time: '08:00', quota: 10, claimed: 0, state: 'available' },
    { time: '09:00', quota: 5, claimed: 3, state: 'available' },
  ],
  ...more,
})

export const monday = '2026-12-14'
export const tuesday = '2026-12-15'
export const [eight, nine, ten] = ['08:00', '09:00', '10:00'].map((time) => `${monday} ${time}`) as [
  string,
  string,
  string,
]

/** A desk that has looked at Monday and Tuesday. */
export const givenDesk = (): Desk => refreshed(openDesk(), [day(monday), day(tuesday)])

/** Monday with another quota and number of people at a time. */
export const mondayWith = (time: string, quota: number, claimed: number): GridDay => ({
  ...day(monday),
  slots: day(monday).slots.map((slot) => (slot.time === time ? { ...slot, quota, claimed } : slot)),
})
