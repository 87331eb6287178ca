/** Milliseconds from one letter of a hand scanner to the next, on average. The fastest typists need twice as long. */
const averageGapMs = 50

/** Milliseconds after which a letter begins something new. Wireless scanners stumble now and then. */
const maxGapMs = 250

/** Letters of the shortest thing worth scanning, a queue code. */
const shortest = 8

/** What has come so far without a rest. */
export interface Burst {
  readonly text: string
  /** When its first and its last letter came, in milliseconds. */
  readonly first: number
  readonly last: number
}

export const emptyBurst: Burst = { text: '', first: 0, last: Number.NEGATIVE_INFINITY }

/**
 * Tells a hand scanner, which types what it reads and ends with Enter, from somebody who types.
 * @param key as of a keyboard event; keys that write nothing (Shift) do not interrupt
 * @returns the burst as it goes on; what was scanned, when this key has ended it
 */
export function feedKey(burst: Burst, { key, at }: { key: string; at: number }): { burst: Burst; scanned?: string } {
  const { text, first, last } = burst
  const goesOn = at - last <= maxGapMs
  if (key === 'Enter') {
    const scanned = goesOn && text.length >= shortest && at - first <= averageGapMs * text.length
    return { burst: emptyBurst, ...(scanned && { scanned: text }) }
  }
  if ([...key].length > 1) return { burst }
  return { burst: goesOn ? { text: text + key, first, last: at } : { text: key, first: at, last: at } }
}
