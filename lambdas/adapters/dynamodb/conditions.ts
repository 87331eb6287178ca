/**
 * The conditions and updates of the booking protocol, each by its name, with the names and values it uses. Every
 * attribute goes through `#names`, since many are reserved words. Written once, so that a claim given back by an undo,
 * a cancellation or the sweeper is given back by the same expression.
 */

export * from './conditions/bookings.ts'
export * from './conditions/days.ts'
export * from './conditions/locks.ts'
export * from './conditions/presence.ts'
export * from './conditions/slots.ts'
