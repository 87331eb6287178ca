import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../web/pages/booking/draft.ts'
import { following, type Place, placeOf, preceding, reachable, searchOf } from '../../../web/pages/booking/steps.ts'
import { person } from '../../support/people.ts'

const applicant = (number: number) => {
  const { fullName, nik, birthDate, kind } = person(number)
  return { fullName, nik, birthDate: birthDate.split('-').reverse().join('/'), kind }
}
const visit: Draft = { office: 'bsd', party: 2, date: '2026-12-14', time: '08:00', applicants: [] }
const whole: Draft = { ...visit, applicants: [applicant(1), applicant(2)] }

describe('The address of a step', () => {
  it.each<[string, Place]>([
    ['?langkah=hari', { step: 'hari' }],
    ['?langkah=pemohon', { step: 'pemohon' }],
    ['?langkah=pemohon&ke=2', { step: 'pemohon', index: 1 }],
    ['?langkah=selesai&id=abc', { step: 'selesai', id: 'abc' }],
  ])('%s', (search, place) => {
    expect(placeOf(search)).toEqual(place)
    expect(searchOf(place)).toBe(search)
  })

  it('is the first step when it makes no sense', () => {
    expect(placeOf('?langkah=terbang')).toEqual({ step: 'kantor' })
    expect(placeOf('?langkah=pemohon&ke=-3')).toEqual({ step: 'pemohon', index: 0 })
  })
})

describe('Who asks for a step', () => {
  it('gets no further than what has been said', () => {
    expect(reachable({ step: 'periksa' }, { applicants: [] }, true)).toEqual({ step: 'kantor' })
    expect(reachable({ step: 'jam' }, { ...visit, date: undefined, time: undefined }, true)).toEqual({ step: 'hari' })
    expect(reachable({ step: 'pemohon', index: 1 }, visit, true)).toEqual({ step: 'pemohon', index: 0 })
    expect(reachable({ step: 'pemohon', index: 4 }, whole, true)).toEqual({ step: 'periksa' })
    expect(reachable({ step: 'hari' }, whole, true)).toEqual({ step: 'hari' })
  })

  it('is asked to log in before the applicants, not before looking around', () => {
    expect(reachable({ step: 'jam' }, visit, false)).toEqual({ step: 'jam' })
    expect(reachable({ step: 'pemohon', index: 0 }, visit, false)).toEqual({ step: 'masuk' })
    expect(reachable({ step: 'periksa' }, whole, false)).toEqual({ step: 'masuk' })
    expect(reachable({ step: 'masuk' }, visit, true)).toEqual({ step: 'pemohon', index: 0 })
  })
})

describe('For who has saved people', () => {
  const kept = { person: 'p'.repeat(20), fullName: 'Siti', nikMasked: '••••0001', birthDate: '1990-01-02' }
  const siti = { ...kept, kind: 'new' as const }

  it('the applicants begin with them, also right after logging in', () => {
    expect(following({ step: 'jam' }, visit, true)).toEqual({ step: 'pemohon' })
    expect(reachable({ step: 'masuk' }, visit, true, true)).toEqual({ step: 'pemohon' })
    expect(reachable({ step: 'periksa' }, visit, true, true)).toEqual({ step: 'pemohon' })
    expect(reachable({ step: 'pemohon', index: 0 }, visit, true, true)).toEqual({ step: 'pemohon', index: 0 })
  })

  it('and nobody else is sent there', () => {
    expect(reachable({ step: 'pemohon' }, visit, true, false)).toEqual({ step: 'pemohon', index: 0 })
    expect(reachable({ step: 'pemohon' }, visit, false, true)).toEqual({ step: 'masuk' })
  })

  it('only what is still unknown is asked: the kind, or a person who has to be typed', () => {
    const begin: Place = { step: 'pemohon' }
    expect(following(begin, { ...visit, applicants: [siti, siti] }, true)).toEqual({ step: 'periksa' })
    expect(following(begin, { ...visit, applicants: [siti] }, true)).toEqual({ step: 'pemohon', index: 1 })
    const unsure = { ...visit, applicants: [{ ...siti, kind: '' as const }, siti] }
    expect(following(begin, unsure, true)).toEqual({ step: 'pemohon', index: 0 })
    expect(following({ step: 'pemohon', index: 0 }, unsure, true)).toEqual({ step: 'periksa' })
  })

  it('the way back passes over them, to where they were picked', () => {
    const draft = { ...visit, applicants: [siti, applicant(2)] }
    expect(preceding({ step: 'periksa' }, draft, true)).toEqual({ step: 'pemohon', index: 1 })
    expect(preceding({ step: 'pemohon', index: 1 }, draft, true)).toEqual({ step: 'pemohon' })
    expect(preceding({ step: 'pemohon' }, draft, true)).toEqual({ step: 'jam' })
  })
})

describe('The way', () => {
  it('leads through every question once', () => {
    const way: Place[] = [{ step: 'kantor' }]
    while (way.at(-1)?.step !== 'periksa') way.push(following(way.at(-1) as Place, visit))
    expect(way.map(searchOf)).toEqual([
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
    let place: Place | undefined = { step: 'periksa' }
    const back: string[] = []
    while (place) {
      back.push(searchOf(place))
      place = preceding(place, visit)
    }
    expect(back).toHaveLength(7)
    expect(back.at(-1)).toBe('?langkah=kantor')
  })

  it('leads from a change straight back to the check, or to what the change left open', () => {
    const checked = { ...whole, checked: true }
    expect(following({ step: 'pemohon', index: 0 }, checked)).toEqual({ step: 'periksa' })
    expect(following({ step: 'jumlah' }, { ...checked, party: 3 })).toEqual({ step: 'pemohon', index: 2 })
    expect(following({ step: 'kantor' }, { ...checked, date: undefined, time: undefined })).toEqual({ step: 'hari' })
  })
})
