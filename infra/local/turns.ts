/** So many at a time; whoever comes beyond them waits, in the order of coming. */
export interface Turns {
  /**
   * Settles when it is one's turn, with what ends it.
   * @param patience aborts when it is not wanted any more; then this rejects with its reason
   */
  take(patience: AbortSignal): Promise<() => void>
}

export function createTurns(abreast: number): Turns {
  let free = abreast
  const waiting = new Set<() => void>()
  const end = () => {
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
      return end
    },
  }
}
