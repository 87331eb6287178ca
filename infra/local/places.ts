/** So many at a time; whoever comes while all are taken waits for a turn, in the order of coming. */
export interface Places {
  /**
   * Settles when there is one, with a way to give it back.
   * @param patience aborts when it is not wanted any more; then this rejects with its reason
   */
  take(patience: AbortSignal): Promise<() => void>
}

export function createPlaces(count: number): Places {
  let free = count
  const waiting = new Set<() => void>()
  const giveBack = () => {
    const [next] = waiting
    if (next) next()
    else free++
  }
  return {
    async take(patience) {
      patience.throwIfAborted()
      if (free > 0) free--
      else
        await new Promise<void>((resolve, reject) => {
          const leave = () => {
            waiting.delete(enter)
            reject(patience.reason)
          }
          const enter = () => {
            waiting.delete(enter)
            patience.removeEventListener('abort', leave)
            resolve()
          }
          waiting.add(enter)
          patience.addEventListener('abort', leave, { once: true })
        })
      return giveBack
    },
  }
}
