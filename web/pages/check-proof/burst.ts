/** Milliseconds between two letters of a hand scanner, at most. The fastest typists need twice as long. */
const pace = 60

/** Letters of the shortest thing worth scanning, a queue code. */
const shortest = 8

/** What has come so far at the pace of a scanner. */
export interface Burst {
  readonly text: string
  /** When the last letter came, in milliseconds. */
  readonly last: number
}

export const silence: Burst = { text: '', last: Number.NEGATIVE_INFINITY }

/**
 * Tells a hand scanner, which types what it reads and ends with Enter, from somebody who types.
 * @param key as of a keyboard event; keys that write nothing (Shift) do not interrupt
 * @returns the burst as it goes on; what was scanned, when this key has ended it
 */
export function feed(burst: Burst, { key, at }: { key: string; at: number }): { burst: Burst; scanned?: string } {
  const quick = at - burst.last <= pace
  if (key === 'Enter') {
    const scanned = quick && burst.text.length >= shortest ? burst.text : undefined
    return { burst: silence, ...(scanned !== undefined && { scanned }) }
  }
  if ([...key].length > 1) return { burst }
  return { burst: { text: quick ? burst.text + key : key, last: at } }
}
