import { describe, expect, it } from 'vitest'
import { duplicateErrors, partyErrors } from '../../../../../lambdas/domain/booking/party.ts'
import { person } from '../../../../support/fixtures/people.ts'

const rules = { maxParty: 3, today: '2026-12-01' }

describe('a party', () => {
  it('may be as large as the office takes', () => {
    expect(partyErrors([person(1), person(2), person(3)], rules)).toEqual([])
    expect(partyErrors([person(1), person(2), person(3), person(4)], rules)).toEqual([
      { path: 'applicants', code: 'party-too-large' },
    ])
  })

  it('names whoever is written twice, every time after the first', () => {
    expect(duplicateErrors([person(1), person(2), person(1), person(1)])).toEqual([
      { path: 'applicants.2.nik', code: 'duplicate-nik' },
      { path: 'applicants.3.nik', code: 'duplicate-nik' },
    ])
    expect(duplicateErrors([person(1), person(2)])).toEqual([])
  })

  it.each([
    ['2026-12-01', true],
    ['2026-12-02', false],
    ['1906-12-01', true],
    ['1906-11-30', false],
  ])('born on %s: possible is %s', (birthDate, possible) => {
    const errors = partyErrors([person(1), person(2, { birthDate })], rules)
    expect(errors).toEqual(possible ? [] : [{ path: 'applicants.1.birthDate', code: 'birth-date-range' }])
  })
})
