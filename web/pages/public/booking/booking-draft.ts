import { normalizeNik } from '../../../../lambdas/contract/booking/nik.ts'
import type { RouteInput } from '../../../../lambdas/contract/routes.ts'
import { bornOn } from '../../../features/people/person-draft.ts'
import { type ApplicantDraft, applicantErrors, emptyApplicant, isSaved } from './applicant-draft.ts'

/** Everything said so far. It lives in this tab only, until it is booked or the person logs out. */
export interface BookingDraft {
  readonly office?: string | undefined
  readonly party?: number | undefined
  /** `YYYY-MM-DD` and `HH:MM` where the office stands. */
  readonly date?: string | undefined
  readonly time?: string | undefined
  readonly applicants: readonly ApplicantDraft[]
  /** Everything has been answered once: changes lead straight back to the last page. */
  readonly checked?: boolean
  /** Username of who typed the applicants; another person at this device does not get to see them. */
  readonly owner?: string | undefined
  readonly attempt?: BookingSubmission | undefined
}

/** The Idempotency-Key of one content: sending the same again can never book twice (invariant I5). */
export interface BookingSubmission {
  readonly content: string
  readonly key: string
}

export type BookingInput = RouteInput<'bookSlot'>

export const emptyBookingDraft: BookingDraft = { applicants: [] }

/** The fields of an applicant that is written out; one that was chosen has its own, and its `person`. */
const writtenFields = Object.keys(emptyApplicant)
const chosenFields = ['person', 'fullName', 'nikMasked', 'birthDate', 'kind']

const isText = (value: unknown): boolean => typeof value === 'string'
const isApplicant = (one: unknown): boolean => {
  if (typeof one !== 'object' || !one) return false
  const fields: Readonly<Record<string, unknown>> = { ...one }
  return ('person' in one ? chosenFields : writtenFields).every((field) => isText(fields[field]))
}

/** The draft that was kept, begun anew when it is not of this version's shape: a tab outlives a deployment. */
export function restoreBookingDraft(saved: Readonly<Record<string, unknown>>): BookingDraft {
  const { office, party, date, time, applicants } = saved
  const texts = [office, date, time].every((value) => value === undefined || isText(value))
  const people = party === undefined || Number.isInteger(party)
  const fits = texts && people && Array.isArray(applicants) && applicants.every(isApplicant)
  return fits ? (saved as unknown as BookingDraft) : emptyBookingDraft
}

/** What follows from a change: another office has other days, another day other times, a party as many applicants. */
export function withDraftChange(draft: BookingDraft, change: Partial<BookingDraft>): BookingDraft {
  const next = { ...draft, ...change }
  if (next.office !== draft.office) return { ...next, date: undefined, time: undefined }
  if (next.date !== draft.date && !change.time) return { ...next, time: undefined }
  return next
}

export const applicantDraftAt = (draft: BookingDraft, index: number): ApplicantDraft =>
  draft.applicants[index] ?? emptyApplicant

export function withApplicant(draft: BookingDraft, index: number, applicant: ApplicantDraft): BookingDraft {
  const applicants = Array.from({ length: Math.max(draft.applicants.length, index + 1) }, (_, i) =>
    i === index ? applicant : applicantDraftAt(draft, i),
  )
  return { ...draft, applicants }
}

export function withoutApplicant(draft: BookingDraft, index: number): BookingDraft {
  return {
    ...draft,
    party: Math.max(1, (draft.party ?? 1) - 1),
    applicants: draft.applicants.filter((_, i) => i !== index),
  }
}

/** The applicants that count: whoever was typed beyond the party's size stays in the draft, but is not sent. */
export const applicantsInParty = (draft: BookingDraft): readonly ApplicantDraft[] =>
  Array.from({ length: draft.party ?? 0 }, (_, i) => applicantDraftAt(draft, i))

/** NIKs of the applicants before this one, for finding a NIK written twice. */
export const niksBefore = (draft: BookingDraft, index: number): readonly string[] =>
  applicantsInParty(draft)
    .slice(0, index)
    .flatMap((applicant) => (isSaved(applicant) ? [] : [normalizeNik(applicant.nik)]))

/** What is sent; undefined while something is missing. */
export function bookingRequest(draft: BookingDraft): Omit<BookingInput, 'idempotencyKey'> | undefined {
  const { office, date, time } = draft
  if (!office || !date || !time || !draft.party) return undefined
  const applicants: BookingInput['applicants'] = []
  for (const [i, applicant] of applicantsInParty(draft).entries()) {
    const { kind } = applicant
    if (!kind || !isComplete(draft, i)) return undefined
    if (isSaved(applicant)) applicants.push({ person: applicant.person, kind })
    else {
      const { fullName, nik, birthDate } = applicant
      applicants.push({ fullName: fullName.trim(), nik: normalizeNik(nik), birthDate: bornOn(birthDate) ?? '', kind })
    }
  }
  return { office, date, time, applicants }
}

export function isComplete(draft: BookingDraft, index: number): boolean {
  const applicant = applicantDraftAt(draft, index)
  if (isSaved(applicant)) return applicant.kind !== ''
  return Object.values(applicantErrors(applicant, niksBefore(draft, index))).every((error) => !error)
}

/**
 * The request with its key. The same content keeps its key, whatever happened to the answer; other content gets a new
 * one.
 */
export function attemptOf(
  draft: BookingDraft,
  newKey: () => string,
): { draft: BookingDraft; input: BookingInput } | undefined {
  const request = bookingRequest(draft)
  if (!request) return undefined
  const content = JSON.stringify(request)
  const attempt = draft.attempt?.content === content ? draft.attempt : { content, key: newKey() }
  return { draft: { ...draft, attempt }, input: { ...request, idempotencyKey: attempt.key } }
}
