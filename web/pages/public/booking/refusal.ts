import type { FieldProblem, Problem } from '../../../lib/api.ts'
import type { ApplicantField } from './applicant-draft.ts'

/** Which applicant a path of the input names, from 0: `applicants.1.nik` → 1. */
export const applicantOf = ({ path }: Pick<FieldProblem, 'path'>): number | undefined => {
  const found = /^applicants\.(\d+)/.exec(path)
  return found ? Number(found[1]) : undefined
}

/** What was refused of one applicant; a refusal of the person as a whole stands at the NIK. */
const errorsOf = (problem: Problem | undefined, index: number): FieldProblem[] =>
  problem?.errors.filter((error) => applicantOf(error) === index) ?? []

export const applicantMessages = (
  problem: Problem | undefined,
  index: number,
): Partial<Record<ApplicantField | 'person', string>> =>
  Object.fromEntries(errorsOf(problem, index).map(({ path, message }) => [path.split('.')[2] ?? 'nik', message]))

export const freeFromOf = (problem: Problem | undefined, index: number): string | undefined =>
  errorsOf(problem, index).find(({ freeFrom }) => freeFrom)?.freeFrom

export const isEligibilityOf = (problem: Problem | undefined, index: number): boolean =>
  errorsOf(problem, index).some(({ code }) => code === 'not-eligible')

/**
 * The refusal without what it says of one applicant; undefined when nothing is left.
 * @param left that applicant is no longer of the party: those behind move up by one
 */
export function settled(problem: Problem | undefined, index: number, left?: 'left'): Problem | undefined {
  const others = problem?.errors.filter((error) => applicantOf(error) !== index) ?? []
  const errors = left ? others.map((error) => movedUp(error, index)) : others
  return problem && errors.length > 0 ? { ...problem, errors } : undefined
}

function movedUp(error: FieldProblem, gone: number): FieldProblem {
  const index = applicantOf(error)
  if (index === undefined || index < gone) return error
  return { ...error, path: error.path.replace(/\d+/, String(index - 1)) }
}

/** The first applicant that a refusal is about. */
export const firstApplicantOf = (problem: Problem): number | undefined =>
  problem.errors.map(applicantOf).find((index) => index !== undefined)

/** The time is gone or was never there: other times help. */
export const isAboutTime = ({ code }: Problem): boolean =>
  code === 'slot-full' || code === 'slot-not-open' || code === 'not-found'

/**
 * Whether a refusal is final for its Idempotency-Key. A lost answer, a fault or an ended session is not: the booking
 * may exist, and only the same key finds it.
 */
export const isFinal = ({ code }: Problem): boolean =>
  !['busy', 'offline', 'internal', 'not-signed-in', 'too-many-attempts'].includes(code)
