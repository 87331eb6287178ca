/**
 * The conditions and updates of the booking protocol, each by its name, with the names and values it uses. Every
 * attribute goes through `#names`, since many are reserved words. Written once, so that a claim given back by an undo,
 * a cancellation or the sweeper is given back by the same expression.
 */
import type { SlotRef } from '../../domain/booking.ts'
import type { Claim } from '../../usecases/ledger.ts'
import { keys } from './table.ts'

/** Take places: enough left, open, and not held already under this id. */
export const takePlaces = (slot: SlotRef, bookingId: string, claim: Claim) => ({
  Key: keys.slot(slot),
  UpdateExpression: 'SET #remaining = #remaining - :n, #claims.#id = :claim',
  ConditionExpression: '#remaining >= :n AND #opensAt <= :now AND attribute_not_exists(#claims.#id)',
  ExpressionAttributeNames: { '#remaining': 'remaining', '#claims': 'claims', '#id': bookingId, '#opensAt': 'opensAt' },
  ExpressionAttributeValues: { ':n': claim.n, ':claim': claim, ':now': claim.at },
})

/** Give places back: exactly this claim, at most once. */
export const givePlacesBack = (slot: SlotRef, bookingId: string, claim: Claim) => ({
  Key: keys.slot(slot),
  UpdateExpression: 'SET #remaining = #remaining + :n REMOVE #claims.#id',
  ConditionExpression: '#claims.#id.#n = :n AND #claims.#id.#at = :at',
  ExpressionAttributeNames: {
    '#remaining': 'remaining',
    '#claims': 'claims',
    '#id': bookingId,
    '#n': 'n',
    '#at': 'at',
  },
  ExpressionAttributeValues: { ':n': claim.n, ':at': claim.at },
})

/** Nothing stands under the key yet. */
export const ifAbsent = {
  ConditionExpression: 'attribute_not_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'PK' },
}

/** No lock, or one whose month has ended. */
export const ifFree = (today: string) => ({
  ConditionExpression: 'attribute_not_exists(#pk) OR #freeFrom <= :today',
  ExpressionAttributeNames: { '#pk': 'PK', '#freeFrom': 'freeFrom' },
  ExpressionAttributeValues: { ':today': today },
})

/** The booking is still active. */
export const turnCancelled = (bookingId: string, now: number) => ({
  Key: keys.booking(bookingId),
  UpdateExpression: 'SET #status = :cancelled, #cancelledAt = :now',
  ConditionExpression: '#status = :active',
  ExpressionAttributeNames: { '#status': 'status', '#cancelledAt': 'cancelledAt' },
  ExpressionAttributeValues: { ':active': 'ACTIVE', ':cancelled': 'CANCELLED', ':now': now },
})

/** The lock belongs to this booking, or is gone. */
export const dropLock = (nikDigest: string, bookingId: string) => ({
  Key: keys.lock(nikDigest),
  ConditionExpression: 'attribute_not_exists(#pk) OR #bookingId = :id',
  ExpressionAttributeNames: { '#pk': 'PK', '#bookingId': 'bookingId' },
  ExpressionAttributeValues: { ':id': bookingId },
})

/** The quota is still the one the editor saw, and what stays covers what is claimed (law L6). */
export const changeQuota = (slot: SlotRef, { from, to }: { from: number; to: number }) => ({
  Key: keys.slot(slot),
  UpdateExpression: 'SET #quota = :to, #remaining = #remaining + :difference',
  ConditionExpression: '#quota = :from AND #remaining >= :needed',
  ExpressionAttributeNames: { '#quota': 'quota', '#remaining': 'remaining' },
  ExpressionAttributeValues: { ':from': from, ':to': to, ':difference': to - from, ':needed': from - to },
})
