import { type Booking, isSameSlot, type SlotRef } from '../booking/booking.ts'

/** What a booking's owner is told by mail. */
export type BookingMailKind =
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

interface BookingMailRule {
  readonly kind: BookingMailKind
  readonly applies: (change: BookingChange) => boolean
  /** Tells one occasion of a booking from a later one of the same kind; the same however often the change is reported. */
  readonly mark: (after: Booking) => string | number
}

const ended = ({ before, after }: BookingChange): boolean => before?.status === 'ACTIVE' && after.status === 'CANCELLED'
const isNew = ({ before, after }: BookingChange): boolean => !before && after.status === 'ACTIVE'

/** Every mail that a change calls for is a line here, with its words in booking-mail.ts. */
const bookingMailRules: readonly BookingMailRule[] = [
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
      before?.status === 'ACTIVE' && after.status === 'ACTIVE' && !isSameSlot(before, after),
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

export interface DueBookingMail {
  readonly kind: BookingMailKind
  /** Key of the mark that this mail was sent. */
  readonly mark: string
  /** Where the booking stood before; of a move. */
  readonly was?: SlotRef
}

/** The mails that a change calls for. Pure, so that a change reported twice calls for the very same. */
export const dueBookingMails = (change: BookingChange): DueBookingMail[] =>
  bookingMailRules
    .filter(({ applies }) => applies(change))
    .map(({ kind, mark }) => ({
      kind,
      mark: markKey(kind, mark(change.after)),
      ...(kind === 'rescheduled' && change.before && { was: slotOf(change.before) }),
    }))

const markKey = (kind: BookingMailKind, instant: string | number): string => `${kind}#${instant}`

/** Key of the mark of a booking's last move. */
export const lastMoveMark = ({ claimedAt }: Booking): string => markKey('rescheduled', claimedAt)

const slotOf = ({ office, date, time }: SlotRef): SlotRef => ({ office, date, time })
