/*
 * Whether the server answers, as a desk without network finds it out. It asks for the published keys, which the edge may answer
 * out of its cache while the server behind it is down: that answer is a hope, and only one to a question of the staff is certain.
 */

export interface Reachability {
  readonly online: boolean
  /** It is online again by an answer that the edge may have given; no other has come since. */
  readonly unconfirmed: boolean
  /** How often that hope was in vain, one after the other. */
  readonly failedRecoveries: number
}

/**
 * `lost`: a question of the staff got no answer; `cut`: the device has no network; `keys`: the keys came; `answered`: a question
 * of the staff was.
 */
export type ReachabilityEvent = 'lost' | 'cut' | 'keys' | 'answered'

const transitions: Readonly<Record<ReachabilityEvent, (reachability: Reachability) => Reachability>> = {
  lost: ({ unconfirmed, failedRecoveries }) => ({
    online: false,
    unconfirmed: false,
    failedRecoveries: unconfirmed ? failedRecoveries + 1 : failedRecoveries,
  }),
  cut: (reachability) => ({ ...reachability, online: false }),
  keys: (reachability) => (reachability.online ? reachability : { ...reachability, online: true, unconfirmed: true }),
  answered: (reachability) =>
    reachability.unconfirmed || reachability.failedRecoveries > 0
      ? { ...reachability, unconfirmed: false, failedRecoveries: 0 }
      : reachability,
}

export const nextReachability = (reachability: Reachability, event: ReachabilityEvent): Reachability =>
  transitions[event](reachability)

/** Milliseconds between two looks whether the server answers again; each hope that was in vain doubles them, up to the longest. */
export const nextPollDelayMs = ({ failedRecoveries }: Pick<Reachability, 'failedRecoveries'>): number =>
  Math.min(120_000, 8000 * 2 ** failedRecoveries)
