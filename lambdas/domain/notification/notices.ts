import type { Role } from '../../contract/http/schemas.ts'
import type { Booking, SlotRef } from '../booking/booking.ts'
import type { Day, Millis } from '../shared/dates.ts'
import type { Scope } from '../shared/scope.ts'
import { type BookingMailKind, lastMoveMark } from './booking-notifications.ts'

/** Something to tell of a booking that no change of it calls for: a reminder, or what is told once more. */
export interface BookingNotice {
  readonly about: 'booking'
  readonly booking: string
  readonly kind: BookingMailKind
  /** Key of the mark that this mail was sent. */
  readonly mark: string
  /** Day of the visit it reminds of; a booking that has moved since is not reminded of it. */
  readonly date?: Day
  /** Where the booking stood before; of a move. */
  readonly was?: SlotRef
}

/** That an office has announced when it gives out days, for one who asked to be told. */
export interface ReleaseNotice {
  readonly about: 'release'
  readonly account: string
  readonly office: string
  /** When its days open. */
  readonly at: Millis
  /** Of the office's announcements, as they were when this opening was new among them. */
  readonly version: number
}

/** That an office has announced when it gives out days, for everybody who asked: one page of them after the other. */
export interface ReleaseFanOutNotice {
  readonly about: 'release-fan-out'
  readonly office: string
  /** When its days open. */
  readonly at: Millis
  /** Of the office's announcements: one that was taken back, or moved, and comes again is told again. */
  readonly version: number
  /** The account that was reached last; left out at the beginning. */
  readonly after?: string
}

/** That an account was given a right of staff, or has lost it. */
export interface GrantNotice {
  readonly about: 'grant'
  readonly occasion: 'given' | 'taken'
  readonly account: string
  readonly scope: Scope
  readonly role: Role
  /** When it was given, also of one that was taken: it tells one time from the next. */
  readonly at: Millis
}

/** An item as the table calls it. */
export interface ItemKey {
  readonly PK: string
  readonly SK: string
}

/** A change that could not be read; what it calls for is told from what stands there by then. */
export interface ItemNotice {
  readonly about: 'item'
  readonly item: ItemKey
}

/** What is to be told as an item of its own; the table's stream hands it to the outbox as it does a booking. */
export type Notice = BookingNotice | ReleaseNotice | ReleaseFanOutNotice | GrantNotice | ItemNotice

export interface Notices {
  /** Writes them down; one that stands already stays as it is and is not told again. */
  put(notices: readonly Notice[]): Promise<void>
}

/** What could not be told, until somebody has mended the reason and has it told again. */
export interface DeadLetters {
  /** @param reason the name of a fault, never its message, which may quote an address */
  put(notice: Notice, reason: string): Promise<void>
}

/** Whether a booking is still what a notice says of it. Of its moves that is the last: an earlier one led where it stands no more. */
export function isNoticeCurrent({ kind, date, mark }: BookingNotice, booking: Booking): boolean {
  const status = kind.startsWith('cancelled') ? 'CANCELLED' : 'ACTIVE'
  const isOver = kind === 'rescheduled' && mark !== lastMoveMark(booking)
  return booking.status === status && !isOver && (date === undefined || booking.date === date)
}
