/** A booking changes only while it is active and stands where it was seen. */
import type { BookedApplicant, Booking, Cancellation, SlotRef } from '../../../../domain/booking/booking.ts'
import type { Claim } from '../../../../usecases/booking/ports.ts'
import { arrivalSortKey } from '../items.ts'
import { keys } from '../table.ts'

/** The booking is active and still stands where it was seen, on the claim that was seen. */
const ifActiveAsSeen = ({ date, time, claimedAt }: Booking) => ({
  condition: '#status = :active AND #date = :seenDate AND #time = :seenTime AND #claimedAt = :seenAt',
  names: { '#status': 'status', '#date': 'date', '#time': 'time', '#claimedAt': 'claimedAt' },
  values: { ':active': 'ACTIVE', ':seenDate': date, ':seenTime': time, ':seenAt': claimedAt },
})

/** The desk has dealt with nobody of the party: who was served is not cancelled any more. */
const ifNoOutcome = ({ applicants }: Booking) => ({
  condition: applicants.map((_, index) => `attribute_not_exists(#applicants[${index}].#outcome)`).join(' AND '),
  names: { '#applicants': 'applicants', '#outcome': 'outcome' },
})

/** The party has said that it is coming on the day on which the booking was seen. */
export function confirmAttendanceUpdate(booking: Booking) {
  const { condition, names, values } = ifActiveAsSeen(booking)
  return {
    Key: keys.booking(booking.id),
    UpdateExpression: 'SET #confirmedFor = :seenDate',
    ConditionExpression: condition,
    ExpressionAttributeNames: { ...names, '#confirmedFor': 'confirmedFor' },
    ExpressionAttributeValues: values,
  }
}

export function cancelBookingUpdate(booking: Booking, cancellation: Cancellation) {
  const { condition, names, values } = ifActiveAsSeen(booking)
  const open = ifNoOutcome(booking)
  return {
    Key: keys.booking(booking.id),
    UpdateExpression: 'SET #status = :cancelled, #cancellation = :cancellation',
    ConditionExpression: `${condition} AND ${open.condition}`,
    ExpressionAttributeNames: { ...names, ...open.names, '#cancellation': 'cancellation' },
    ExpressionAttributeValues: { ...values, ':cancelled': 'CANCELLED', ':cancellation': cancellation },
  }
}

/** The booking was cancelled by the office, the day is one of those it named, and nothing has replaced it yet. */
export const markReplacedUpdate = (cancelledId: string, { id, date }: Pick<Booking, 'id' | 'date'>) => ({
  Key: keys.booking(cancelledId),
  UpdateExpression: 'SET #cancellation.#replacedBy = :id',
  ConditionExpression:
    '#status = :cancelled AND contains(#cancellation.#replacements, :date) AND attribute_not_exists(#cancellation.#replacedBy)',
  ExpressionAttributeNames: {
    '#status': 'status',
    '#cancellation': 'cancellation',
    '#replacements': 'replacements',
    '#replacedBy': 'replacedBy',
  },
  ExpressionAttributeValues: { ':id': id, ':date': date, ':cancelled': 'CANCELLED' },
})

export function moveBookingUpdate(booking: Booking, to: SlotRef, claim: Claim) {
  const { condition, names, values } = ifActiveAsSeen(booking)
  return {
    Key: keys.booking(booking.id),
    UpdateExpression: 'SET #date = :date, #time = :time, #claimedAt = :heldAt, #arrival = :arrival',
    ConditionExpression: condition,
    ExpressionAttributeNames: { ...names, '#arrival': 'arrival' },
    ExpressionAttributeValues: {
      ...values,
      ':date': to.date,
      ':time': to.time,
      ':heldAt': claim.at,
      ':arrival': arrivalSortKey({ ...to, id: booking.id }),
    },
  }
}

/**
 * Applicants are written anew, each only while it is as it was seen, in a booking that is active and stands where it was
 * seen.
 * @param changes by place in the party
 */
export function rewriteApplicantsUpdate(booking: Booking, changes: ReadonlyMap<number, BookedApplicant>) {
  const { condition, names, values } = ifActiveAsSeen(booking)
  const places = [...changes.keys()]
  return {
    Key: keys.booking(booking.id),
    UpdateExpression: `SET ${places.map((place) => `#applicants[${place}] = :next${place}`).join(', ')}`,
    ConditionExpression: [condition, ...places.map((place) => `#applicants[${place}] = :seen${place}`)].join(' AND '),
    ExpressionAttributeNames: { ...names, '#applicants': 'applicants' },
    ExpressionAttributeValues: {
      ...values,
      ...Object.fromEntries(places.map((place) => [`:seen${place}`, booking.applicants[place]])),
      ...Object.fromEntries([...changes].map(([place, next]) => [`:next${place}`, next])),
    },
  }
}
