import { useEffect, useState } from 'preact/hooks'
import { isServerTimeKnown, serverNow } from '../../../lib/server-clock.ts'
import {
  conflictsOf,
  expireOutcomes,
  type OutcomeConflict,
  onQueueChange,
  othersWithQueue,
  type QueuedOutcome,
  queuedOutcomesOf,
} from './outcome-queue.ts'

export interface OutcomeQueue {
  readonly waiting: readonly QueuedOutcome[]
  readonly conflicts: readonly OutcomeConflict[]
  /** Usernames of others who have something waiting on this device. */
  readonly others: readonly string[]
}

const readQueue = (by: string): OutcomeQueue => ({
  waiting: queuedOutcomesOf(by),
  conflicts: conflictsOf(by),
  others: othersWithQueue(by),
})

/** What stands on this device for an officer, as it changes in this tab or another. */
export function useOutcomeQueue(by: string): OutcomeQueue {
  const [queue, setQueue] = useState<OutcomeQueue>({ waiting: [], conflicts: [], others: [] })
  useEffect(() => {
    const read = () => setQueue(readQueue(by))
    if (isServerTimeKnown()) expireOutcomes(serverNow())
    read()
    return onQueueChange(read)
  }, [by])
  return queue
}
