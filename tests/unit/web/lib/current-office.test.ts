import { expect, it } from 'vitest'
import { addressWith } from '../../../../web/lib/current-office.ts'

const at = (address: string) => {
  const { pathname, search, hash } = new URL(address, 'https://antrian.example')
  return addressWith({ pathname, search, hash }, 'kantor', 'bsd')
}

it('the office stands in the address, and nothing else of it changes', () => {
  expect(at('/kelola/')).toBe('/kelola/?kantor=bsd')
  expect(at('/en/kelola/tutup/?tanggal=2026-12-14#x')).toBe('/en/kelola/tutup/?tanggal=2026-12-14&kantor=bsd#x')
  expect(at('/kelola/kuota/?kantor=tangerang&tanggal=2026-12-14')).toBe('/kelola/kuota/?kantor=bsd&tanggal=2026-12-14')
})
