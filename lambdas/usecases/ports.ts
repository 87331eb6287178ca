/*
 * What the use cases need from outside, by subject. Each use case takes only the parts it uses
 * (`Pick<Ledger, 'look' | 'claim'>`); the adapters fulfil them.
 */

export * from './account/ports.ts'
export * from './calendar/ports.ts'
export * from './notification/ports.ts'
export * from './operations/ports.ts'
export * from './people/ports.ts'
export * from './ports/bookings.ts'
export * from './proof/ports.ts'
export * from './shared/ports.ts'
