import type { Booking } from '../../domain/booking/booking.ts'

export interface Bookings {
  /** Strongly consistent. A voided attempt is no booking. */
  find(id: string): Promise<Booking | undefined>
  /** Strongly consistent: those of the ids that are bookings, by id. */
  findAll(ids: readonly string[]): Promise<ReadonlyMap<string, Booking>>
  /** Strongly consistent: the ids of the bookings with a queue code (8 characters); nearly always one or none. */
  idsOfCode(code: string): Promise<string[]>
  /** All bookings of an account, latest arrival first; a booking made a moment ago may be missing. */
  ofAccount(account: string): Promise<Booking[]>
}

export interface Attendance {
  /** @returns `changed` when the booking is not active any more, or stands elsewhere; nothing was written */
  confirm(booking: Booking): Promise<'confirmed' | 'changed'>
}

/** Erases what says whose a booking was; figures stay. */
export interface Erasures {
  erase(booking: Booking): Promise<void>
}
