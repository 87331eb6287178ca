import type { Kind, SavedPersonView } from '../contract/schemas.ts'
import type { Day } from './dates.ts'

/** Somebody an account books for again and again: the family. */
export interface SavedPerson {
  readonly id: string
  readonly fullName: string
  readonly birthDate: Day
  /** What the person usually applies for. */
  readonly kind?: Kind
  readonly nikMasked: string
  /** Keyed HMAC of the NIK: the same person is recognised, nothing is revealed. */
  readonly nikDigest: string
  /** The NIK, encrypted. */
  readonly nikSealed: string
}

/** Four parties of the largest size: a large family, and no use to a broker. */
export const maxPeople = 20

/** What the owner of the account sees. */
export const personView = ({ id, fullName, nikMasked, birthDate, kind }: SavedPerson): SavedPersonView => ({
  id,
  fullName,
  nikMasked,
  birthDate,
  ...(kind && { kind }),
})
