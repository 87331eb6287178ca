import { describe, expect, it } from 'vitest'
import { routes } from '../../../lambdas/contract/routes.ts'
import { randomKey } from '../../../web/behaviour/random-key.ts'
import type { ApplicantDraft } from '../../../web/pages/booking/applicant.ts'
import {
  attemptOf,
  changed,
  type Draft,
  draftOf,
  emptyDraft,
  requestOf,
  withApplicant,
  withoutApplicant,
} from '../../../web/pages/booking/draft.ts'
import { person } from '../../support/people.ts'

const typed = (number: number): ApplicantDraft => {
  const { fullName, nik, birthDate, kind } = person(number)
  const [year, month, day] = birthDate.split('-')
  return { fullName, nik: nik.replace(/(\d{4})(?=\d)/g, '$1 '), birthDate: `${day}/${month}/${year}`, kind }
}

const whole: Draft = {
  office: 'tangerang',
  party: 2,
  date: '2026-12-14',
  time: '08:00',
  applicants: [typed(1), typed(2)],
}

describe('A draft', () => {
  it('becomes the request of the contract', () => {
    const attempt = attemptOf(whole, randomKey)
    expect(routes.bookSlot.input.parse(attempt?.input)).toMatchObject({
      office: 'tangerang',
      applicants: [{ nik: person(1).nik, birthDate: person(1).birthDate }, { nik: person(2).nik }],
    })
  })

  it('is taken up again as it was kept, by a chosen person as well', () => {
    const chosen = { person: 'p', fullName: 'Siti', nikMasked: '••', birthDate: '1990-01-01', kind: '' } as const
    for (const draft of [whole, { ...whole, checked: true, applicants: [chosen, typed(1)] }, emptyDraft])
      expect(draftOf(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it.each([
    {},
    { office: 'tangerang' },
    { office: 7, applicants: [] },
    { party: 'two', applicants: [] },
    { applicants: 'none' },
    { applicants: [null] },
    { applicants: [{ person: 'p' }] },
    { applicants: [{ ...typed(1), nik: undefined }] },
  ])('begins anew where another version kept something else: %j', (kept) => {
    expect(draftOf(kept)).toBe(emptyDraft)
  })

  it('is no request while anything is missing or wrong', () => {
    expect(requestOf(emptyDraft)).toBeUndefined()
    expect(requestOf({ ...whole, time: undefined })).toBeUndefined()
    expect(requestOf({ ...whole, party: 3 })).toBeUndefined()
    expect(requestOf(withApplicant(whole, 1, typed(1)))).toBeUndefined()
    expect(requestOf(withApplicant(whole, 1, { ...typed(2), nik: '3671' }))).toBeUndefined()
  })

  it('forgets day and time with another office, the time with another day, and nothing else', () => {
    expect(changed(whole, { office: 'bsd' })).toMatchObject({ date: undefined, time: undefined, party: 2 })
    expect(changed(whole, { date: '2026-12-15' })).toMatchObject({ office: 'tangerang', time: undefined })
    expect(changed(whole, { date: '2026-12-15', time: '09:00' }).time).toBe('09:00')
    expect(changed(whole, { party: 1 })).toMatchObject({ date: '2026-12-14', time: '08:00' })
  })

  it('keeps whom it does not send, so that a smaller party by mistake costs nothing', () => {
    const smaller = changed(whole, { party: 1 })
    expect(requestOf(smaller)?.applicants).toHaveLength(1)
    expect(requestOf(changed(smaller, { party: 2 }))?.applicants).toHaveLength(2)
  })

  it('closes the gap when an applicant is taken out', () => {
    const left = withoutApplicant(whole, 0)
    expect(left.party).toBe(1)
    expect(requestOf(left)?.applicants[0]).toMatchObject({ nik: person(2).nik })
  })
})

describe('The Idempotency-Key', () => {
  const keyOf = (draft: Draft) => attemptOf(draft, randomKey)?.input.idempotencyKey

  it('stays with the same content, also after a reload', () => {
    const first = attemptOf(whole, randomKey)
    const reloaded = JSON.parse(JSON.stringify(first?.draft)) as Draft
    expect(keyOf(reloaded)).toBe(first?.input.idempotencyKey)
  })

  it('is new for other content, and after a refusal has dropped it', () => {
    const first = attemptOf(whole, randomKey)
    if (!first) throw new Error('the draft is whole')
    expect(keyOf(changed(first.draft, { date: '2026-12-15', time: '08:00' }))).not.toBe(first.input.idempotencyKey)
    expect(keyOf({ ...first.draft, attempt: undefined })).not.toBe(first.input.idempotencyKey)
  })
})
