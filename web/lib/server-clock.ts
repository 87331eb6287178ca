/** Milliseconds by which the server's clock is ahead of this device's. */
let leadMs: number | undefined

/**
 * Learns the server's time from the `Date` of an answer. Cheap phones are minutes off, and a quota opens at a minute.
 * An answer out of a cache is older than it looks, none is newer: the largest lead ever heard is the truest.
 */
export function learnServerTime(date: string | null): void {
  const lead = Date.parse(date ?? '') - Date.now()
  if (lead > (leadMs ?? Number.NEGATIVE_INFINITY)) leadMs = lead
}

/** Whether an answer has come since this page was opened, and with it the server's time. */
export const isServerTimeKnown = (): boolean => leadMs !== undefined

/** The time at the server, in milliseconds since 1970; the device's own until an answer has come. */
export const serverNow = (): number => Date.now() + (leadMs ?? 0)
