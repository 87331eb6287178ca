import type { Problem } from './api.ts'

/** The session opens the pages of the staff no more: it has ended, or it needs its second step. */
export const isStaffAccessLost = ({ code }: Pick<Problem, 'code'>): boolean =>
  code === 'not-signed-in' || code === 'second-step-needed'
