import { describe, expect, it } from 'vitest'
import { faultsOf, nothing, searchOf } from '../../../web/pages/bookings-search/search.ts'
import { person } from '../../support/people.ts'

const typed = (more: Partial<typeof nothing>) => ({ ...nothing, ...more })

describe('a search', () => {
  it('sends what its kind needs, whatever else was typed before', () => {
    const everything = { code: ' 7K4M-2P9X ', nik: '3671', name: 'siti', from: '2026-12-01', to: '2026-12-05' }
    expect(searchOf(typed({ ...everything, kind: 'code' }))).toEqual({ code: '7K4M-2P9X' })
    expect(searchOf(typed({ ...everything, kind: 'nik' }))).toEqual({ nik: '3671' })
    expect(searchOf(typed({ ...everything, kind: 'name' }))).toEqual({
      name: 'siti',
      from: '2026-12-01',
      to: '2026-12-05',
    })
  })

  it('by name with a last day only looks through the month before it', () => {
    expect(searchOf(typed({ kind: 'name', name: 'siti' }))).toEqual({ name: 'siti' })
    expect(searchOf(typed({ kind: 'name', name: 'siti', to: '2026-12-31' }))).toEqual({
      name: 'siti',
      from: '2026-12-01',
      to: '2026-12-31',
    })
  })

  it.each([
    [{ kind: 'code' }, { code: 'required' }],
    [{ kind: 'nik', nik: '123' }, { nik: 'nik-length' }],
    [{ kind: 'nik', nik: person(1).nik }, {}],
    [{ kind: 'name', name: ' s ' }, { name: 'too-short' }],
    [{ kind: 'name', name: 'siti', to: '5/12' }, { to: 'date' }],
    [{ kind: 'name', name: 'siti' }, {}],
  ])('%j is judged before it is sent', (what, faults) => {
    const found = Object.entries(faultsOf(typed(what))).filter(([, code]) => code)
    expect(Object.fromEntries(found)).toEqual(faults)
  })
})
