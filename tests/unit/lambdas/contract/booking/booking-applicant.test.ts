import { describe, expect, it } from 'vitest'
import { routes } from '../../../../../lambdas/contract/routes.ts'
import { parseInput } from '../../../../../lambdas/http/parse-input.ts'
import { RequestRefused } from '../../../../../lambdas/http/request-refused.ts'
import { person } from '../../../../support/fixtures/people.ts'

const saved = { person: '0123456789abcdef0123', kind: 'new' }

/** What an applicant list parses to, or `path: code` of every error. */
function parsed(...applicants: unknown[]) {
  const body = { office: 'tangerang', date: '2026-12-14', time: '08:00', applicants }
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'a-good-key' }
  try {
    const event = { headers, body: JSON.stringify(body), isBase64Encoded: false }
    return (parseInput(routes.bookSlot, event) as { applicants: unknown[] }).applicants
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error
    return error.refusal.errors?.map(({ path, code }) => `${path}: ${code}`)
  }
}

describe('an applicant of a booking', () => {
  it('is saved or written out, side by side, and cleaned as ever', () => {
    const grouped = person(1).nik.replace(/(.{4})/g, '$1 ')
    expect(parsed(saved, { ...person(1), nik: grouped })).toEqual([saved, person(1)])
  })

  it.each<[string, unknown, string[]]>([
    ['nothing', {}, ['fullName: required', 'nik: required', 'birthDate: required', 'kind: required']],
    ['null', null, ['']],
    ['a wrong NIK', { ...person(1), nik: '12' }, ['nik: nik-length']],
    [
      'a wrong NIK and nothing else',
      { nik: '12' },
      ['fullName: required', 'nik: nik-length', 'birthDate: required', 'kind: required'],
    ],
    ['an empty NIK', { ...person(1), nik: '' }, ['nik: required']],
    ['a NIK that misses the birth date', { ...person(1), birthDate: '1999-01-01' }, ['nik: nik-birth-date']],
    ['a stray field', { ...person(1), agent: 'x' }, ['agent: unknown-field']],
    ['a saved person without a kind', { person: saved.person }, ['kind: required']],
    ['a saved person of the wrong kind', { ...saved, kind: 'old' }, ['kind: not-a-choice']],
    ['what can be no saved person', { ...saved, person: 'x' }, ['person: unknown-person']],
    ['an empty saved person', { ...saved, person: '' }, ['person: required']],
    ['a number for a saved person', { ...saved, person: 7 }, ['person: invalid']],
    [
      'a saved person and the words as well',
      { ...person(1), ...saved },
      ['fullName: unknown-field', 'nik: unknown-field', 'birthDate: unknown-field'],
    ],
  ])('names what is wrong with %s', (_, applicant, errors) => {
    const wanted = errors.map((error) => (error ? `applicants.1.${error}` : 'applicants.1: required'))
    expect((parsed(person(2), applicant) as string[]).sort()).toEqual(wanted.sort())
  })
})
