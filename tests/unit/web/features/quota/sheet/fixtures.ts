import type { QuotaGridDayView } from '../../../../../../lambdas/contract/quota/schemas.ts'
import { openSheet, type QuotaSheet, refreshed } from '../../../../../../web/features/quota/sheet/sheet-state.ts'

/** A day with two open times: 08:00 with a quota of 10, and 09:00 with 5 of which 3 are taken. */
export const gridDayFixture = (date: string, more: Partial<QuotaGridDayView> = {}): QuotaGridDayView => ({
  date,
  state: 'available',
  slots: [
    { time: '08:00', quota: 10, claimed: 0, state: 'available' },
    { time: '09:00', quota: 5, claimed: 3, state: 'available' },
  ],
  ...more,
})

export const sheetMonday = '2026-12-14'
export const sheetTuesday = '2026-12-15'
export const [eight, nine, ten] = ['08:00', '09:00', '10:00'].map((time) => `${sheetMonday} ${time}`) as [
  string,
  string,
  string,
]

/** A desk that has looked at Monday and Tuesday. */
export const openedQuotaSheet = (): QuotaSheet =>
  refreshed(openSheet(), [gridDayFixture(sheetMonday), gridDayFixture(sheetTuesday)])

/** Monday with another quota and number of people at a time. */
export const mondayWith = (time: string, quota: number, claimed: number): QuotaGridDayView => ({
  ...gridDayFixture(sheetMonday),
  slots: gridDayFixture(sheetMonday).slots.map((slot) => (slot.time === time ? { ...slot, quota, claimed } : slot)),
})
