/**
 * The conditions and updates of the booking protocol, each by its name, with the names and values it uses. Every
 * attribute goes through `#names`, since many are reserved words. Written once, so that a claim given back by an undo,
 * a cancellation or the sweeper is given back by the same expression.
 */
import { randomUUID } from 'node:crypto'
import type { BookedApplicant, Booking, Cancellation, SlotRef } from '../../domain/booking.ts'
import type { Claim } from '../../usecases/ledger.ts'
import { arrivalOf } from './items.ts'
import { keys } from './table.ts'

/**
 * Take places: enough left, on a day that is not closed, open, and not held already under this id.
 * @param early first choice of whom the office has cancelled: also before the slot opens
 */
export const takePlaces = (slot: SlotRef, bookingId: string, claim: Claim, early = false) => ({
  Key: keys.slot(slot),
  UpdateExpression: 'SET #remaining = #remaining - :n, #claims.#id = :claim',
  ConditionExpression: `#remaining >= :n AND attribute_not_exists(#closed) AND attribute_not_exists(#claims.#id)${
    early ? '' : ' AND #opensAt <= :now'
  }`,
  ExpressionAttributeNames: {
    '#remaining': 'remaining',
    '#claims': 'claims',
    '#id': bookingId,
    '#closed': 'closed',
    ...(!early && { '#opensAt': 'opensAt' }),
  },
  ExpressionAttributeValues: { ':n': claim.n, ':claim': claim, ...(!early && { ':now': claim.at }) },
})

/** Shut a slot that is there for new claims; what is claimed stays. */
export const shutSlot = (slot: SlotRef) => ({
  Key: keys.slot(slot),
  UpdateExpression: 'SET #closed = :true',
  ConditionExpression: 'attribute_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'PK', '#closed': 'closed' },
  ExpressionAttributeValues: { ':true': true },
})

/** Open a slot that is there to new claims again. */
export const openSlot = (slot: SlotRef) => ({
  Key: keys.slot(slot),
  UpdateExpression: 'REMOVE #closed',
  ConditionExpression: 'attribute_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'PK', '#closed': 'closed' },
})

/** The day is open, and was not opened again after the very request closed it that wants to close it now. */
export const ifNotEndedAs = (key: string | undefined) =>
  key === undefined
    ? ifNotClosed
    : {
        ConditionExpression: `${ifNotClosed.ConditionExpression} AND (attribute_not_exists(#ended) OR #ended <> :key)`,
        ExpressionAttributeNames: { ...ifNotClosed.ExpressionAttributeNames, '#ended': 'ended' },
        ExpressionAttributeValues: { ':key': key },
      }

/** The day is still closed as it was seen: at this instant (none in a day the seed closed). */
export const closureAsSeen = (seen: { at?: number }) =>
  seen.at === undefined
    ? {
        ConditionExpression: '#closed = :true AND attribute_not_exists(#at)',
        ExpressionAttributeNames: { '#closed': 'closed', '#at': 'at' },
        ExpressionAttributeValues: { ':true': true },
      }
    : {
        ConditionExpression: '#at = :seenAt',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':seenAt': seen.at },
      }

/** This very claim is held. */
export const ifHeld = (slot: SlotRef, bookingId: string, claim: Claim) => ({
  Key: keys.slot(slot),
  ConditionExpression: '#claims.#id.#n = :n AND #claims.#id.#at = :at',
  ExpressionAttributeNames: { '#claims': 'claims', '#id': bookingId, '#n': 'n', '#at': 'at' },
  ExpressionAttributeValues: { ':n': claim.n, ':at': claim.at },
})

/** Give places back: exactly this claim, at most once. */
export function givePlacesBack(slot: SlotRef, bookingId: string, claim: Claim) {
  const held = ifHeld(slot, bookingId, claim)
  return {
    ...held,
    UpdateExpression: 'SET #remaining = #remaining + :n REMOVE #claims.#id',
    ExpressionAttributeNames: { ...held.ExpressionAttributeNames, '#remaining': 'remaining' },
  }
}

/** Nothing stands under the key yet. */
export const ifAbsent = {
  ConditionExpression: 'attribute_not_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'PK' },
}

/** Something stands under the key. */
export const ifThere = {
  ConditionExpression: 'attribute_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'PK' },
}

/** Still at the version that was seen; 0: nothing there yet. What was never saved by a person counts as version 1. */
export function ifAtVersion(seen: number) {
  if (seen === 0) return ifAbsent
  const unversioned = seen === 1 ? ' OR (attribute_exists(#pk) AND attribute_not_exists(#version))' : ''
  return {
    ConditionExpression: `#version = :seen${unversioned}`,
    ExpressionAttributeNames: { '#version': 'version', ...(unversioned && { '#pk': 'PK' }) },
    ExpressionAttributeValues: { ':seen': seen },
  }
}

/** No lock, or one whose month has ended. */
export const ifFree = (today: string) => ({
  ConditionExpression: 'attribute_not_exists(#pk) OR #freeFrom <= :today',
  ExpressionAttributeNames: { '#pk': 'PK', '#freeFrom': 'freeFrom' },
  ExpressionAttributeValues: { ':today': today },
})

/** The booking is active and still stands where it was seen, on the claim that was seen. */
const standing = ({ date, time, claimedAt }: Booking) => ({
  condition: '#status = :active AND #date = :seenDate AND #time = :seenTime AND #claimedAt = :seenAt',
  names: { '#status': 'status', '#date': 'date', '#time': 'time', '#claimedAt': 'claimedAt' },
  values: { ':active': 'ACTIVE', ':seenDate': date, ':seenTime': time, ':seenAt': claimedAt },
})

/** The party has said that it is coming on the day on which the booking was seen. */
export function turnConfirmed(booking: Booking) {
  const { condition, names, values } = standing(booking)
  return {
    Key: keys.booking(booking.id),
    UpdateExpression: 'SET #confirmedFor = :seenDate',
    ConditionExpression: condition,
    ExpressionAttributeNames: { ...names, '#confirmedFor': 'confirmedFor' },
    ExpressionAttributeValues: values,
  }
}

/** The desk has dealt with nobody of the party: who was served is not cancelled any more. */
const untouched = ({ applicants }: Booking) => ({
  condition: applicants.map((_, index) => `attribute_not_exists(#applicants[${index}].#outcome)`).join(' AND '),
  names: { '#applicants': 'applicants', '#outcome': 'outcome' },
})

export function turnCancelled(booking: Booking, cancellation: Cancellation) {
  const { condition, names, values } = standing(booking)
  const open = untouched(booking)
  return {
    Key: keys.booking(booking.id),
    UpdateExpression: 'SET #status = :cancelled, #cancellation = :cancellation',
    ConditionExpression: `${condition} AND ${open.condition}`,
    ExpressionAttributeNames: { ...names, ...open.names, '#cancellation': 'cancellation' },
    ExpressionAttributeValues: { ...values, ':cancelled': 'CANCELLED', ':cancellation': cancellation },
  }
}

/**
 * Applicants are written anew, each only while it is as it was seen, in a booking that is active and stands where it was
 * seen.
 * @param changes by place in the party
 */
export function rewriteApplicants(booking: Booking, changes: ReadonlyMap<number, BookedApplicant>) {
  const { condition, names, values } = standing(booking)
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

/** The booking was cancelled by the office, the day is one of those it named, and nothing has replaced it yet. */
export const turnReplaced = (cancelledId: string, { id, date }: Pick<Booking, 'id' | 'date'>) => ({
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

export function standElsewhere(booking: Booking, to: SlotRef, held: Claim) {
  const { condition, names, values } = standing(booking)
  return {
    Key: keys.booking(booking.id),
    UpdateExpression: 'SET #date = :date, #time = :time, #claimedAt = :heldAt, #arrival = :arrival',
    ConditionExpression: condition,
    ExpressionAttributeNames: { ...names, '#arrival': 'arrival' },
    ExpressionAttributeValues: {
      ...values,
      ':date': to.date,
      ':time': to.time,
      ':heldAt': held.at,
      ':arrival': arrivalOf({ ...to, id: booking.id }),
    },
  }
}

/** The lock belongs to this booking; its month is counted anew. */
export const moveLock = (nikDigest: string, bookingId: string, freeFrom: string) => ({
  Key: keys.lock(nikDigest),
  UpdateExpression: 'SET #freeFrom = :freeFrom',
  ConditionExpression: '#bookingId = :id',
  ExpressionAttributeNames: { '#freeFrom': 'freeFrom', '#bookingId': 'bookingId' },
  ExpressionAttributeValues: { ':freeFrom': freeFrom, ':id': bookingId },
})

/** The lock belongs to this booking, or is gone. */
export const dropLock = (nikDigest: string, bookingId: string) => ({
  Key: keys.lock(nikDigest),
  ConditionExpression: 'attribute_not_exists(#pk) OR #bookingId = :id',
  ExpressionAttributeNames: { '#pk': 'PK', '#bookingId': 'bookingId' },
  ExpressionAttributeValues: { ':id': bookingId },
})

/** A slot that is not there yet: nothing claimed, and a draft without an opening time. */
export const createSlot = (slot: SlotRef, { quota, opensAt }: { quota: number; opensAt?: number | undefined }) => ({
  Item: { ...keys.slot(slot), quota, remaining: quota, claims: {}, ...(opensAt !== undefined && { opensAt }) },
  ...ifAbsent,
})

/**
 * The quota is still the one the editor saw, and what stays covers what is claimed (law L6). With `opening`, the
 * opening time is still the one that was seen, too, and becomes another.
 */
export function changeQuota(
  slot: SlotRef,
  { from, to, opening }: { from: number; to: number; opening?: { from?: number; to?: number } | undefined },
) {
  const seen = opening?.from === undefined ? 'attribute_not_exists(#opensAt)' : '#opensAt = :opened'
  const set = 'SET #quota = :to, #remaining = #remaining + :difference'
  return {
    Key: keys.slot(slot),
    UpdateExpression: !opening
      ? set
      : opening.to === undefined
        ? `${set} REMOVE #opensAt`
        : `${set}, #opensAt = :opens`,
    ConditionExpression: `#quota = :from AND #remaining >= :needed${opening ? ` AND ${seen}` : ''}`,
    ExpressionAttributeNames: {
      '#quota': 'quota',
      '#remaining': 'remaining',
      ...(opening && { '#opensAt': 'opensAt' }),
    },
    ExpressionAttributeValues: {
      ':from': from,
      ':to': to,
      ':difference': to - from,
      ':needed': from - to,
      ...(opening?.from !== undefined && { ':opened': opening.from }),
      ...(opening?.to !== undefined && { ':opens': opening.to }),
    },
  }
}

/** The slot has the quota that was seen, and all of it is left: nobody is booked. */
export const ifEmpty = (slot: SlotRef, quota: number) => ({
  Key: keys.slot(slot),
  ConditionExpression: '#quota = :quota AND #remaining = :quota',
  ExpressionAttributeNames: { '#quota': 'quota', '#remaining': 'remaining' },
  ExpressionAttributeValues: { ':quota': quota },
})

/** Shut a slot that nobody is booked in: nothing is claimed in it any more. */
export function shutEmpty(slot: SlotRef, quota: number) {
  const { ExpressionAttributeNames, ExpressionAttributeValues, ...empty } = ifEmpty(slot, quota)
  return {
    ...empty,
    UpdateExpression: 'SET #closed = :true',
    ExpressionAttributeNames: { ...ExpressionAttributeNames, '#closed': 'closed' },
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':true': true },
  }
}

/** The office has closed the day. */
export const ifClosed = {
  ConditionExpression: '#closed = :true',
  ExpressionAttributeNames: { '#closed': 'closed' },
  ExpressionAttributeValues: { ':true': true },
}

/** The office has not closed the day. */
export const ifNotClosed = {
  ConditionExpression: 'attribute_not_exists(#closed)',
  ExpressionAttributeNames: { '#closed': 'closed' },
}

/** The office has not closed the day, and no time was added to it since it was seen. */
export const ifOpenAsSeen = (edition: string | undefined) => ({
  ConditionExpression: `${ifNotClosed.ConditionExpression} AND ${
    edition === undefined ? 'attribute_not_exists(#edition)' : '#edition = :edition'
  }`,
  ExpressionAttributeNames: { ...ifNotClosed.ExpressionAttributeNames, '#edition': 'edition' },
  ...(edition !== undefined && { ExpressionAttributeValues: { ':edition': edition } }),
})

/** The office has not closed the day; its times are another edition from now on. */
export const addTimes = () => ({
  UpdateExpression: 'SET #edition = :edition',
  ConditionExpression: ifNotClosed.ConditionExpression,
  ExpressionAttributeNames: { ...ifNotClosed.ExpressionAttributeNames, '#edition': 'edition' },
  ExpressionAttributeValues: { ':edition': randomUUID() },
})
