import { describe, expect, it } from 'vitest'
import type { BookingDraft } from '../../../../../../web/pages/public/booking/booking-draft.ts'
import {
  type BookingPosition,
  bookingPositionFrom,
  bookingSearch,
  following,
  preceding,
  reachableBookingPosition,
} from '../../../../../../web/pages/public/booking/steps.ts'
import { person } from '../../../../../support/fixtures/people.ts'

const applicant = (number: number) => {
  const { fullName, nik, birthDate, kind } = person(number)
  return { fullName, nik, birthDate: birthDate.split('-').reverse().join('/'), kind }
}
const emptyDraft: BookingDraft = { office: 'bsd', party: 2, date: '2026-12-14', time: '08:00', applicants: [] }
const completeDraft: BookingDraft = { ...emptyDraft, applicants: [applicant(1), applicant(2)] }

describe('The address of a step', () => {
  it.each<[string, BookingPosition]>([
    ['?langkah=hari', { step: 'hari' }],
    ['?langkah=pemohon', { step: 'pemohon' }],
    ['?langkah=pemohon&ke=2', { step: 'pemohon', index: 1 }],
    ['?langkah=selesai&id=abc', { step: 'selesai', id: 'abc' }],
  ])('%s', (search, place) => {
    expect(bookingPositionFrom(search)).toEqual(place)
    expect(bookingSearch(place)).toBe(search)
  })

  it('is the first step when it makes no sense', () => {
    expect(bookingPositionFrom('?langkah=terbang')).toEqual({ step: 'kantor' })
    expect(bookingPositionFrom('?langkah=pemohon&ke=-3')).toEqual({ step: 'pemohon', index: 0 })
  })
})

describe('Who asks for a step', () => {
  it('gets no further than what has been said', () => {
    expect(reachableBookingPosition({ step: 'periksa' }, { applicants: [] }, true)).toEqual({ step: 'kantor' })
    expect(
      reachableBookingPosition({ step: 'jam' }, { ...emptyDraft, date: undefined, time: undefined }, true),
    ).toEqual({ step: 'hari' })
    expect(reachableBookingPosition({ step: 'pemohon', index: 1 }, emptyDraft, true)).toEqual({
      step: 'pemohon',
      index: 0,
    })
    expect(reachableBookingPosition({ step: 'pemohon', index: 4 }, completeDraft, true)).toEqual({ step: 'periksa' })
    expect(reachableBookingPosition({ step: 'hari' }, completeDraft, true)).toEqual({ step: 'hari' })
  })

  it('is asked to log in before the applicants, not before looking around', () => {
    expect(reachableBookingPosition({ step: 'jam' }, emptyDraft, false)).toEqual({ step: 'jam' })
    expect(reachableBookingPosition({ step: 'pemohon', index: 0 }, emptyDraft, false)).toEqual({ step: 'masuk' })
    expect(reachableBookingPosition({ step: 'periksa' }, completeDraft, false)).toEqual({ step: 'masuk' })
    expect(reachableBookingPosition({ step: 'masuk' }, emptyDraft, true)).toEqual({ step: 'pemohon', index: 0 })
  })
})

describe('For who has saved people', () => {
  const kept = { person: 'p'.repeat(20), fullName: 'Siti', nikMasked: '••••0001', birthDate: '1990-01-02' }
  const siti = { ...kept, kind: 'new' as const }

  it('the applicants begin with them, also right after logging in', () => {
    expect(following({ step: 'jam' }, emptyDraft, true)).toEqual({ step: 'pemohon' })
    expect(reachableBookingPosition({ step: 'masuk' }, emptyDraft, true, true)).toEqual({ step: 'pemohon' })
    expect(reachableBookingPosition({ step: 'periksa' }, emptyDraft, true, true)).toEqual({ step: 'pemohon' })
    expect(reachableBookingPosition({ step: 'pemohon', index: 0 }, emptyDraft, true, true)).toEqual({
      step: 'pemohon',
      index: 0,
    })
  })

  it('and nobody else is sent there', () => {
    expect(reachableBookingPosition({ step: 'pemohon' }, emptyDraft, true, false)).toEqual({
      step: 'pemohon',
      index: 0,
    })
    expect(reachableBookingPosition({ step: 'pemohon' }, emptyDraft, false, true)).toEqual({ step: 'masuk' })
  })

  it('only what is still unknown is asked: the kind, or a person who has to be typed', () => {
    const begin: BookingPosition = { step: 'pemohon' }
    expect(following(begin, { ...emptyDraft, applicants: [siti, siti] }, true)).toEqual({ step: 'periksa' })
    expect(following(begin, { ...emptyDraft, applicants: [siti] }, true)).toEqual({ step: 'pemohon', index: 1 })
    const unsure = { ...emptyDraft, applicants: [{ ...siti, kind: '' as const }, siti] }
    expect(following(begin, unsure, true)).toEqual({ step: 'pemohon', index: 0 })
    expect(following({ step: 'pemohon', index: 0 }, unsure, true)).toEqual({ step: 'periksa' })
  })

  it('the way back passes over them, to where they were picked', () => {
    const draft = { ...emptyDraft, applicants: [siti, applicant(2)] }
    expect(preceding({ step: 'periksa' }, draft, true)).toEqual({ step: 'pemohon', index: 1 })
    expect(preceding({ step: 'pemohon', index: 1 }, draft, true)).toEqual({ step: 'pemohon' })
    expect(preceding({ step: 'pemohon' }, draft, true)).toEqual({ step: 'jam' })
  })
})

describe('The way', () => {
  it('leads through every question once', () => {
    const way: BookingPosition[] = [{ step: 'kantor' }]
    while (way.at(-1)?.step !== 'periksa') way.push(following(way.at(-1) as BookingPosition, emptyDraft))
    expect(way.map(bookingSearch)).toEqual([
      '?langkah=kantor',
      '?langkah=jumlah',
      '?langkah=hari',
      '?langkah=jam',
      '?langkah=pemohon&ke=1',
      '?langkah=pemohon&ke=2',
      '?langkah=periksa',
    ])
  })

  it('leads back the same way', () => {
    let place: BookingPosition | undefined = { step: 'periksa' }
    const back: string[] = []
    while (place) {
      back.push(bookingSearch(place))
      place = preceding(place, emptyDraft)
    }
    expect(back).toHaveLength(7)
    expect(back.at(-1)).toBe('?langkah=kantor')
  })

  it('leads from a change straight back to the check, or to what the change left open', () => {
    const checked = { ...completeDraft, checked: true }
    expect(following({ step: 'pemohon', index: 0 }, checked)).toEqual({ step: 'periksa' })
    expect(following({ step: 'jumlah' }, { ...checked, party: 3 })).toEqual({ step: 'pemohon', index: 2 })
    expect(following({ step: 'kantor' }, { ...checked, date: undefined, time: undefined })).toEqual({ step: 'hari' })
  })
})
