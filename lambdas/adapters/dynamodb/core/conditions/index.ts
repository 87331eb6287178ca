/**
 * The conditions and updates of the booking protocol, each by its name, with the names and values it uses. Every
 * attribute goes through `#names`, since many are reserved words. Written once, so that a claim given back by an undo,
 * a cancellation or the sweeper is given back by the same expression.
 */

export * from './bookings.ts'
export * from './days.ts'
export * from './locks.ts'
export * from './presence.ts'
export * from './slots.ts'
