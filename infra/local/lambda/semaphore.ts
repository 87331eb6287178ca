/** So many at a time; whoever comes beyond them waits, in the order of coming. */
export interface Semaphore {
  /**
   * Settles when it is one's turn, with what ends it.
   * @param patience aborts when it is not wanted any more; then this rejects with its reason
   */
  acquire(signal: AbortSignal): Promise<() => void>
}

export function createSemaphore(concurrency: number): Semaphore {
  let free = concurrency
  const waiting = new Set<() => void>()
  const end = () => {
    const [next] = waiting
    if (next) next()
    else free++
  }
  return {
    async acquire(signal) {
      signal.throwIfAborted()
      if (free > 0) free--
      else
        await new Promise<void>((resolve, reject) => {
          const leave = () => {
            waiting.delete(enter)
            reject(signal.reason)
          }
          const enter = () => {
            waiting.delete(enter)
            signal.removeEventListener('abort', leave)
            resolve()
          }
          waiting.add(enter)
          signal.addEventListener('abort', leave, { once: true })
        })
      return end
    },
  }
}
