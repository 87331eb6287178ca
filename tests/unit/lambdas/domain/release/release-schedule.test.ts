import { describe, expect, it } from 'vitest'
import { officeMapUrl } from '../../../../../lambdas/domain/calendar/office.ts'
import { nextRelease, type ScheduledRelease } from '../../../../../lambdas/domain/release/release-schedule.ts'
import { noon, tangerang } from '../../../../support/fixtures/office.ts'

const hour = 3_600_000
const releaseFixture = (at: number, from: string, to: string): ScheduledRelease => ({ at, from, to })

describe('what an office gives out next', () => {
  const soon = releaseFixture(noon + hour, '2027-01-11', '2027-01-15')
  const later = releaseFixture(noon + 2 * hour, '2027-01-18', '2027-01-22')

  it('is the earliest announcement, as an instant in UTC with first and last day', () => {
    expect(nextRelease([later, soon], noon)).toEqual({
      at: '2026-12-01T06:00:00.000Z',
      from: '2027-01-11',
      to: '2027-01-15',
    })
  })

  it('gives way to the one after it at the very instant it opens', () => {
    expect(nextRelease([soon, later], soon.at - 1)?.from).toBe('2027-01-11')
    expect(nextRelease([soon, later], soon.at)?.from).toBe('2027-01-18')
    expect(nextRelease([soon, later], later.at)).toBeUndefined()
  })

  it('spans everything that opens at one instant, however it was announced', () => {
    const more = releaseFixture(soon.at, '2027-01-04', '2027-01-08')
    expect(nextRelease([soon, more, later], noon)).toMatchObject({ from: '2027-01-04', to: '2027-01-15' })
  })
})

describe('the map of an office', () => {
  it('is a search for its name and address, whatever signs they hold', () => {
    const url = new URL(officeMapUrl({ ...tangerang, address: 'Ruko A & B No. 5–6, BSD' }))
    expect(url.protocol).toBe('https:')
    expect(url.searchParams.get('query')).toBe('Kantor Imigrasi Kelas I Non TPI Tangerang, Ruko A & B No. 5–6, BSD')
  })

  it('is the place the office names itself', () => {
    const map = 'https://www.openstreetmap.org/node/1'
    expect(officeMapUrl({ ...tangerang, map })).toBe(map)
  })
})
