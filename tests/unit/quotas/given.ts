import type { Holidays } from '../../../lambdas/domain/office.ts'
import type { QuotaContext, QuotaDay, QuotaSlot } from '../../../lambdas/domain/quota-day.ts'
import { noon, tangerang } from '../../support/office.ts'

const christmas: Holidays = {
  year: 2026,
  source: 'SKB',
  status: 'official',
  days: [{ date: '2026-12-25', name: 'Natal', kind: 'libur' }],
}

/** Noon of 1 December 2026, a Tuesday, in Tangerang; Christmas is a holiday. */
export const context: QuotaContext = { office: tangerang, holidays: [christmas], now: noon }
export const monday = '2026-12-14'
export const hour = 3_600_000

/** A slot with so many booked, one booking each; open unless it says otherwise. */
export const slot = (time: string, quota: number, claimed = 0, opensAt: number | null = 0): QuotaSlot => ({
  time,
  quota,
  remaining: quota - claimed,
  bookings: claimed,
  ...(opensAt !== null && { opensAt }),
})

export const day = (slots: QuotaSlot[], more: Partial<QuotaDay> = {}): QuotaDay => ({ date: monday, slots, ...more })
