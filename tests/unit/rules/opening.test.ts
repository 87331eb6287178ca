import { describe, expect, it } from 'vitest'
import { type Announcement, nextOpening } from '../../../lambdas/domain/announcement.ts'
import { mapOf } from '../../../lambdas/domain/office.ts'
import { noon, tangerang } from '../../support/office.ts'

const hour = 3_600_000
const opening = (at: number, from: string, to: string): Announcement => ({ at, from, to })

describe('what an office gives out next', () => {
  const soon = opening(noon + hour, '2027-01-11', '2027-01-15')
  const later = opening(noon + 2 * hour, '2027-01-18', '2027-01-22')

  it('is the earliest announcement, as an instant in UTC with first and last day', () => {
    expect(nextOpening([later, soon], noon)).toEqual({
      at: '2026-12-01T06:00:00.000Z',
      from: '2027-01-11',
      to: '2027-01-15',
    })
  })

  it('gives way to the one after it at the very instant it opens', () => {
    expect(nextOpening([soon, later], soon.at - 1)?.from).toBe('2027-01-11')
    expect(nextOpening([soon, later], soon.at)?.from).toBe('2027-01-18')
    expect(nextOpening([soon, later], later.at)).toBeUndefined()
  })

  it('spans everything that opens at one instant, however it was announced', () => {
    const more = opening(soon.at, '2027-01-04', '2027-01-08')
    expect(nextOpening([soon, more, later], noon)).toMatchObject({ from: '2027-01-04', to: '2027-01-15' })
  })
})

describe('the map of an office', () => {
  it('is a search for its name and address, whatever signs they hold', () => {
    const url = new URL(mapOf({ ...tangerang, address: 'Ruko A & B No. 5–6, BSD' }))
    expect(url.protocol).toBe('https:')
    expect(url.searchParams.get('query')).toBe('Kantor Imigrasi Kelas I Non TPI Tangerang, Ruko A & B No. 5–6, BSD')
  })

  it('is the place the office names itself', () => {
    const map = 'https://www.openstreetmap.org/node/1'
    expect(mapOf({ ...tangerang, map })).toBe(map)
  })
})
