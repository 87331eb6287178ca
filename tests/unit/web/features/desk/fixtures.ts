import { vi } from 'vitest'
import type { DeskBookingView } from '../../../../../lambdas/contract/desk/schemas.ts'
import type { QueuedOutcome } from '../../../../../web/features/desk/queue/outcome-queue.ts'

export const deskPlace = { office: 'tangerang', today: '2026-12-14' }

export const checkedBooking: DeskBookingView = {
  id: '7k4m2p9xq3w8e5r1t6y0',
  code: '7K4M-2P9X',
  office: 'tangerang',
  date: deskPlace.today,
  time: '08:00',
  status: 'ACTIVE',
  applicants: ['Ani', 'Budi', 'Citra'].map((fullName) => ({
    fullName,
    nikMasked: '••••••••••••0001',
    birthDate: '1990-01-02',
    kind: 'new',
  })),
}

export const unsentOutcome = (index: number, more: Partial<QueuedOutcome> = {}): QueuedOutcome => ({
  key: `key-${index}`,
  order: index,
  by: 'petugas',
  office: 'tangerang',
  booking: checkedBooking.id,
  index,
  outcome: 'arrived',
  at: '2026-12-14T01:00:00.000Z',
  ...more,
})

/**
 * A device with a memory of its own.
 * @returns what it keeps; full, it takes nothing more
 */
export function stubLocalStorage() {
  const stored = new Map<string, string>()
  const device = { kept: stored, full: false }
  const storage = {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (device.full) throw new DOMException('full', 'QuotaExceededError')
      stored.set(name, value)
    },
    removeItem: (name: string) => void stored.delete(name),
  }
  // A browser lists what it keeps as the storage's own properties.
  vi.stubGlobal('localStorage', new Proxy(storage, { ownKeys: () => [...stored.keys()], getOwnPropertyDescriptor }))
  return device
}

const getOwnPropertyDescriptor = () => ({ enumerable: true, configurable: true })
