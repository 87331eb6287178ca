import { expect, test } from 'vitest'
import { buildProof, papersFor, proofFileName } from '../../../../../lambdas/domain/proof/proof.ts'
import { proofBooking, tangerangWithContacts } from '../../../../support/fixtures/proofs.ts'

const forEverybody = ['e-ktp', 'family-card', 'civil-record'].map((paper) => ({ paper, applicants: 'all' }))

test.each([
  [['new', 'new'], undefined],
  [['replacement'], 'all'],
  [['replacement', 'replacement'], 'all'],
  [
    ['new', 'replacement', 'new', 'replacement'],
    [2, 4],
  ],
] as const)('the old passport is for those who replace one: %s', (kinds, applicants) => {
  const papers = papersFor(kinds.map((kind) => ({ kind })))
  expect(papers).toEqual(applicants ? [...forEverybody, { paper: 'old-passport', applicants }] : forEverybody)
})

test('the proof names the last day to cancel and the first day to book again', () => {
  const proof = buildProof(proofBooking(1, { date: '2027-01-31' }), tangerangWithContacts)
  expect(proof).toMatchObject({ cancellableUntil: '2027-01-29', nextBookingFrom: '2027-02-28' })
})

test('the file is named by the queue code', () => {
  expect(proofFileName(buildProof(proofBooking(1), tangerangWithContacts))).toBe('antrian-7K4M-2P9X.pdf')
})
