/** The slot is its own ledger: places taken and given back, quotas, slots shut and opened. */
import type { SlotRef } from '../../../../domain/booking/booking.ts'
import type { Claim } from '../../../../usecases/booking/ports.ts'
import { keys } from '../table.ts'
import { ifAbsent } from './presence.ts'

/**
 * Take places: enough left, on a day that is not closed, open, and not held already under this id.
 * @param early first choice of whom the office has cancelled: also before the slot opens
 */
export const addClaimUpdate = (slot: SlotRef, bookingId: string, claim: Claim, early = false) => ({
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

/** This very claim is held. */
export const ifClaimHeld = (slot: SlotRef, bookingId: string, claim: Claim) => ({
  Key: keys.slot(slot),
  ConditionExpression: '#claims.#id.#n = :n AND #claims.#id.#at = :at',
  ExpressionAttributeNames: { '#claims': 'claims', '#id': bookingId, '#n': 'n', '#at': 'at' },
  ExpressionAttributeValues: { ':n': claim.n, ':at': claim.at },
})

/** Give places back: exactly this claim, at most once. */
export function returnClaimUpdate(slot: SlotRef, bookingId: string, claim: Claim) {
  const held = ifClaimHeld(slot, bookingId, claim)
  return {
    ...held,
    UpdateExpression: 'SET #remaining = #remaining + :n REMOVE #claims.#id',
    ExpressionAttributeNames: { ...held.ExpressionAttributeNames, '#remaining': 'remaining' },
  }
}

/** A slot that is not there yet: nothing claimed, and a draft without an opening time. */
export const createSlotPut = (slot: SlotRef, { quota, opensAt }: { quota: number; opensAt?: number | undefined }) => ({
  Item: { ...keys.slot(slot), quota, remaining: quota, claims: {}, ...(opensAt !== undefined && { opensAt }) },
  ...ifAbsent,
})

/**
 * The quota is still the one the editor saw, and what stays covers what is claimed (invariant I6). With `opening`, the
 * opening time is still the one that was seen, too, and becomes another.
 */
export function changeQuotaUpdate(
  slot: SlotRef,
  { from, to, opensAtChange }: { from: number; to: number; opensAtChange?: { from?: number; to?: number } | undefined },
) {
  const seen = opensAtChange?.from === undefined ? 'attribute_not_exists(#opensAt)' : '#opensAt = :opened'
  const set = 'SET #quota = :to, #remaining = #remaining + :difference'
  return {
    Key: keys.slot(slot),
    UpdateExpression: !opensAtChange
      ? set
      : opensAtChange.to === undefined
        ? `${set} REMOVE #opensAt`
        : `${set}, #opensAt = :opens`,
    ConditionExpression: `#quota = :from AND #remaining >= :needed${opensAtChange ? ` AND ${seen}` : ''}`,
    ExpressionAttributeNames: {
      '#quota': 'quota',
      '#remaining': 'remaining',
      ...(opensAtChange && { '#opensAt': 'opensAt' }),
    },
    ExpressionAttributeValues: {
      ':from': from,
      ':to': to,
      ':difference': to - from,
      ':needed': from - to,
      ...(opensAtChange?.from !== undefined && { ':opened': opensAtChange.from }),
      ...(opensAtChange?.to !== undefined && { ':opens': opensAtChange.to }),
    },
  }
}

/** The slot has the quota that was seen, and all of it is left: nobody is booked. */
export const ifSlotEmpty = (slot: SlotRef, quota: number) => ({
  Key: keys.slot(slot),
  ConditionExpression: '#quota = :quota AND #remaining = :quota',
  ExpressionAttributeNames: { '#quota': 'quota', '#remaining': 'remaining' },
  ExpressionAttributeValues: { ':quota': quota },
})

/** Shut a slot that nobody is booked in: nothing is claimed in it any more. */
export function closeEmptySlotUpdate(slot: SlotRef, quota: number) {
  const { ExpressionAttributeNames, ExpressionAttributeValues, ...empty } = ifSlotEmpty(slot, quota)
  return {
    ...empty,
    UpdateExpression: 'SET #closed = :true',
    ExpressionAttributeNames: { ...ExpressionAttributeNames, '#closed': 'closed' },
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':true': true },
  }
}

/** Shut a slot that is there for new claims; what is claimed stays. */
export const closeSlotUpdate = (slot: SlotRef) => ({
  Key: keys.slot(slot),
  UpdateExpression: 'SET #closed = :true',
  ConditionExpression: 'attribute_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'PK', '#closed': 'closed' },
  ExpressionAttributeValues: { ':true': true },
})

/** Open a slot that is there to new claims again. */
export const reopenSlotUpdate = (slot: SlotRef) => ({
  Key: keys.slot(slot),
  UpdateExpression: 'REMOVE #closed',
  ConditionExpression: 'attribute_exists(#pk)',
  ExpressionAttributeNames: { '#pk': 'PK', '#closed': 'closed' },
})
