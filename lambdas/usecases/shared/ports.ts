import type { Millis } from '../../domain/shared/dates.ts'

export interface Clock {
  now(): Millis
}

/** The store is throttled or in conflict beyond what retrying mends; becomes an honest `busy` with Retry-After. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded'
}

/**
 * Tells the operators of a fault in a step whose failure must not fail the call.
 * @param during names the step, never data
 */
export type ReportFault = (during: string, fault: unknown) => void

/** Counts what must not happen too often. */
export interface RateLimits {
  /**
   * Takes one of the times something may happen.
   * @param what names the occasion and whom it is about: an id, a username, or the fingerprint of an address
   * @returns false when it has happened `times` times since a window of `seconds` began
   */
  take(what: string, most: { times: number; seconds: number }): Promise<boolean>
  /** What was taken last does not count: it was no attempt but the thing itself. Nothing happens when its window is over. */
  refund(what: string): Promise<void>
}
