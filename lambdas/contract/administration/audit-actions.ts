/*
 * What staff can do that is kept in the audit. Here without zod, since the pages name each action and let people
 * filter by it.
 */
export const auditActions = [
  'quota-edited',
  'day-given-out',
  'opening-set',
  'template-saved',
  'day-closed',
  'day-reopened',
  'booking-cancelled-by-office',
  'holidays-saved',
  'office-saved',
  'grant-given',
  'grant-taken',
  'second-step-set-up',
  'second-step-taken-off',
  'second-step-reset',
  'viewed-bookings',
  'searched',
  'exported',
  'proof-verified',
  'outcome-recorded',
  'outcome-undone',
] as const

export type AuditAction = (typeof auditActions)[number]
