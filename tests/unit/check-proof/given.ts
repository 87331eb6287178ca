import { vi } from 'vitest'
import type { DeskBooking } from '../../../lambdas/contract/staff/desk-schemas.ts'
import type { Waiting } from '../../../web/staff/desk/waiting.ts'

export const place = { office: 'tangerang', today: '2026-12-14' }

export const booking: DeskBooking = {
  id: '7k4m2p9xq3w8e5r1t6y0',
  code: '7K4M-2P9X',
  office: 'tangerang',
  date: place.today,
  time: '08:00',
  status: 'ACTIVE',
  applicants: ['Ani', 'Budi', 'Citra'].map((fullName) => ({
    fullName,
    nikMasked: '••••••••••••0001',
    birthDate: '1990-01-02',
    kind: 'new',
  })),
}

export const waitingFor = (index: number, more: Partial<Waiting> = {}): Waiting => ({
  key: `key-${index}`,
  order: index,
  by: 'petugas',
  office: 'tangerang',
  booking: booking.id,
  index,
  outcome: 'arrived',
  at: '2026-12-14T01:00:00.000Z',
  ...more,
})

/**
 * A device with a memory of its own.
 * @returns what it keeps; full, it takes nothing more
 */
export function givenDevice() {
  const kept = new Map<string, string>()
  const device = { kept, full: false }
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (device.full) throw new DOMException('full', 'QuotaExceededError')
      kept.set(name, value)
    },
    removeItem: (name: string) => void kept.delete(name),
  }
  // A browser lists what it keeps as the storage's own properties.
  vi.stubGlobal('localStorage', new Proxy(storage, { ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor }))
  return device
}

const getOwnPropertyDescriptor = () => ({ enumerable: true, configurable: true })
