import { describe, expect, it } from 'vitest'
import { routes } from '../../../../../../lambdas/contract/routes.ts'
import { randomKey } from '../../../../../../web/lib/random-key.ts'
import type { ApplicantDraft } from '../../../../../../web/pages/public/booking/applicant-draft.ts'
import {
  attemptOf,
  type BookingDraft,
  bookingRequest,
  emptyBookingDraft,
  restoreBookingDraft,
  withApplicant,
  withDraftChange,
  withoutApplicant,
} from '../../../../../../web/pages/public/booking/booking-draft.ts'
import { person } from '../../../../../support/fixtures/people.ts'

const typed = (number: number): ApplicantDraft => {
  const { fullName, nik, birthDate, kind } = person(number)
  const [year, month, day] = birthDate.split('-')
  return { fullName, nik: nik.replace(/(\d{4})(?=\d)/g, '$1 '), birthDate: `${day}/${month}/${year}`, kind }
}

const completeDraft: BookingDraft = {
  office: 'tangerang',
  party: 2,
  date: '2026-12-14',
  time: '08:00',
  applicants: [typed(1), typed(2)],
}

describe('A draft', () => {
  it('becomes the request of the contract', () => {
    const attempt = attemptOf(completeDraft, randomKey)
    expect(routes.bookSlot.input.parse(attempt?.input)).toMatchObject({
      office: 'tangerang',
      applicants: [{ nik: person(1).nik, birthDate: person(1).birthDate }, { nik: person(2).nik }],
    })
  })

  it('is taken up again as it was kept, by a chosen person as well', () => {
    const chosen = { person: 'p', fullName: 'Siti', nikMasked: '••', birthDate: '1990-01-01', kind: '' } as const
    for (const draft of [
      completeDraft,
      { ...completeDraft, checked: true, applicants: [chosen, typed(1)] },
      emptyBookingDraft,
    ])
      expect(restoreBookingDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
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
    expect(restoreBookingDraft(kept)).toBe(emptyBookingDraft)
  })

  it('is no request while anything is missing or wrong', () => {
    expect(bookingRequest(emptyBookingDraft)).toBeUndefined()
    expect(bookingRequest({ ...completeDraft, time: undefined })).toBeUndefined()
    expect(bookingRequest({ ...completeDraft, party: 3 })).toBeUndefined()
    expect(bookingRequest(withApplicant(completeDraft, 1, typed(1)))).toBeUndefined()
    expect(bookingRequest(withApplicant(completeDraft, 1, { ...typed(2), nik: '3671' }))).toBeUndefined()
  })

  it('forgets day and time with another office, the time with another day, and nothing else', () => {
    expect(withDraftChange(completeDraft, { office: 'bsd' })).toMatchObject({
      date: undefined,
      time: undefined,
      party: 2,
    })
    expect(withDraftChange(completeDraft, { date: '2026-12-15' })).toMatchObject({
      office: 'tangerang',
      time: undefined,
    })
    expect(withDraftChange(completeDraft, { date: '2026-12-15', time: '09:00' }).time).toBe('09:00')
    expect(withDraftChange(completeDraft, { party: 1 })).toMatchObject({ date: '2026-12-14', time: '08:00' })
  })

  it('keeps whom it does not send, so that a smaller party by mistake costs nothing', () => {
    const smaller = withDraftChange(completeDraft, { party: 1 })
    expect(bookingRequest(smaller)?.applicants).toHaveLength(1)
    expect(bookingRequest(withDraftChange(smaller, { party: 2 }))?.applicants).toHaveLength(2)
  })

  it('closes the gap when an applicant is taken out', () => {
    const left = withoutApplicant(completeDraft, 0)
    expect(left.party).toBe(1)
    expect(bookingRequest(left)?.applicants[0]).toMatchObject({ nik: person(2).nik })
  })
})

describe('The Idempotency-Key', () => {
  const keyOf = (draft: BookingDraft) => attemptOf(draft, randomKey)?.input.idempotencyKey

  it('stays with the same content, also after a reload', () => {
    const first = attemptOf(completeDraft, randomKey)
    const reloaded = JSON.parse(JSON.stringify(first?.draft)) as BookingDraft
    expect(keyOf(reloaded)).toBe(first?.input.idempotencyKey)
  })

  it('is new for other content, and after a refusal has dropped it', () => {
    const first = attemptOf(completeDraft, randomKey)
    if (!first) throw new Error('the draft is whole')
    expect(keyOf(withDraftChange(first.draft, { date: '2026-12-15', time: '08:00' }))).not.toBe(
      first.input.idempotencyKey,
    )
    expect(keyOf({ ...first.draft, attempt: undefined })).not.toBe(first.input.idempotencyKey)
  })
})
