import type { ApplicationKind, SavedPersonView } from '../../contract/http/schemas.ts'
import type { Day } from '../shared/dates.ts'

/** Somebody an account books for again and again: the family. */
export interface SavedPerson {
  readonly id: string
  readonly fullName: string
  readonly birthDate: Day
  /** What the person usually applies for. */
  readonly kind?: ApplicationKind
  readonly nikMasked: string
  /** Keyed HMAC of the NIK: the same person is recognised, nothing is revealed. */
  readonly nikDigest: string
  /** The NIK, encrypted. */
  readonly nikSealed: string
}

/** Four parties of the largest size: a large family, and no use to a broker. */
export const maxSavedPeople = 20

/** What the owner of the account sees. */
export const savedPersonView = ({ id, fullName, nikMasked, birthDate, kind }: SavedPerson): SavedPersonView => ({
  id,
  fullName,
  nikMasked,
  birthDate,
  ...(kind && { kind }),
})
