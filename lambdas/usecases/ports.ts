/*
 * What the use cases need from outside, by subject. Each use case takes only the parts it uses
 * (`Pick<Ledger, 'look' | 'claim'>`); the adapters fulfil them.
 */

export * from './ports/accounts.ts'
export * from './ports/bookings.ts'
export * from './ports/clock.ts'
export * from './ports/common.ts'
export * from './ports/keys.ts'
export * from './ports/mail.ts'
export * from './ports/members.ts'
export * from './ports/offices.ts'
