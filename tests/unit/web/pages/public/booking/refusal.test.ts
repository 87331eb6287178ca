import { describe, expect, it } from 'vitest'
import { type ProblemCode, problems } from '../../../../../../lambdas/contract/http/problems.ts'
import type { Problem } from '../../../../../../web/lib/api.ts'
import {
  applicantMessages,
  firstApplicantOf,
  freeFromOf,
  isEligibilityOf,
  isFinal,
  settled,
} from '../../../../../../web/pages/public/booking/refusal.ts'

const problem: Problem = {
  code: 'applicant-not-eligible',
  detail: '',
  errors: [
    { path: 'applicants.1', code: 'not-eligible', message: 'belum', freeFrom: '2027-01-14' },
    { path: 'applicants.2.birthDate', code: 'birth-date-range', message: 'tidak mungkin' },
  ],
}

describe('A refusal of applicants', () => {
  it('stands at the applicant and field concerned; the person as a whole at the NIK', () => {
    expect(firstApplicantOf(problem)).toBe(1)
    expect(applicantMessages(problem, 0)).toEqual({})
    expect(applicantMessages(problem, 1)).toEqual({ nik: 'belum' })
    expect(applicantMessages(problem, 2)).toEqual({ birthDate: 'tidak mungkin' })
    expect(freeFromOf(problem, 1)).toBe('2027-01-14')
    expect([1, 2].map((index) => isEligibilityOf(problem, index))).toEqual([true, false])
  })

  it('is settled applicant by applicant', () => {
    const rest = settled(problem, 1)
    expect(rest?.errors).toHaveLength(1)
    expect(settled(rest, 2)).toBeUndefined()
  })

  it('follows the applicants who move up when one leaves the party', () => {
    expect(applicantMessages(settled(problem, 1, 'left'), 1)).toEqual({ birthDate: 'tidak mungkin' })
    expect(applicantMessages(settled(problem, 2, 'left'), 1)).toEqual({ nik: 'belum' })
  })
})

it('only refusals that leave no booking behind end their Idempotency-Key', () => {
  const open = ['busy', 'internal', 'not-signed-in', 'too-many-attempts', 'offline']
  for (const code of [...(Object.keys(problems) as ProblemCode[]), 'offline'] as Problem['code'][])
    expect(isFinal({ code, detail: '', errors: [] }), code).toBe(!open.includes(code))
})
