import { type Booking, type SlotRef, sameSlot } from '../domain/booking.ts'

/** What a booking's owner is told by mail. */
export type MessageKind =
  | 'booked'
  | 'replacement-booked'
  | 'rescheduled'
  | 'cancelled'
  | 'cancelled-by-office'
  | 'reminder-three-days'
  | 'reminder-day-before'

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

const ended = ({ before, after }: BookingChange): boolean => before?.status === 'ACTIVE' && after.status === 'CANCELLED'
const isNew = ({ before, after }: BookingChange): boolean => !before && after.status === 'ACTIVE'

/** Every mail that a change calls for is a line here, with its words in booking-mail.ts. */
const occasions: readonly Occasion[] = [
  {
    kind: 'booked',
    applies: (change) => isNew(change) && !change.after.replaces,
    mark: ({ createdAt }) => createdAt,
  },
  {
    kind: 'replacement-booked',
    applies: (change) => isNew(change) && change.after.replaces !== undefined,
    mark: ({ createdAt }) => createdAt,
  },
  {
    kind: 'rescheduled',
    applies: ({ before, after }) =>
      before?.status === 'ACTIVE' && after.status === 'ACTIVE' && !sameSlot(before, after),
    mark: ({ claimedAt }) => claimedAt,
  },
  {
    kind: 'cancelled',
    applies: (change) => ended(change) && change.after.cancellation?.by !== 'office',
    mark: ({ cancellation }) => cancellation?.at ?? 0,
  },
  {
    kind: 'cancelled-by-office',
    applies: (change) => ended(change) && change.after.cancellation?.by === 'office',
    mark: ({ cancellation }) => cancellation?.at ?? 0,
  },
]

export interface Message {
  readonly kind: MessageKind
  /** Key of the mark that this mail was sent. */
  readonly mark: string
  /** Where the booking stood before; of a move. */
  readonly was?: SlotRef
}

/** The mails that a change calls for. Pure, so that a change reported twice calls for the very same. */
export const messagesOf = (change: BookingChange): Message[] =>
  occasions
    .filter(({ applies }) => applies(change))
    .map(({ kind, mark }) => ({
      kind,
      mark: markAs(kind, mark(change.after)),
      ...(kind === 'rescheduled' && change.before && { was: slotOf(change.before) }),
    }))

const markAs = (kind: MessageKind, occasion: string | number): string => `${kind}#${occasion}`

/** Key of the mark of a booking's last move. */
export const lastMove = ({ claimedAt }: Booking): string => markAs('rescheduled', claimedAt)

const slotOf = ({ office, date, time }: SlotRef): SlotRef => ({ office, date, time })
