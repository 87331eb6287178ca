/*
 * Whether the server answers, as a desk without network finds it out. It asks for the published keys, which the edge may answer
 * out of its cache while the server behind it is down: that answer is a hope, and only one to a question of the staff is certain.
 */

export interface Hearing {
  readonly online: boolean
  /** It is online again by an answer that the edge may have given; no other has come since. */
  readonly hoped: boolean
  /** How often that hope was in vain, one after the other. */
  readonly vain: number
}

/**
 * `lost`: a question of the staff got no answer; `cut`: the device has no network; `keys`: the keys came; `answered`: a question
 * of the staff was.
 */
export type Heard = 'lost' | 'cut' | 'keys' | 'answered'

const changes: Readonly<Record<Heard, (hearing: Hearing) => Hearing>> = {
  lost: ({ hoped, vain }) => ({ online: false, hoped: false, vain: hoped ? vain + 1 : vain }),
  cut: (hearing) => ({ ...hearing, online: false }),
  keys: (hearing) => (hearing.online ? hearing : { ...hearing, online: true, hoped: true }),
  answered: (hearing) => (hearing.hoped || hearing.vain > 0 ? { ...hearing, hoped: false, vain: 0 } : hearing),
}

export const hear = (hearing: Hearing, heard: Heard): Hearing => changes[heard](hearing)

/** Milliseconds between two looks whether the server answers again; each hope that was in vain doubles them, up to the longest. */
export const pauseAfter = ({ vain }: Pick<Hearing, 'vain'>): number => Math.min(120_000, 8000 * 2 ** vain)
