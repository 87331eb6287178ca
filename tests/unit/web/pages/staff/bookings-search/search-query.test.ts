import { describe, expect, it } from 'vitest'
import {
  emptySearch,
  searchErrors,
  searchInput,
} from '../../../../../../web/pages/staff/bookings-search/search-query.ts'
import { person } from '../../../../../support/fixtures/people.ts'

const typed = (more: Partial<typeof emptySearch>) => ({ ...emptySearch, ...more })

describe('a search', () => {
  it('sends what its kind needs, whatever else was typed before', () => {
    const everything = { code: ' 7K4M-2P9X ', nik: '3671', name: 'siti', from: '2026-12-01', to: '2026-12-05' }
    expect(searchInput(typed({ ...everything, kind: 'code' }))).toEqual({ code: '7K4M-2P9X' })
    expect(searchInput(typed({ ...everything, kind: 'nik' }))).toEqual({ nik: '3671' })
    expect(searchInput(typed({ ...everything, kind: 'name' }))).toEqual({
      name: 'siti',
      from: '2026-12-01',
      to: '2026-12-05',
    })
  })

  it('by name with a last day only looks through the month before it', () => {
    expect(searchInput(typed({ kind: 'name', name: 'siti' }))).toEqual({ name: 'siti' })
    expect(searchInput(typed({ kind: 'name', name: 'siti', to: '2026-12-31' }))).toEqual({
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
    const found = Object.entries(searchErrors(typed(what))).filter(([, code]) => code)
    expect(Object.fromEntries(found)).toEqual(faults)
  })
})
