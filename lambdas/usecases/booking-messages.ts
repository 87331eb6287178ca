import type { Booking } from '../domain/booking.ts'

/** What a booking's owner is told by mail. */
export type MessageKind = 'cancelled-by-office'

/** One change of a booking, as the table reports it; `before` is missing when it is new. */
export interface BookingChange {
  readonly before?: Booking
  readonly after: Booking
}

interface Occasion {
  readonly kind: MessageKind
  readonly applies: (change: BookingChange) => boolean
  /** Tells one occasion of a booking from a later one of the same kind; the same however often the change is reported. */
  readonly mark: (after: Booking) => string | number
}

/** Every mail about a booking is a line here, with its words in booking-mail.ts. */
const occasions: readonly Occasion[] = [
  {
    kind: 'cancelled-by-office',
    applies: ({ before, after }) =>
      before?.status === 'ACTIVE' && after.status === 'CANCELLED' && after.cancellation?.by === 'office',
    mark: ({ cancellation }) => cancellation?.at ?? 0,
  },
]

export interface Message {
  readonly kind: MessageKind
  /** Key of the mark that this mail was sent. */
  readonly mark: string
}

/** The mails that a change calls for. Pure, so that a change reported twice calls for the very same. */
export const messagesOf = (change: BookingChange): Message[] =>
  occasions
    .filter(({ applies }) => applies(change))
    .map(({ kind, mark }) => ({ kind, mark: `${kind}#${mark(change.after)}` }))
